/** A digest, an account or a transaction. It is shown shortened, and copied and printed whole. */
export function Hash({ value, whole = false }: { value: string; whole?: boolean }) {
  return (
    <code
      title={value}
      className={
        whole
          ? "font-mono text-[0.9em] break-all"
          : "inline-block max-w-[9.5rem] truncate align-bottom font-mono text-[0.9em] print:max-w-none print:break-all print:whitespace-normal"
      }
    >
      {value}
    </code>
  );
}
