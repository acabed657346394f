import type { Period } from "@/lib/periods/period";
import { monthFromParts, subIcbOf } from "./read-by-practice";
import type { StatedCounts } from "./source-content";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

const GROUPS: Record<string, string> = {
  "other gps": "gp",
  gps: "gp",
  "other nurses": "nurse",
  nurses: "nurse",
  "other direct patient care staff": "direct-care",
  "direct patient care staff": "direct-care",
  "other admin/non-clinical staff": "admin",
  "admin/non-clinical staff": "admin",
  directors: "director",
};

/** A cell of fewer people than this tells of a person. */
const FEWEST_PEOPLE = 2;

type Group = { fte: number; people: Set<string>; posts: number };
type Pcn = { code: string; period: Period; subIcb: string | null; groups: Map<string, Group> };

/**
 * Primary Care Network Workforce, a row a member of staff: added up while it is
 * read to a PCN and staff group, cells `fte:direct-care`, `people:direct-care`
 * and so on. No row is kept, and a group of one person is hidden. There is no
 * total: with the groups beside it, it would give the hidden one back.
 */
export function pcnWorkforceReader(input: ReaderInput): TableReader {
  const { row } = input;
  const pcns = new Map<string, Pcn>();
  const others = new Map<string, number>();

  return {
    read() {
      const code = row.pcn("pcn"); // staff of no PCN are nobody’s here
      const period = monthFromParts(input, "year", "month");
      const fte = row.amount("fte");
      const subIcb = subIcbOf(input);
      if (!code || !period || fte === null) return;
      const group = GROUPS[row.text("group").toLowerCase()];
      if (!group) {
        others.set(row.text("group"), (others.get(row.text("group")) ?? 0) + 1);
        return;
      }
      const key = `${code} ${period.text}`;
      const pcn = pcns.get(key) ?? { code, period, subIcb, groups: new Map<string, Group>() };
      pcns.set(key, pcn);
      const own = pcn.groups.get(group) ?? { fte: 0, people: new Set<string>(), posts: 0 };
      pcn.groups.set(group, own);
      own.fte += fte;
      // Contracted services have no identifier: each row is a post of its own.
      const person = row.text("person");
      if (person === "") own.posts += 1;
      else own.people.add(person);
    },
    content() {
      const counted = [...pcns.values()].map(({ code, period, subIcb, groups }): StatedCounts => ({
        period,
        organisation: code,
        kind: "PCN",
        subIcb,
        counts: Object.fromEntries([...groups].flatMap(cellsOf)),
      }));
      const newest =
        counted
          .map(({ period }) => period.end)
          .toSorted()
          .at(-1) ?? null;
      const notes = [...others].map(
        ([group, rows]) => `${rows} rows of the group “${group}” were not counted`,
      );
      return { ...emptyContent(NHS_ENGLAND, newest), counted, notes };
    },
  };
}

function cellsOf([group, { fte, people, posts }]: [string, Group]): [string, number | null][] {
  const number = people.size + posts;
  const hidden = number < FEWEST_PEOPLE;
  // Sums of thousandths: what binary arithmetic adds is taken off.
  return [
    [`fte:${group}`, hidden ? null : Math.round(fte * 1e6) / 1e6],
    [`people:${group}`, hidden ? null : number],
  ];
}
