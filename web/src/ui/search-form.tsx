/** A field that asks this site something; it works without script. */
export function SearchForm({
  action,
  name,
  label,
  hint,
  button,
  value = "",
}: {
  action: string;
  name: string;
  label: string;
  hint?: string;
  button: string;
  value?: string;
}) {
  const id = `field-${name}`;
  return (
    <form action={action} method="get" role="search" className="max-w-2xl print:hidden">
      <label htmlFor={id} className="mb-1 block font-bold">
        {label}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="mb-2 text-muted">
          {hint}
        </p>
      )}
      <div className="flex">
        <input
          id={id}
          name={name}
          type="search"
          required
          defaultValue={value}
          aria-describedby={hint ? `${id}-hint` : undefined}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          className="min-h-12 w-full min-w-0 rounded-s-sm border-2 border-e-0 border-ink bg-surface px-3 text-ink"
        />
        <button
          type="submit"
          className="min-h-12 shrink-0 cursor-pointer rounded-e-sm border-2 border-ink bg-sun px-5 font-bold text-night hover:bg-sun-soft hover:text-ink"
        >
          {button}
        </button>
      </div>
    </form>
  );
}
