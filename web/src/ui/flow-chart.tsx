import { scaleLinear } from "d3-scale";
import { area, curveStepAfter, line } from "d3-shape";

type Point = { readonly at: number; readonly received: bigint; readonly spent: bigint };

const WIDTH = 720;
const HEIGHT = 280;
const MARGIN = { top: 16, right: 12, bottom: 36, left: 64 };
const DAY = 86_400;

/** Digits that a chart's axis has room for: `3.1亿` would need words, so the unit is said once and ticks count it. */
function tickText(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

/**
 * Two amounts as they grew, with the difference between them filled. Drawn on the server; who cannot see it has the table
 * beside it.
 */
export function FlowChart({
  title,
  received,
  spent,
  unit,
  points,
  nameOf,
}: {
  title: string;
  received: string;
  spent: string;
  unit: string;
  points: readonly Point[];
  nameOf: (at: number) => string;
}) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last) return null;
  // In ten thousand yuan (1,000,000 fen): the unit in which such sums are spoken of in Chinese, and short.
  const scaled = (fen: bigint) => Number(fen) / 1_000_000;
  const begin: Point = { at: first.at - DAY, received: 0n, spent: 0n };
  const end: Point = { ...last, at: last.at + DAY };
  const drawn = [begin, ...points, end];
  const x = scaleLinear([begin.at, end.at], [MARGIN.left, WIDTH - MARGIN.right]);
  const y = scaleLinear([0, scaled(last.received) || 1], [HEIGHT - MARGIN.bottom, MARGIN.top]).nice(4);
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
    <figure>
      <figcaption className="mb-2 flex flex-wrap gap-x-5 text-sm">
        <Key name={received} className="bg-in" />
        <Key name={spent} className="bg-out" />
        <span className="text-muted">{unit}</span>
      </figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title} className="block h-auto w-full">
        {y.ticks(4).map((tick) => (
          <g key={tick}>
            <line x1={MARGIN.left} x2={WIDTH - MARGIN.right} y1={y(tick)} y2={y(tick)} className="stroke-rule" />
            <text x={MARGIN.left - 8} y={y(tick)} dy="0.32em" textAnchor="end" fontSize="15" className="fill-muted">
              {tickText(tick)}
            </text>
          </g>
        ))}
        <path d={left(drawn) ?? ""} className="fill-sun-soft" />
        <path d={path((point) => point.received)} fill="none" strokeWidth="3" className="stroke-in" />
        <path d={path((point) => point.spent)} fill="none" strokeWidth="3" className="stroke-out" />
        {names.map((point, index) => (
          <text
            key={point.at}
            x={x(point.at)}
            y={HEIGHT - 10}
            fontSize="15"
            textAnchor={names.length === 1 ? "middle" : index === 0 ? "start" : "end"}
            className="fill-muted"
          >
            {nameOf(point.at)}
          </text>
        ))}
      </svg>
    </figure>
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
