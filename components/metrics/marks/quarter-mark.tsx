import type { Direction } from "@/lib/metrics/definition";
import type { Quartile, Verdict } from "@/lib/readings/reading";
import { Mark } from "@/components/ui/mark";
import { evidenceOf, quarterName, type Evidence } from "../words";

type Props = { quartile: Quartile; verdict: Verdict | null; direction: Direction };

const CELLS = [1, 2, 3, 4] as const;

/** Fill and line of the quarter's own cell. A measure with no better direction has one quiet colour. */
const INK: Record<Quartile, string> = {
  1: "fill-q1 stroke-q1",
  2: "fill-q2 stroke-q2",
  3: "fill-q3 stroke-q3",
  4: "fill-q4 stroke-q4",
};
const NEUTRAL_INK = "fill-ink-2 stroke-ink-2";

/**
 * Four cells, one filled: the place says which quarter, the fill how sure one
 * can be. Hollow within chance, solid beyond 95%, underlined beyond 99.8%.
 */
export function QuarterMark({ quartile, verdict, direction }: Props) {
  const outer = quartile === 1 || quartile === 4;
  const evidence = outer ? evidenceOf(verdict) : null;
  const words = [quarterName(quartile, direction), evidence].filter(Boolean).join(", ");
  const ink = direction === 0 ? NEUTRAL_INK : INK[quartile];
  return (
    <Mark words={words} width={42} height={17}>
      {CELLS.map((cell) => {
        const x = (cell - 1) * 10 + 1;
        if (cell !== quartile)
          return <rect key={cell} x={x} y={9} width={8} height={3} className="fill-q-off" />;
        return <Cell key={cell} x={x} ink={ink} filled={!outer || isBeyond(evidence)} evidence={evidence} />;
      })}
    </Mark>
  );
}

function Cell({
  x,
  ink,
  filled,
  evidence,
}: {
  x: number;
  ink: string;
  filled: boolean;
  evidence: Evidence | null;
}) {
  return (
    <g className={ink}>
      <rect
        x={x + 0.75}
        y={2.75}
        width={6.5}
        height={8.5}
        strokeWidth={1.5}
        className={filled ? undefined : "fill-paper"}
      />
      {evidence === "beyond 99.8%" && <path d={`M${x - 1} 15h10`} strokeWidth={2} />}
    </g>
  );
}

function isBeyond(evidence: Evidence | null): boolean {
  return evidence !== null && evidence !== "within chance";
}
