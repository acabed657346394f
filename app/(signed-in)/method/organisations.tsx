import { StaleExample } from "@/components/method/examples";
import { Rule } from "@/components/method/rule";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";

const ODS =
  "NHS England, Organisation Data Service: GP and GP practice related data; Primary Care Network organisations";

/** Who counts as what, where they belong on a day, and which figures a month shows. `on`: the working date. */
export function OrganisationRules({ on }: { on: Day }) {
  return (
    <>
      <Rule id="organisations" title="Organisations and dates" source={ODS}>
        <p>
          A practice is told by its role in the national register (prescribing setting 4), not by the shape of
          its code. A code is what the register gives: three to eight capital letters and digits. “U”,
          unallocated, in the place of a PCN means that the practice has none, and is never an organisation.
        </p>
        <p>
          A list or mapping says what was so on its date: between two that differ, the change is dated to the
          later one, unless the register of PCN partners gives the day. Before the first of them the earliest
          known is used and marked “assumed”. Figures of a period use who belonged where on its last day.
        </p>
      </Rule>
      <Rule id="place" title="Places" source="The integrated care board’s own list of Places">
        <p>
          A PCN belongs to a Place, and with it its practices; a practice without a PCN, or one the ICB says
          otherwise of, belongs to the Place the ICB gave it. Both are dated and kept by the ICB.
        </p>
      </Rule>
      <Rule id="as-at" title="The month looked at" source="This service’s own rule">
        <p>
          A month shows, for each measure, the newest period that had ended by then and was not stale. A month
          is a calendar month, 2025-Q3 is July to September 2025, and 2025/26 is the NHS year from April.
        </p>
        <p>
          Stale, due and lasting are judged at the month looked at, so that a past month still says what it
          said then. What is due or overdue now goes by the working date ({dayName(on)}); a time of day is
          London’s.
        </p>
      </Rule>
      <Rule id="stale" title="Stale figures" source="This service’s own rule" example={<StaleExample />}>
        <p>
          A figure is stale when its period ended longer ago than one and a half times how often it comes,
          plus the usual wait for publication. Both are in the measure’s definition.
        </p>
      </Rule>
    </>
  );
}
