import "server-only";
import { cache } from "react";
import { displayName } from "@/lib/organisations/display-name";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** A practice open on a day, and what it sat under. */
export type OpenPractice = {
  code: string;
  name: string;
  pcn: string | null;
  pcnName: string | null;
  place: string | null;
  placeName: string | null;
  assumed: boolean;
};

/** Every practice of a system open on a day, by name. For queries that then apply the reader's scope. */
export function practicesOpenOn(
  { system }: Pick<FiguresScope, "system">,
  on: Day,
): Promise<readonly OpenPractice[]> {
  return openOn(system, on);
}

const openOn = cache(async (system: string, on: Day): Promise<readonly OpenPractice[]> => {
  const { rows } = await knownAnswers().query<OpenPractice>(
    `select p.code, p.name, p.pcn, pcn.name as "pcnName", p.place, place.name as "placeName", p.assumed
     from practice_on($2) p
     left join organisation pcn on pcn.code = p.pcn
     left join organisation place on place.code = p.place
     where p.system = $1 and (p.opened_on is null or p.opened_on <= $2) and (p.closed_on is null or p.closed_on >= $2)
     order by p.name`,
    [system, on],
  );
  return rows.map((row) => ({
    ...row,
    name: displayName(row.name),
    pcnName: row.pcnName && displayName(row.pcnName),
  }));
});
