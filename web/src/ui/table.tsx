import type { ReactNode } from "react";

export type Column<T> = {
  readonly head: ReactNode;
  readonly cell: (row: T) => ReactNode;
  /** Numbers stand at the end of their cell so that digits line up. */
  readonly number?: boolean;
  /**
   * Where the column is shown: on wide screens only, on narrow ones only (another column then says the same on the others), or
   * always.
   */
  readonly on?: "wide" | "narrow";
};

type Props<T> = {
  readonly caption: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string | number;
  readonly foot?: readonly ReactNode[];
};

/** A list as a table: the first cell names the row. It scrolls in itself where it is too wide. */
export function Table<T>({ caption, columns, rows, keyOf, foot }: Props<T>) {
  const looks = columns.map(({ number, on }) => [number && "number", on].filter(Boolean).join(" ") || undefined);
  return (
    <div role="group" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="list">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ head }, index) => (
              <th key={index} scope="col" className={looks[index]}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={keyOf(row)}>
              {columns.map(({ cell }, index) =>
                index === 0 ? (
                  <th key={index} scope="row" className={looks[index]}>
                    {cell(row)}
                  </th>
                ) : (
                  <td key={index} className={looks[index]}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
        {foot && (
          <tfoot>
            <tr>
              {foot.map((cell, index) => (
                <td key={index} className={looks[index]}>
                  {cell}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}
