import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** The practices of systems that are open on a day, by code. */
export async function practicesOpenIn(
  systems: readonly string[],
  on: Day,
): Promise<{ code: string; name: string }[]> {
  const { rows } = await knownAnswers().query<{ code: string; name: string }>(
    `select code, name from practice_on($2)
     where system = any($1) and (opened_on is null or opened_on <= $2) and (closed_on is null or closed_on >= $2)
     order by code`,
    [systems, on],
  );
  return rows.map(({ code, name }) => ({ code, name: displayName(name) }));
}
