import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { choiceOf, pairCode, workstreamCode } from "@/lib/plans/link";
import { today } from "@/lib/server/clock";
import { pool } from "@/lib/server/db";
import { definitionsOn } from "../metrics";
import { programmesOf } from "../programmes/programme";
import { workstreamsOf } from "../programmes/workstreams";

export type LinkChoices = { name: string; choices: { value: string; name: string }[] }[];

/** What of a system an action can be linked to by somebody: everything that they may name, by kind. */
export async function linkChoices(actor: Actor, system: string): Promise<LinkChoices> {
  const [definitions, practices, ...programmes] = await Promise.all([
    definitionsOn(today()),
    practicesOf(actor, system),
    ...(await programmesOf([system])).map((programme) => choicesIn(actor, programme)),
  ]);
  const measures = [...definitions.values()].map(({ code, shortName }) => {
    return { value: choiceOf("METRIC", code), name: shortName };
  });
  return [
    { name: "Measures", choices: measures.toSorted((one, other) => one.name.localeCompare(other.name)) },
    ...programmes.flat(),
    { name: "Practices", choices: practices },
  ].filter(({ choices }) => choices.length > 0);
}

type Programme = Awaited<ReturnType<typeof programmesOf>>[number];

async function choicesIn(actor: Actor, programme: Programme): Promise<LinkChoices> {
  const { slug, definition } = programme;
  const open = [...(await workstreamsOf(programme.id)).values()].filter((each) =>
    can(actor, "programme.read", each),
  );
  const nameOf = new Map(
    definition.domains.flatMap(({ workstreams }) => workstreams.map(({ code, name }) => [code, name])),
  );
  return [
    {
      name: `Workstreams of ${definition.shortName}`,
      choices: open.map(({ slug: code }) => {
        return { value: choiceOf("WORKSTREAM", workstreamCode(slug, code)), name: nameOf.get(code) ?? code };
      }),
    },
    {
      name: `Open risks of ${definition.shortName}`,
      choices: open.flatMap(({ risks }) =>
        risks
          .filter(({ closedOn }) => closedOn === null)
          .map(({ id, title }) => ({ value: choiceOf("RISK", pairCode(slug, id)), name: title })),
      ),
    },
  ];
}

async function practicesOf(actor: Actor, system: string) {
  const { rows } = await pool().query<{ code: string; name: string; ancestors: (string | null)[] }>(
    `select p.code, p.name, array[p.pcn, p.place, p.system]::text[] as ancestors
     from practice_on($2::date) p where p.system = $1 and p.closed_on is null order by p.name, p.code`,
    [system, today()],
  );
  return rows
    .filter(({ code, ancestors }) =>
      can(actor, "practice.view", { code, ancestors: ancestors.filter((above) => above !== null) }),
    )
    .map(({ code, name }) => ({ value: choiceOf("PRACTICE", code), name: `${displayName(name)} ${code}` }));
}
