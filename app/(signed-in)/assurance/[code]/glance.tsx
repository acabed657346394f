import { LevelTimeline } from "@/components/assurance/level-timeline";
import { addDays } from "@/lib/periods/day";
import { monthOf, periodName } from "@/lib/periods/period";
import { spans } from "@/lib/pqaf/level-in-force";
import { proposedSpans } from "@/lib/pqaf/proposed-spans";
import { today } from "@/lib/server/clock";
import type { Assured, Sight } from "./assured";

const TWO_YEARS = 2 * 365;

/** Levels decided and proposed over the last two years. */
export function Glance({ assured, sight }: { assured: Assured; sight: Sight }) {
  const { decisions, months } = assured;
  const revised = months.flatMap(({ month, revisions, first, level, madeOn }) =>
    revisions > 0 && first !== level ? [{ on: madeOn, words: `Revised ${periodName(monthOf(month))}` }] : [],
  );
  return (
    <LevelTimeline
      from={addDays(today(), -TWO_YEARS)}
      to={today()}
      spans={spans(decisions)}
      proposed={sight.full ? proposedSpans(months) : []}
      markers={sight.full ? revised : []}
    />
  );
}
