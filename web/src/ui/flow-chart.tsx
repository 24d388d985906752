import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";

type Point = { readonly at: number; readonly received: bigint; readonly spent: bigint };

type Props = {
  readonly title: string;
  readonly received: string;
  readonly spent: string;
  readonly unit: string;
  readonly points: readonly Point[];
  readonly nameOf: (at: number) => string;
};

/**
 * A chart of two amounts as they grew, with the difference between them filled. It is drawn on the server, once for narrow
 * screens and once for wide ones, so that its words keep their size. The table beside it has the same figures.
 */
export function FlowChart({ title, received, spent, unit, points, nameOf }: Props) {
  if (points.length === 0) return null;
  return (
    <figure>
      <figcaption className="mb-2 flex flex-wrap gap-x-5 text-sm">
        <Key name={received} className="bg-in" />
        <Key name={spent} className="bg-out" />
        <span className="text-muted">{unit}</span>
      </figcaption>
      <Drawing className="sm:hidden print:hidden" width={360} height={240} {...{ title, points, nameOf }} />
      <Drawing className="hidden sm:block print:block" width={1020} height={320} {...{ title, points, nameOf }} />
    </figure>
  );
}

const MARGIN = { top: 12, right: 8, bottom: 32, left: 60 };
const DAY = 86_400;

/** In ten thousand yuan (1,000,000 fen), the usual Chinese unit for such sums. */
const scaled = (fen: bigint) => Number(fen) / 1_000_000;

// Made once, because making one is slow.
const ticks = new Intl.NumberFormat("en-US", { maximumFractionDigits: 2 });

function Drawing({
  className,
  width,
  height,
  title,
  points,
  nameOf,
}: Pick<Props, "title" | "points" | "nameOf"> & { className: string; width: number; height: number }) {
  const first = points[0]!;
  const last = points.at(-1)!;
  // A day of nothing before and after, so that the first and the last step are seen.
  const begin: Point = { at: first.at - DAY, received: 0n, spent: 0n };
  const drawn = [begin, ...points, { ...last, at: last.at + DAY }];
  const x = scaleLinear([begin.at, last.at + DAY], [MARGIN.left, width - MARGIN.right]);
  const y = scaleLinear([0, scaled(last.received) || 1], [height - MARGIN.bottom, MARGIN.top]).nice(4);
  const path = (pick: (point: Point) => bigint) =>
    line<Point>(
      (point) => x(point.at),
      (point) => y(scaled(pick(point))),
    ).curve(curveStepAfter)(drawn) ?? "";
  const left = area<Point>(
    (point) => x(point.at),
    (point) => y(scaled(point.spent)),
    (point) => y(scaled(point.received)),
  ).curve(curveStepAfter);
  const names = points.length === 1 ? [first] : [first, last];
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={title} className={`h-auto w-full ${className}`}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} className="stroke-rule" />
          <text x={MARGIN.left - 8} y={y(tick)} dy="0.32em" textAnchor="end" fontSize="14" className="fill-muted">
            {ticks.format(tick)}
          </text>
        </g>
      ))}
      <path d={left(drawn) ?? ""} className="fill-sun-soft" />
      <path d={path((point) => point.received)} fill="none" strokeWidth="2.5" className="stroke-in" />
      <path d={path((point) => point.spent)} fill="none" strokeWidth="2.5" className="stroke-out" />
      {names.map((point, index) => (
        <text
          key={point.at}
          x={x(point.at)}
          y={height - 8}
          fontSize="14"
          textAnchor={names.length > 1 && index === 1 ? "end" : "start"}
          className="fill-muted"
        >
          {nameOf(point.at)}
        </text>
      ))}
    </svg>
  );
}

function Key({ name, className }: { name: string; className: string }) {
  return (
    <span className="flex items-center gap-2">
      <span aria-hidden="true" className={`inline-block h-1 w-5 ${className}`} />
      {name}
    </span>
  );
}
