import { capital } from "@/lib/language/first-letter";
import type { FigureCheck } from "@/lib/appointments/figure-check";
import { formatValue } from "@/lib/figures/format";
import type { ComparatorLines, MetricHead } from "@/lib/readings/view";
import { funnelCurve, wideningOf, type LimitsAt } from "@/lib/statistics/funnel";
import { CheckShape } from "@/components/metrics/marks/check-mark";
import { placeLabels, type Placed, type Span } from "./place-labels";
import { scale, tenth, ticks, type Scale } from "./scale";
import { Still } from "@/components/ui/still";

export type FunnelPoint = {
  key: string;
  name: string;
  value: number;
  denominator: number;
  beyond: "worse" | "better" | "neither" | null;
  beyond998: boolean;
  /** Named beside its point, where there is room; the practice in hand before any other, and in bold. */
  named: boolean;
  isInHand: boolean;
  /** Whether the practice verified it, where it is a national appointment figure. */
  check: FigureCheck | null;
};

type Props = { metric: MetricHead; points: readonly FunnelPoint[]; lines: ComparatorLines };

const BOX = { width: 600, height: 440, left: 58, right: 520, top: 14, bottom: 396 };
const STEPS = 60;

/** Each practice by its size and value, inside the limits that chance alone would keep to. */
export function FunnelChart({ metric, points, lines }: Props) {
  if (metric.unit === "number" || lines.value === null) return null;
  const largest = Math.max(...points.map((point) => point.denominator)) * 1.05;
  const about = { kind: metric.unit, per: metric.per, centre: lines.value };
  const curve = funnelCurve(about, wideningOf(lines.phi ?? 1, lines.n), largest, STEPS);
  const values = points.map((point) => point.value);
  const across = ticks(0, largest, 5).filter((mark) => mark <= largest);
  const last = curve.at(-1);
  const limits = last ? [last.lower998, last.upper998] : [];
  const up = ticks(Math.min(...values, ...limits), Math.max(...values, ...limits), 6);
  const x = scale([0, largest], [BOX.left, BOX.right]);
  const y = scale([up[0] ?? 0, up.at(-1) ?? 1], [BOX.bottom, BOX.top]);
  return (
    <Still as="svg" viewBox={`0 0 ${BOX.width} ${BOX.height}`} fontSize={14} aria-hidden="true">
      {up.map((mark) => (
        <g key={mark}>
          <path d={`M${BOX.left} ${y(mark)}H${BOX.right}`} className="stroke-rule" />
          <text x={BOX.left - 6} y={y(mark) + 5} textAnchor="end" className="fill-ink-2">
            {formatValue(metric, mark)}
          </text>
        </g>
      ))}
      {across.map((mark) => (
        <text key={mark} x={x(mark)} y={BOX.bottom + 20} textAnchor="middle" className="fill-ink-2">
          {mark.toLocaleString("en-GB")}
        </text>
      ))}
      <text x={(BOX.left + BOX.right) / 2} y={436} textAnchor="middle" className="fill-ink-2">
        {capital(metric.counted)}
      </text>
      <Limit curve={curve} of="lower95" label="95%" x={x} y={y} />
      <Limit curve={curve} of="upper95" label="95%" x={x} y={y} />
      <Limit curve={curve} of="lower998" label="99.8%" x={x} y={y} />
      <Limit curve={curve} of="upper998" label="99.8%" x={x} y={y} />
      <path d={`M${BOX.left} ${y(lines.value)}H${BOX.right}`} className="stroke-ink" strokeWidth={1.4} />
      <text x={BOX.right + 5} y={y(lines.value) + 5} className="fill-ink">
        {formatValue(metric, lines.value)}
      </text>
      {points.map((point) => (
        <Dot key={point.key} point={point} x={x(point.denominator)} y={y(point.value)} />
      ))}
      {points.map(
        ({ key, denominator, value, check, ...point }) =>
          isMarked({ check, ...point }) && (
            <g
              key={key}
              transform={`translate(${tenth(x(denominator) - 13)} ${tenth(y(value) - 13)}) scale(0.625)`}
            >
              <CheckShape check={check} />
            </g>
          ),
      )}
      <Names points={points} x={x} y={y} taken={endsOf(curve, lines.value, y)} />
    </Still>
  );
}

/** What is disputed wherever it lies; the others only where they stand out, or marks would hide the points. */
function isMarked({ check, beyond, named }: Pick<FunnelPoint, "check" | "beyond" | "named">): boolean {
  return check?.is === "disputed" || beyond !== null || named;
}

type Line = Exclude<keyof LimitsAt, "denominator">;

function Limit({
  curve,
  of,
  label,
  x,
  y,
}: {
  curve: LimitsAt[];
  of: Line;
  label: string;
  x: Scale;
  y: Scale;
}) {
  const inside = curve.filter((at) => y(at[of]) >= BOX.top && y(at[of]) <= BOX.bottom);
  const last = inside.at(-1);
  if (!last) return null;
  return (
    <>
      <path
        d={`M${inside.map((at) => `${x(at.denominator)} ${y(at[of])}`).join("L")}`}
        className="fill-none stroke-ink-2"
        strokeWidth={1.2}
        strokeDasharray={label === "95%" ? "5 3" : undefined}
      />
      <text x={BOX.right + 5} y={y(last[of]) + 5} className="fill-ink-2">
        {label}
      </text>
    </>
  );
}

const INK = { worse: "fill-q1 stroke-q1", better: "fill-q4 stroke-q4", neither: "fill-ink-2 stroke-ink-2" };

/** Colour and shape only outside: a diamond on the worse side, a circle on the better; hollow between the limits. */
function Dot({ point: { beyond, beyond998 }, x, y }: { point: FunnelPoint; x: number; y: number }) {
  if (beyond === null) return <circle cx={x} cy={y} r={2.6} className="fill-q3" />;
  const hollow = beyond998 ? undefined : "fill-paper";
  return (
    <g className={INK[beyond]} strokeWidth={1.4}>
      {beyond === "worse" ? (
        <path d={`M${x} ${tenth(y - 5)}l5 5-5 5-5-5z`} className={hollow} />
      ) : (
        <circle cx={x} cy={y} r={4.2} className={hollow} />
      )}
    </g>
  );
}

/** Where the lines are labelled at their ends. */
function endsOf(curve: readonly LimitsAt[], centre: number, y: Scale): Span[] {
  const last = curve.at(-1);
  const limits = last ? [last.lower95, last.upper95, last.lower998, last.upper998] : [];
  return [centre, ...limits].map((value) => ({ y: y(value), from: BOX.right, to: BOX.width }));
}

type NamesProps = { points: readonly FunnelPoint[]; x: Scale; y: Scale; taken: readonly Span[] };

function Names({ points, x, y, taken }: NamesProps) {
  const at = (point: FunnelPoint) => ({ x: x(point.denominator), y: y(point.value) });
  const named = points.filter((point) => point.named);
  const wanted = [...named.filter(({ isInHand }) => isInHand), ...named.filter((each) => !each.isInHand)].map(
    (point) => ({ ...at(point), text: point.name, bold: point.isInHand }),
  );
  const others = points.filter((point) => !point.named).map(at);
  const room = { left: BOX.left, right: BOX.width, top: 0, bottom: BOX.bottom };
  const inHand = named.find(({ isInHand }) => isInHand)?.name;
  return placeLabels(wanted, room, { others, taken }).map((label) => (
    <g key={label.text}>
      <Leader label={label} />
      <text
        x={label.at}
        y={label.y + 5}
        textAnchor={label.anchor}
        fontWeight={label.text === inHand ? 700 : undefined}
        className="fill-ink stroke-paper"
        strokeWidth={3}
        paintOrder="stroke"
      >
        {label.text}
      </text>
    </g>
  ));
}

/** From the point to a name that had to stand above or below it. */
function Leader({ label: { point, at, y, isLed } }: { label: Placed }) {
  if (!isLed) return null;
  const up = y < point.y;
  return (
    <path d={`M${point.x} ${point.y + (up ? -5 : 5)}L${at} ${y + (up ? 5 : -5)}`} className="stroke-ink" />
  );
}
