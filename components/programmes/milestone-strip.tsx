import { Mark } from "@/components/ui/mark";
import type { Day } from "@/lib/periods/day";
import {
  countsInWords,
  milestoneState,
  type Milestone,
  type MilestoneCounts,
  type MilestoneState,
} from "@/lib/programmes/milestone";

const STEP = 14;
const ORDER: readonly MilestoneState[] = ["done", "late", "due", "next", "stopped"];

type Props = { milestones: readonly Milestone[]; counts: MilestoneCounts; on: Day };

/** One mark for each milestone, done ones first, and the same in words. */
export function MilestoneStrip({ milestones, counts, on }: Props) {
  const states = milestones
    .map((each) => milestoneState(each, on))
    .toSorted((a, b) => ORDER.indexOf(a) - ORDER.indexOf(b));
  return (
    <p className="text-note">
      {states.length > 0 && (
        <Mark words={null} width={states.length * STEP} height={14}>
          {states.map((state, index) => (
            <g key={index} transform={`translate(${index * STEP} 1)`}>
              <MilestoneShape state={state} />
            </g>
          ))}
        </Mark>
      )}{" "}
      <span>Milestones: {countsInWords(counts)}</span>
    </p>
  );
}

/** 12 x 12: filled done, diamond late, half due this month, dashed to come, struck out stopped. */
export function MilestoneShape({ state }: { state: MilestoneState }) {
  switch (state) {
    case "done":
      return <rect width={11} height={11} className="fill-ink-2" />;
    case "late":
      return <path d="M5.5 0L11 5.5 5.5 11 0 5.5z" className="fill-error" />;
    case "due":
      return (
        <>
          <rect x={0.5} y={0.5} width={10} height={10} className="fill-paper stroke-ink-2" />
          <rect width={5.5} height={11} className="fill-ink-2" />
        </>
      );
    case "next":
      return (
        <rect
          x={0.5}
          y={0.5}
          width={10}
          height={10}
          className="fill-paper stroke-ink-2"
          strokeDasharray="2 1.6"
        />
      );
    case "stopped":
      return <path d="M1 1L10 10M10 1L1 10" className="fill-none stroke-ink-2" />;
  }
}
