import type { ReactNode } from "react";

export type Column<T> = {
  readonly head: ReactNode;
  readonly cell: (row: T) => ReactNode;
  /** Numbers stand at the end of their cell so that digits line up. */
  readonly number?: boolean;
  /** Shown on wide screens or on narrow ones only, where another column says the same on the others; else always. */
  readonly on?: "wide" | "narrow";
};

type Props<T> = {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string | number;
  readonly foot?: readonly ReactNode[];
};

const screens = { wide: "hidden sm:table-cell print:table-cell", narrow: "sm:hidden print:hidden" };

/** A list as a table: the first cell names the row. It scrolls in itself where it is too wide. */
export function Table<T>({ caption, columns, rows, keyOf, foot }: Props<T>) {
  const align = (column: Column<T>) =>
    `${column.number ? "text-end tabular-nums" : ""} ${column.on ? screens[column.on] : ""}`;
  return (
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr className="border-b border-ink text-sm text-muted">
            {columns.map((column, index) => (
              <th key={index} scope="col" className={`py-2 pe-4 last:pe-0 ${align(column)}`}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)} className="border-b border-rule">
              {columns.map((column, index) => {
                const className = `py-3 pe-4 last:pe-0 ${align(column)}`;
                return index === 0 ? (
                  <th key={index} scope="row" className={className}>
                    {column.cell(row)}
                  </th>
                ) : (
                  <td key={index} className={className}>
                    {column.cell(row)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr className="border-t-2 border-ink font-bold">
              {foot.map((cell, index) => {
                const column = columns[index];
                return (
                  <td key={index} className={`py-3 pe-4 last:pe-0 ${column ? align(column) : ""}`}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
