import type { Day } from "@/lib/periods/day";
import type { Row } from "./row";
import type { OrganisationKind, StatedMembership, StatedOrganisation } from "./source-content";

type Child = { code: string; kind: OrganisationKind };
type Stated = { child: Child; parentKind: OrganisationKind; votes: Map<string | null, number> };

/**
 * The organisations and links that a snapshot of practices states, each once. A
 * practice with two parents of one kind is a problem. Higher up the published
 * lists do contradict themselves (one practice of 71E stands under another ICB
 * than the rest): there the parent most rows state is taken, and noted.
 */
export function gatherHierarchy(row: Row) {
  const organisations = new Map<string, StatedOrganisation>();
  const links = new Map<string, Stated>();

  function parent(column: string, child: Child, parentKind: OrganisationKind, code: string | null): void {
    const key = `${child.code} ${parentKind}`;
    const link = links.get(key) ?? { child, parentKind, votes: new Map<string | null, number>() };
    links.set(key, link);
    const [known] = link.votes.keys();
    if (child.kind === "PRACTICE" && known !== undefined && known !== code) {
      row.problem(column, `one parent for ${child.code}: a row before this says ${known ?? "none"}`);
    }
    link.votes.set(code, (link.votes.get(code) ?? 0) + 1);
  }

  return {
    has: (code: string) => organisations.has(code),
    organisation(
      code: string,
      kind: OrganisationKind,
      details: Partial<StatedOrganisation> & { name: string },
    ) {
      const known = organisations.get(code);
      if (known) return known;
      const blank = { onsCode: null, postcode: null, supplier: null, openedOn: null, closedOn: null };
      const organisation: StatedOrganisation = { ...blank, ...details, code, kind };
      organisations.set(code, organisation);
      return organisation;
    },
    parent,
    organisations: () => [...organisations.values()],
    memberships: (on: Day | null): StatedMembership[] =>
      [...links.values()].map(({ child, parentKind, votes }) => {
        const dates = { on, startsOn: null, endsOn: null };
        return { child: child.code, childKind: child.kind, parentKind, parent: mostStated(votes), ...dates };
      }),
    notes: () =>
      [...links.values()].flatMap(({ child, votes }) =>
        votes.size > 1
          ? [
              `${child.code} has more than one parent in the file (${counted(votes)}): ${mostStated(votes)} was taken`,
            ]
          : [],
      ),
  };
}

function ranked(votes: Stated["votes"]): [string | null, number][] {
  return [...votes].toSorted(([, a], [, b]) => b - a);
}

function mostStated(votes: Stated["votes"]): string | null {
  return ranked(votes)[0]?.[0] ?? null;
}

function counted(votes: Stated["votes"]): string {
  return ranked(votes)
    .map(([code, rows]) => `${code ?? "none"} in ${rows} rows`)
    .join(", ");
}
