import { tidyText } from "@/lib/csv/columns";
import type { Day } from "@/lib/periods/day";
import { gatherHierarchy } from "./stated-hierarchy";
import type { StatedMembership } from "./source-content";
import { emptyContent, type ReaderInput, type TableReader } from "./table-reader";

/** PCN core partner details: which practice was in which PCN from day to day. The best source of history. */
export function pcnPartnersReader({ row }: ReaderInput): TableReader {
  const hierarchy = gatherHierarchy(row);
  const memberships: StatedMembership[] = [];
  const seen = new Set<string>();
  let newest: Day | null = null;

  return {
    read() {
      const child = row.code("practice");
      const name = row.name("name");
      const parent = row.code("pcn");
      const pcnName = row.name("pcnName");
      const startsOn = row.day("startsOn");
      const endsOn = row.optionalDay("endsOn");
      if (startsOn && endsOn && endsOn < startsOn) row.problem("endsOn", `a day on or after ${startsOn}`);
      if (!child || !name || !parent || !pcnName || !startsOn) return;

      const key = `${child} ${parent} ${startsOn}`;
      if (seen.has(key)) row.problem("practice", "each practice, PCN and start date once");
      seen.add(key);
      hierarchy.organisation(child, "PRACTICE", { name: tidyText(name) });
      hierarchy.organisation(parent, "PCN", { name: tidyText(pcnName) });
      memberships.push({
        child,
        childKind: "PRACTICE",
        parentKind: "PCN",
        parent,
        on: null,
        startsOn,
        endsOn,
      });
      if (!newest || startsOn > newest) newest = startsOn;
    },
    content: () => ({
      ...emptyContent("Organisation Data Service, NHS England", newest),
      organisations: hierarchy.organisations(),
      memberships,
    }),
  };
}
