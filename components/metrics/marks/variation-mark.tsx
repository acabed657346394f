import type { Direction } from "@/lib/metrics/definition";
import type { SpcState } from "@/lib/readings/reading";
import { tenth } from "@/components/charts/scale";
import { Mark } from "@/components/ui/mark";
import { VARIATION_WORDS } from "../words";

const SIZE = 22;
const BOX = "0 0 28 28";

/** What the trend says of the newest point: our own drawings of Making Data Count's meanings. */
export function VariationMark({ state, direction }: { state: SpcState | null; direction: Direction }) {
  if (state === null) {
    return (
      <Mark words="Too few points for limits" width={SIZE} height={SIZE} box={BOX}>
        <circle
          cx={14}
          cy={14}
          r={12.2}
          className="fill-paper stroke-ink-2"
          strokeWidth={1.2}
          strokeDasharray="3 3"
        />
        <path d="M10 14h8" className="stroke-ink-2" strokeWidth={1.8} />
      </Mark>
    );
  }
  const side = sideOf(state, direction);
  const words = side === null ? VARIATION_WORDS[state] : `${VARIATION_WORDS[state]}, ${side}`;
  return (
    <Mark words={direction === 0 ? VARIATION_WORDS[state] : words} width={SIZE} height={SIZE} box={BOX}>
      {state === "improvement" && <Improving high={side === "high"} />}
      {state === "concern" && <Concern high={side === "high"} />}
      {(state === "neutral-high" || state === "neutral-low") && <Changed high={state === "neutral-high"} />}
      {state === "common" && <Usual />}
    </Mark>
  );
}

/** Which side of its mean the value lies on: good is high only where higher is better. */
function sideOf(state: SpcState, direction: Direction): "high" | "low" | null {
  if (state === "common" || direction === 0) return null;
  return (state === "improvement") === (direction === 1) ? "high" : "low";
}

const RISING = [
  [7, 19],
  [12, 16.5],
  [17, 11],
  [21, 7.5],
] as const;

const turned = (points: readonly (readonly [number, number])[]) =>
  points.map(([x, y]) => [x, tenth(28 - y)] as const);
const pathOf = (points: readonly (readonly [number, number])[]) =>
  `M${points.map((point) => point.join(" ")).join("L")}`;

function Improving({ high }: { high: boolean }) {
  const dots = high ? RISING : turned(RISING);
  return (
    <>
      <circle cx={14} cy={14} r={13} className="fill-improvement" />
      <path d={pathOf(dots)} className="fill-none stroke-paper" strokeWidth={1.2} />
      {dots.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r={2.1} className="fill-paper" />
      ))}
      <Letter x={high ? 9 : 19.5} y={high ? 12.2 : 11.6} size={9} high={high} />
    </>
  );
}

const CLIMBING = [
  [8.5, 17.4],
  [12.2, 15.8],
  [15.8, 12.2],
  [19.4, 10.4],
] as const;

function Concern({ high }: { high: boolean }) {
  const dots = high ? CLIMBING : turned(CLIMBING);
  return (
    <>
      <path
        d="M14 1.2L26.8 14 14 26.8 1.2 14z"
        className="fill-concern stroke-concern"
        strokeWidth={2}
        strokeLinejoin="round"
      />
      <path d={pathOf(dots)} className="fill-none stroke-paper" strokeWidth={1.2} />
      {dots.map(([x, y]) => (
        <path key={x} d={`M${x} ${tenth(y - 2.3)}l2.3 2.3-2.3 2.3-2.3-2.3z`} className="fill-paper" />
      ))}
      <Letter x={high ? 13 : 15.4} y={high ? 9.8 : 10.6} size={7.5} high={high} />
    </>
  );
}

function Changed({ high }: { high: boolean }) {
  const dots = high ? RISING : turned(RISING);
  return (
    <>
      <rect x={2} y={2} width={24} height={24} className="fill-changed" />
      <path d={pathOf(dots)} className="fill-none stroke-paper" strokeWidth={1.2} />
      {dots.map(([x, y]) => (
        <rect key={x} x={x - 2} y={y - 2} width={4} height={4} className="fill-paper" />
      ))}
      <Letter x={high ? 9 : 19.5} y={high ? 12.2 : 11.6} size={9} high={high} />
    </>
  );
}

function Usual() {
  return (
    <g className="fill-none stroke-usual">
      <circle cx={14} cy={14} r={12.2} className="fill-paper" strokeWidth={1.6} />
      <path d="M5 10.2h18M5 17.8h18" strokeWidth={1} strokeDasharray="2 2" />
      <path d="M5.5 14.6l3.5-2.4 3.4 3.2 3.4-3.6 3.4 3 3.3-2" strokeWidth={1.8} />
    </g>
  );
}

function Letter({ x, y, size, high }: { x: number; y: number; size: number; high: boolean }) {
  return (
    <text x={x} y={y} fontSize={size} fontWeight={700} textAnchor="middle" className="fill-paper">
      {high ? "H" : "L"}
    </text>
  );
}
