import { LevelTimeline } from "@/components/assurance/level-timeline";
import { addDays } from "@/lib/periods/day";
import type { Happened } from "@/lib/pqaf/history";
import { supersededMarks } from "@/lib/pqaf/history";
import { spans } from "@/lib/pqaf/level-in-force";
import { proposedSpans } from "@/lib/pqaf/proposed-spans";
import { today } from "@/lib/server/clock";
import type { Assured, Sight } from "./assured";

const TWO_YEARS = 2 * 365;
/** As wide as a sheet of A4 between its margins. */
const ON_PAPER = 700;

type Props = { assured: Assured; sight: Sight; happened: readonly Happened[] };

/** Levels decided and proposed since the first decision, two years at the least, and what happened beside them. */
export function Glance({ assured: { decisions, months }, sight, happened }: Props) {
  const levels = spans(decisions);
  const start = addDays(today(), -TWO_YEARS);
  const first = levels[0]?.from ?? start;
  const drawn = {
    from: first < start ? first : start,
    to: today(),
    spans: levels,
    proposed: sight.full ? proposedSpans(months) : [],
    markers: [
      ...happened.flatMap(({ on, mark }) => (mark === null ? [] : [{ on, words: mark }])),
      ...(sight.full ? supersededMarks(decisions) : []),
    ],
  };
  return (
    <>
      <LevelTimeline {...drawn} className="no-print" />
      <LevelTimeline {...drawn} width={ON_PAPER} className="on-paper" />
    </>
  );
}
