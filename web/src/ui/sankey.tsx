import { sankey, sankeyLinkHorizontal, type SankeyLink, type SankeyNode } from "d3-sankey";
import type { ReactNode } from "react";

export type Stop = {
  readonly key: string;
  readonly name: string;
  /** What passed it, in words. */
  readonly amount: string;
  readonly mark: "in" | "out" | "left" | "plain";
};
export type Flow = { readonly from: string; readonly to: string; readonly size: bigint };

type Props = {
  readonly title: string;
  readonly stops: readonly Stop[];
  readonly flows: readonly Flow[];
};

/**
 * A Sankey diagram: money flows from stop to stop, in bands as wide as their amounts. It is drawn on the server, once for narrow
 * screens, where numbers refer to names below it, and once for wide ones. The table beside it has the same figures.
 */
export function Sankey({ title, stops, flows }: Props) {
  return (
    <figure>
      <Drawing {...{ title, stops, flows }} size={NARROW} className="sm:hidden print:hidden" />
      <Drawing {...{ title, stops, flows }} size={WIDE} className="hidden sm:block print:block" />
      <figcaption className="mt-3 text-sm sm:hidden print:hidden">
        <ol className="space-y-1">
          {stops.map(({ key, name, amount }, index) => (
            <li key={key} className="flex gap-2">
              <span className="min-w-5 text-end text-muted tabular-nums">{index + 1}</span>
              <span className="grow">{name}</span>
              <span className="money">{amount}</span>
            </li>
          ))}
        </ol>
      </figcaption>
    </figure>
  );
}

/** Units of the drawing. `end` is kept free for the names of the last stops, `row` is what each stop of a column takes. */
const NARROW = { width: 360, end: 24, row: 34, least: 200, numbered: true };
const WIDE = { width: 1020, end: 200, row: 62, least: 280, numbered: false };

type Node = SankeyNode<Stop & { readonly place: number }, Flow>;

function Drawing({ title, stops, flows, size, className }: Props & { size: typeof WIDE; className: string }) {
  const { nodes, links, height } = laidOut(stops, flows, size);
  const last = Math.max(...nodes.map(({ x0 = 0 }) => x0));
  return (
    <svg
      viewBox={`0 0 ${size.width} ${height}`}
      role="img"
      aria-label={title}
      className={`h-auto w-full ${className}`}
      fontSize="14"
    >
      {links.map((link) => {
        const { from, to } = link as Flow;
        return (
          <path
            key={`${from} ${to}`}
            d={path(link) ?? ""}
            fill="none"
            strokeWidth={Math.max(1, link.width ?? 0)}
            className={strokes[(link.target as Node).mark]}
          />
        );
      })}
      {nodes.map((node) => (
        <g key={node.key}>
          <rect
            x={node.x0}
            y={node.y0}
            width={(node.x1 ?? 0) - (node.x0 ?? 0)}
            height={Math.max(1, (node.y1 ?? 0) - (node.y0 ?? 0))}
            className={fills[node.mark]}
          />
          {size.numbered ? (
            <Word x={(node.x1 ?? 0) + 5} y={middle(node)}>
              {node.place}
            </Word>
          ) : (
            <>
              <Word x={(node.x1 ?? 0) + 8} y={middle(node) - 9} bold>
                {fitted(node.name, node.x0 === last ? size.end - 12 : ROOM)}
              </Word>
              <Word x={(node.x1 ?? 0) + 8} y={middle(node) + 9}>
                {node.amount}
              </Word>
            </>
          )}
        </g>
      ))}
    </svg>
  );
}

const path = sankeyLinkHorizontal<Stop & { readonly place: number }, Flow>();

function laidOut(stops: readonly Stop[], flows: readonly Flow[], { width, end, row, least }: typeof WIDE) {
  const layout = (height: number) =>
    sankey<Stop & { readonly place: number }, Flow>()
      .nodeId(({ key }) => key)
      .nodeWidth(14)
      .nodePadding(row - 10)
      .extent([
        [0, 12],
        [width - end, height - 12],
      ])({
      nodes: stops.map((stop, index) => ({ ...stop, place: index + 1 })),
      links: flows.map((flow): SankeyLink<Stop & { readonly place: number }, Flow> => ({
        ...flow,
        source: flow.from,
        target: flow.to,
        value: Number(flow.size),
      })),
    });
  // Laid out twice: first to count the stops of a column, then with room for them.
  const columns = Map.groupBy(layout(1_000).nodes, ({ x0 = 0 }) => x0);
  const most = Math.max(...[...columns.values()].map(({ length }) => length));
  const height = Math.max(least, most * row + 80);
  return { ...layout(height), height };
}

function middle({ y0 = 0, y1 = 0 }: Node): number {
  return (y0 + y1) / 2;
}

/** A word that stays readable where a flow passes behind it. */
function Word({ x, y, bold = false, children }: { x: number; y: number; bold?: boolean; children: ReactNode }) {
  return (
    <text
      x={x}
      y={y}
      dy="0.32em"
      strokeWidth="3"
      strokeLinejoin="round"
      paintOrder="stroke"
      fontWeight={bold ? 700 : 400}
      className="fill-ink stroke-paper tabular-nums"
    >
      {children}
    </text>
  );
}

/** The distance between two of four columns, less the gap. */
const ROOM = 230;

/** As much of a name as fits. The width is estimated from the letters' size; Chinese characters are square. */
function fitted(name: string, room: number): string {
  let left = room;
  for (const [at, letter] of [...name].entries()) {
    left -= /\p{Script=Han}|[（）《》“”、，]/u.test(letter) ? 14 : 7.6;
    if (left < 0) return `${[...name].slice(0, at).join("")}…`;
  }
  return name;
}

const fills = { in: "fill-in", out: "fill-out", left: "fill-sun", plain: "fill-ink" };
const strokes = { in: "stroke-in-soft", out: "stroke-out-soft", left: "stroke-sun-soft", plain: "stroke-rule" };
