import type { Assurance } from "@/lib/readings/reading";
import { Mark } from "@/components/ui/mark";
import { AIM_WORDS } from "../words";

type Drawing = { wave: number; letter: string; letterAt: number; ink: string; ring: string };

/** The wave is usual variation, the dashed line the aim; above the line is always the good side. */
const DRAWINGS: Record<Assurance, Drawing> = {
  pass: { wave: 8.6, letter: "P", letterAt: 23.4, ink: "fill-improvement", ring: "stroke-improvement" },
  fail: { wave: 19.6, letter: "F", letterAt: 11.4, ink: "fill-concern", ring: "stroke-concern" },
  inconsistent: { wave: 14, letter: "?", letterAt: 24.6, ink: "fill-usual", ring: "stroke-usual" },
};

/** Whether usual variation will meet the aim: always, never, or sometimes. `words`: where there is more to say. */
export function AimMark({ assurance, words }: { assurance: Assurance; words?: string }) {
  const { wave, letter, letterAt, ink, ring } = DRAWINGS[assurance];
  return (
    <Mark words={words ?? AIM_WORDS[assurance]} width={22} height={22} box="0 0 28 28">
      <circle cx={14} cy={14} r={12.2} className={`fill-paper ${ring}`} strokeWidth={2} />
      <path d="M3.5 14h21" className="stroke-ink" strokeWidth={1.3} strokeDasharray="3 2" />
      <path
        d={`M6.5 ${wave}q1.9-3.4 3.75 0t3.75 0 3.75 0 3.75 0`}
        className={`fill-none ${ring}`}
        strokeWidth={2}
      />
      <text x={14} y={letterAt} fontSize={9} fontWeight={700} textAnchor="middle" className={ink}>
        {letter}
      </text>
    </Mark>
  );
}
