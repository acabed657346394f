import { Section } from "@/components/ui/section";
import { ratingName } from "@/lib/programmes/rating";
import { ratingsIn, toldIn, type Update } from "@/lib/programmes/update";
import { periodWords } from "@/lib/programmes/value-words";
import { Narrative } from "./narrative";

type Props = {
  periods: readonly { id: number; number: number; month: string }[];
  updates: readonly Update[];
};

/** What was said of a workstream in other periods than the one shown. */
export function EarlierPeriods({ periods, updates }: Props) {
  return (
    <Section title="Earlier periods">
      {periods.map((each) => {
        const told = toldIn(updates, each.number);
        const ratings = ratingsIn(updates, each.number);
        return (
          <details key={each.id} className="programme-part">
            <summary>
              Period {each.number}, {periodWords(each.month)}:{" "}
              {ratingName(ratings.delivery.rating).toLowerCase()}
            </summary>
            {told ? <Narrative told={told} /> : <p className="text-reason">No update was sent.</p>}
          </details>
        );
      })}
    </Section>
  );
}
