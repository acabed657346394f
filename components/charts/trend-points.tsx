import { linePath, type Scale } from "./scale";
import type { TrendRow } from "./trend-row";

type Drawn = { rows: readonly TrendRow[]; x: Scale; y: Scale };

/** Dashed and open, because it is local: joined month to month, and each to the national figure it stands beside. */
export function OwnCounts({ rows, x, y }: Drawn) {
  const owns = rows.map(({ own = null }) => own);
  if (owns.every((own) => own === null)) return null;
  const line = { className: "fill-none stroke-disputed", strokeWidth: 1.4, strokeDasharray: "4 3" };
  return (
    <>
      <path d={linePath(owns, x, y)} {...line} />
      {rows.map(({ label, value, own = null }, index) =>
        own === null ? null : (
          <g key={label}>
            {value !== null && <path d={`M${x(index)} ${y(value)}V${y(own)}`} {...line} />}
            <circle
              cx={x(index)}
              cy={y(own)}
              r={4.5}
              className="fill-paper stroke-disputed"
              strokeWidth={1.5}
              strokeDasharray="2.6 2"
            />
          </g>
        ),
      )}
    </>
  );
}

/** Every value that is there; `onlyTold`, those that tell something and the newest, where all would be a smear. */
export function Points({ rows, x, y, onlyTold }: Drawn & { onlyTold: boolean }) {
  return rows.map(
    (row, index) =>
      row.value !== null &&
      (!onlyTold || isTold(row) || index === rows.length - 1) && (
        <Point key={row.label} row={row} x={x(index)} y={y(row.value)} />
      ),
  );
}

/** As wide as a value and a space are written. */
const VALUE = 48;

type OffScaleProps = { rows: readonly TrendRow[]; off: readonly TrendRow[]; x: Scale; y: number };

/** The values of points that lie beyond the scale, in a row at its end: the newest, and what has room beside it. */
export function OffScale({ rows, off, x, y }: OffScaleProps) {
  const shown: { row: TrendRow; at: number }[] = [];
  for (const row of off.toReversed()) {
    const at = x(rows.indexOf(row));
    if (shown.every((each) => Math.abs(each.at - at) >= VALUE)) shown.push({ row, at });
  }
  return shown.map(({ row, at }) => (
    <text key={row.label} x={at} y={y} textAnchor="middle" className="fill-ink-2">
      {row.said}
    </text>
  ));
}

function isTold({ annotated, state }: TrendRow): boolean {
  return annotated || (state !== null && state !== "common");
}

/** 8 px: grey, blue disc, orange diamond, purple square; open where the month is annotated. */
function Point({ row: { annotated, state }, x, y }: { row: TrendRow; x: number; y: number }) {
  if (annotated) {
    return <circle cx={x} cy={y} r={3.5} className="fill-paper stroke-usual" strokeWidth={1.5} />;
  }
  switch (state) {
    case "concern":
      return <path d={`M${x} ${y - 5}l5 5-5 5-5-5z`} className="fill-concern" />;
    case "improvement":
      return <circle cx={x} cy={y} r={4} className="fill-improvement" />;
    case "neutral-high":
    case "neutral-low":
      return <rect x={x - 4} y={y - 4} width={8} height={8} className="fill-changed" />;
    default:
      return <circle cx={x} cy={y} r={3.5} className="fill-usual" />;
  }
}
