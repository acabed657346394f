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

/** Pixels beside a point at which words stand clear of the line to its neighbour. */
const CLEAR = 13;

/** `middle` and `bottom`: of the drawing, in its pixels. */
type OffScaleProps = Drawn & { off: readonly TrendRow[]; middle: number; bottom: number };

/** The value of a point that lies beyond the scale, beside where it is drawn: toward the middle, where there is room. */
export function OffScale({ rows, off, x, y, middle, bottom }: OffScaleProps) {
  return off.map((row) => {
    const at = x(rows.indexOf(row));
    const toRight = at < middle;
    return (
      row.value !== null && (
        <text
          key={row.label}
          x={at + (toRight ? CLEAR : -CLEAR)}
          // Above the axis, whose own words stand just under a point below it.
          y={Math.min(y(row.value) + 1, bottom - 4)}
          textAnchor={toRight ? "start" : "end"}
          className="fill-ink-2 stroke-paper"
          strokeWidth={3}
          paintOrder="stroke"
        >
          {row.said}
        </text>
      )
    );
  });
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
