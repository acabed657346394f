import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can, scopeOf } from "@/lib/permissions/can";
import { systemsOf } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { whenDue } from "@/lib/periods/when-due";
import { knownAnswers, remembered } from "@/lib/server/known-answers";
import { programmesOf } from "./programme";

/** What of the updates that a programme's newest period asks for waits for a person, each with its own page. */
export type UpdateNeed = {
  words: string;
  path: string;
  things: { words: string; when: string; path: string }[];
};

type Row = { system: string; slug: string; code: string; due: Day; state: string | null };

/** Updates of workstreams that the actor leads and has not sent, and those sent that they may accept. */
export async function updateNeeds(actor: Actor, on: Day): Promise<UpdateNeed[]> {
  const systems = systemsOf(actor);
  if (systems.length === 0) return [];
  const { rows } = await knownAnswers().query<Row>(
    `select p.system, p.code as slug, w.code, newest.due_on as due, u.state
     from programme p
     cross join lateral (
       select id, due_on from programme_period where programme_id = p.id order by number desc limit 1) newest
     join programme_workstream w on w.programme_id = p.id
     left join programme_update u on u.period_id = newest.id and u.workstream_id = w.id
     where p.system = any($1)
       and ((w.lead_id = $2 and coalesce(u.state, 'DRAFT') in ('DRAFT', 'RETURNED'))
            or (p.system = any($3) and u.state = 'SUBMITTED'))
     order by newest.due_on, w.id`,
    [systems, actor.id, scopeOf(actor, "programme.accept-update").organisations],
  );
  if (rows.length === 0) return [];
  const names = await namesOf(systems);
  const thing = (row: Row, to: string) => ({
    words: names.get(`${row.system} ${row.slug} ${row.code}`) ?? row.code,
    when: whenDue(row.due, on),
    path: `/programmes/${row.slug}/${row.code}${to}?system=${row.system}`,
  });
  const mine = rows.filter(
    ({ system, state }) =>
      state !== "SUBMITTED" &&
      can(actor, "programme.update-workstream", { code: system, ancestors: [], owner: actor.id }),
  );
  const sent = rows.filter(({ state }) => state === "SUBMITTED");
  return [
    need(mine, ["update of a workstream to send", "updates of workstreams to send"], (row) =>
      thing(row, "/update"),
    ),
    need(sent, ["update of a workstream to accept", "updates of workstreams to accept"], (row) => ({
      ...thing(row, ""),
      when: "sent",
    })),
  ].flat();
}

function need(
  rows: readonly Row[],
  [one, many]: readonly [string, string],
  thing: (row: Row) => UpdateNeed["things"][number],
): UpdateNeed[] {
  const things = rows.map(thing);
  const [first] = things;
  if (!first) return [];
  const path = things.length === 1 ? first.path : `/programmes/${rows[0]?.slug}`;
  return [{ words: `${things.length} ${things.length === 1 ? one : many}`, path, things }];
}

const namesOf = remembered(
  "the names of workstreams",
  async (systems: readonly string[]): Promise<Map<string, string>> => {
    const programmes = await programmesOf(systems);
    return new Map(
      programmes.flatMap(({ system, slug, definition }) =>
        definition.domains
          .flatMap(({ workstreams }) => workstreams)
          .map(({ code, name }) => [`${system} ${slug} ${code}`, name] as const),
      ),
    );
  },
);
