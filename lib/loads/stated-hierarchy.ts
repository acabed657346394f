import type { Day } from "@/lib/periods/day";
import type { Row } from "./row";
import type { OrganisationKind, StatedMembership, StatedOrganisation } from "./source-content";

/**
 * The organisations and links that a snapshot of practices states, each once. A
 * file that gives one body two parents of one kind contradicts itself: a problem.
 */
export function gatherHierarchy(row: Row) {
  const organisations = new Map<string, StatedOrganisation>();
  const parents = new Map<string, Omit<StatedMembership, "on">>();

  return {
    has: (code: string) => organisations.has(code),
    organisation(code: string, kind: OrganisationKind, details: Partial<StatedOrganisation> & { name: string }) {
      const known = organisations.get(code);
      if (known) return known;
      const stated = { onsCode: null, postcode: null, supplier: null, openedOn: null, closedOn: null };
      const organisation: StatedOrganisation = { ...stated, ...details, code, kind };
      organisations.set(code, organisation);
      return organisation;
    },
    parent(
      column: string,
      child: { code: string; kind: OrganisationKind },
      parentKind: OrganisationKind,
      parent: string | null,
    ) {
      const key = `${child.code} ${parentKind}`;
      const known = parents.get(key);
      if (!known) {
        const dates = { startsOn: null, endsOn: null };
        parents.set(key, { child: child.code, childKind: child.kind, parentKind, parent, ...dates });
      } else if (known.parent !== parent) {
        row.problem(column, `one parent for ${child.code}: a row before this says ${known.parent ?? "none"}`);
      }
    },
    organisations: () => [...organisations.values()],
    memberships: (on: Day | null): StatedMembership[] => [...parents.values()].map((each) => ({ ...each, on })),
  };
}
