import { isGpPractice, parseOdsCode } from "@/lib/organisations/ods-code";
import type { Day } from "@/lib/periods/day";
import type { StatedMembership, StatedOrganisation } from "./source-content";
import { emptyContent, type ReaderInput, type TableReader } from "./table-reader";

/**
 * epraccur: every prescribing cost centre that ever was. GP practices are kept
 * (prescribing setting 4), with the days they opened and closed and the
 * commissioner they joined; all other rows are checked for shape only.
 */
export function epraccurReader({ row }: ReaderInput): TableReader {
  const organisations = new Map<string, StatedOrganisation>();
  const memberships: StatedMembership[] = [];
  let newest: Day | null = null;

  return {
    read() {
      const code = row.code("code");
      const name = row.name("name");
      const openedOn = row.optionalDay("openedOn");
      const closedOn = row.optionalDay("closedOn");
      const startsOn = row.optionalDay("joinedOn");
      const endsOn = row.optionalDay("leftOn");
      const status = row.text("status");
      if (!/^[ACDP]$/.test(status)) row.problem("status", "A, C, D or P (active, closed, dormant, proposed)");
      if (status === "C" && !closedOn) row.problem("closedOn", "the day it closed, for example 20251130");
      if (!code || !name || !isGpPractice(row.text("prescribingSetting"))) return;

      if (organisations.has(code)) row.problem("code", "each organisation once");
      const detail = { onsCode: null, postcode: row.text("postcode") || null, supplier: null };
      organisations.set(code, { code, kind: "PRACTICE", name, ...detail, openedOn, closedOn });
      for (const day of [openedOn, startsOn]) if (day && (!newest || day > newest)) newest = day;
      // Commissioners of Wales and of former times have codes that no list names: the loader drops what it does not know.
      const parent = parseOdsCode(row.text("commissioner"));
      if (parent && startsOn) {
        const dates = { on: null, startsOn, endsOn };
        memberships.push({ child: code, childKind: "PRACTICE", parentKind: "SUB_ICB", parent, ...dates });
      }
    },
    content: () => ({
      ...emptyContent("Organisation Data Service, NHS England", newest),
      organisations: [...organisations.values()],
      memberships,
    }),
  };
}
