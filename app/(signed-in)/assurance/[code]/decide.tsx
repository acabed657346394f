import { dayName } from "@/lib/periods/period";
import { followed } from "@/lib/pqaf/decide";
import { ofLevel } from "@/lib/pqaf/framework";
import { LEVELS, levelName } from "@/lib/pqaf/level";
import { nextReview } from "@/lib/pqaf/review";
import { today } from "@/lib/server/clock";
import { editionInForce } from "@/lib/server/pqaf/editions";
import type { AssuredPractice } from "@/lib/server/queries/assurance/assured-practice";
import type { Assured, Explained } from "./assured";
import { DecideForm } from "./decide-form";

type Props = {
  practice: AssuredPractice;
  assured: Assured;
  explained: Explained;
  /** The decision to correct, as the address has it. */
  corrects: string | null;
};

/** The panel's form, drawn from the newest decision and proposal there are. */
export function Decide({ practice, assured, explained, corrects }: Props) {
  const { decisions, months, editions } = assured;
  const edition = editionInForce(editions, today()) ?? explained.edition;
  const corrected = decisions.find(({ id }) => String(id) === corrects) ?? null;
  const newest = months.at(-1) ?? null;
  // A correction is held against what was proposed to the panel that it corrects.
  const seenThen = months.find(({ id }) => id === corrected?.proposalId);
  const offers = LEVELS.map((level) => ({
    level,
    review: dayName(nextReview(edition.framework, level, today()).latest),
    actions: ofLevel(edition.framework, level).actions.join("; ").toLowerCase(),
  }));
  return (
    <DecideForm
      practice={practice.code}
      proposed={(corrected ? seenThen : newest)?.level ?? null}
      current={followed(decisions, corrected?.id ?? null)?.level ?? null}
      offers={offers}
      seats={practice.sitting.map(({ id, person, name, role, chair }) => ({ id, person, name, role, chair }))}
      today={today()}
      seen={{ decision: decisions.at(-1)?.id ?? null, proposal: newest?.id ?? null }}
      corrects={
        corrected && {
          id: corrected.id,
          words: `${dayName(corrected.decidedOn)} (${levelName(corrected.level)})`,
        }
      }
    />
  );
}
