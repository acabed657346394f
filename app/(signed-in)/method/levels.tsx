import { Rule } from "@/components/method/rule";
import { COMPARATORS, DISPUTED, percentOf } from "@/lib/pqaf/edition-changes";
import type { Framework } from "@/lib/pqaf/framework";
import { LEVELS, levelName } from "@/lib/pqaf/level";

const OWN = "This service’s own rule";
const EDITION = "The ICB’s framework (PQAF), edition in force";

type Props = {
  /** What is set today; null: none is in force, or it is not the reader’s to read. */
  edition: { name: string; framework: Framework } | null;
  nameOf: (metric: string) => string;
};

/** From a figure to a proposed level: each rule with what the edition in force sets it to. */
export function LevelRules({ edition, nameOf }: Props) {
  const set = (words: (framework: Framework) => readonly string[]) =>
    edition ? words(edition.framework) : [];
  return (
    <>
      <Rule
        id="judged"
        title="Judged and flagged"
        source={OWN}
        values={set(({ comparator, disputed, measures }) => [
          `by ${edition?.name ?? ""}: ${measures.length} measures, each compared with ${COMPARATORS[comparator]}`,
          `national appointment figures that a practice disputes are ${DISPUTED[disputed]}`,
        ])}
      >
        <p>
          A measure is judged for a practice when it is reported, not on hold, not stale, not too small, has a
          better direction and is among the measures of the edition. It is flagged when it is judged and lies
          in the worse quarter of those compared.
        </p>
      </Rule>
      <Rule
        id="strength"
        title="Strength of a flag"
        source="Spiegelhalter, 2005, for the limits; NHS England, Making Data Count, for special cause"
      >
        <p>
          A flag says how much chance could explain: the worse quarter alone, beyond the 95% limit, or beyond
          the 99.8% limit of the funnel widened for over-dispersion; and whether the trend itself is a special
          cause of concern. Strength is shown beside the flag. It changes no weight.
        </p>
      </Rule>
      <Rule
        id="counts"
        title="When a flag counts"
        source={EDITION}
        values={set(({ persistence: { month, quarter, year } }) => [
          `${month} months, ${quarter} quarters or ${year} ${year === 1 ? "year" : "years"} in a row`,
        ])}
      >
        <p>
          A flag counts once the practice was flagged in each of its last judged periods, as many as the
          edition asks for, with at most one unjudged period between them.
        </p>
      </Rule>
      <Rule
        id="share"
        title="From what counts to a level"
        source={EDITION}
        values={set(({ steps, neverAlone }) => [
          ...steps.map(
            ({ level, share }) => `${levelName(level)} from ${percentOf(share)} of the weight judged`,
          ),
          ...neverAlone.map((metric) => `no level above 0 rests on ${nameOf(metric)} alone`),
        ])}
      >
        <p>
          The weights of the measures that count are added, and divided by the weights of those that could be
          judged. The share reaches a step, and the step is a level.
        </p>
      </Rule>
      <Rule
        id="floors"
        title="Triggers"
        source={EDITION}
        values={set(({ triggers }) =>
          triggers.map(({ name, floor }) => `${name}: at least ${levelName(floor)}`),
        )}
      >
        <p>
          A trigger that is live (a rating, a contract matter, an ordinary entry of soft intelligence, a
          measure that counts) holds the least level. The greater of share and floor is proposed: a floor
          never lowers a level. A restricted entry never reaches it.
        </p>
      </Rule>
      <Rule
        id="coverage"
        title="Not enough data"
        source={EDITION}
        values={set(({ coverage: { share, domains } }) => [
          `at least ${percentOf(share)} of the weight judged, in at least ${domains} domains`,
        ])}
      >
        <p>Where too little could be judged no level is proposed, and only the floors show.</p>
      </Rule>
      <Rule id="chance" title="What chance would give" source={OWN}>
        <p>
          Were measures independent, which they are not, a quarter of those judged would be flagged by chance
          alone. That number stands beside the flags of the period, never beside those that count.
        </p>
      </Rule>
      <Rule id="moves" title="What would move it" source={OWN}>
        <p>
          With the period’s lines held as published, each single change is tried: one measure that reaches its
          line, one flag that stays for the periods it lacks, one trigger that ends or starts. What takes time
          says how long. Where no single change moves the level, the smallest set that does is given.
        </p>
      </Rule>
      <Rule
        id="reviews"
        title="Reviews and replies"
        source={EDITION}
        values={set(({ levels, replyDays, escalateAfter, deescalateAfter }) => [
          ...LEVELS.flatMap((level) =>
            levels
              .filter((each) => each.level === level)
              .map(
                ({ reviewWeeks, forum }) => `${levelName(level)}: every ${reviewWeeks} weeks, by ${forum}`,
              ),
          ),
          `a practice may reply within ${replyDays} working days, England’s bank holidays left out`,
          `one level up is put to the panel after ${escalateAfter} reviews without improvement, and one level down after ${deescalateAfter} clear reviews`,
        ])}
      >
        <p>
          The engine proposes and a panel of named people decides. A decision is added, never edited, and
          keeps the edition it was made under.
        </p>
      </Rule>
      <Rule id="proposals" title="Proposals are kept" source={OWN}>
        <p>
          A level is proposed for each practice and month after each load and each edition, and kept with its
          edition, its loads and all it rests on. The newest is the proposal; older ones stay and can be asked
          for by the day they were known. Fed back, what it rests on gives the same level again. The General
          Practice Alert State and the Support Level Framework are never an input.
        </p>
      </Rule>
    </>
  );
}
