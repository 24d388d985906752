/** The mark: a sun that rises over the line of a book. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect width="32" height="32" rx="6" fill="#1d1a15" />
      <path d="M7 19a9 9 0 0 1 18 0z" fill="#ffc21a" />
      <path d="M5 22.5h22M8.5 26.5h15" stroke="#ffc21a" strokeWidth="2" strokeLinecap="round" />
      <path d="M16 4.5v2.8M7.6 8l1.9 2M24.4 8l-1.9 2" stroke="#ffc21a" strokeWidth="2" strokeLinecap="round" />
    </svg>
  );
}
