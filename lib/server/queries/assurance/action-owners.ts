import "server-only";
import type { OwnerSide } from "@/lib/pqaf/action-state";
import { today } from "@/lib/server/clock";
import { knownAnswers } from "@/lib/server/known-answers";
import type { Practice } from "../practices";

/** Somebody who may do an action: the practice or the ICB as such, one of their people, or a provider of support. */
export type PossibleOwner = { value: string; name: string; side: OwnerSide; person: string | null };

/** Who may do an action of a practice: the practice itself first. */
export async function possibleOwners(practice: Practice): Promise<PossibleOwner[]> {
  const { rows: people } = await knownAnswers().query<{ id: string; name: string; side: OwnerSide }>(
    `select distinct on (p.name, p.id) p.id, p.name,
            case when g.organisation_code = $1 then 'PRACTICE' else 'ICB' end as side
     from person p join "grant" g on g.person_id = p.id
     where p.disabled_at is null and g.starts_on <= $3 and (g.ends_on is null or g.ends_on >= $3)
       and (g.organisation_code = $1 and g.role = 'PRACTICE_MANAGER'
         or g.organisation_code = $2 and g.role in ('ICB_PRIMARY_CARE', 'ICB_QUALITY'))
     order by p.name, p.id`,
    [practice.code, practice.system.code, today()],
  );
  const { rows: providers } = await knownAnswers().query<{ name: string }>(
    "select provider as name from support_offer where system = $1 and active group by provider order by min(id)",
    [practice.system.code],
  );
  const of = (side: OwnerSide) =>
    people
      .filter((each) => each.side === side)
      .map(({ id, name }) => ({ value: id, name, side, person: id }));
  return [
    { value: "practice", name: "The practice", side: "PRACTICE", person: null },
    ...of("PRACTICE"),
    { value: "icb", name: "ICB primary care", side: "ICB", person: null },
    ...of("ICB"),
    ...providers.map(({ name }) => ({
      value: `provider:${name}`,
      name,
      side: "PROVIDER" as const,
      person: null,
    })),
  ];
}
