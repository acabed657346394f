import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import type { Subject } from "@/lib/permissions/actor";
import type { Scope } from "@/lib/permissions/can";
import { dayOf, type Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** A dated decision to leave a practice out of ranking, of one measure or of all (null). */
export type Exclusion = Subject & {
  id: number;
  name: string;
  metric: string | null;
  startsOn: Day;
  endsOn: Day | null;
  reason: string;
  decidedBy: string;
  decidedOn: Day;
};

/** Every decision, past ones too, about practices of the systems in scope on a day; the newest first. */
export async function exclusionsIn({ organisations }: Scope, on: Day): Promise<Exclusion[]> {
  const { rows } = await knownAnswers().query<Row>(
    `select x.id, x.organisation_code as code, o.name, x.metric_code as metric, x.starts_on as "startsOn",
            x.ends_on as "endsOn", x.reason, coalesce(p.name, x.decided_by) as "decidedBy",
            x.decided_at as "decidedAt", on_day.system
     from exclusion x
     join organisation o on o.code = x.organisation_code
     join practice_on($2) on_day on on_day.code = o.code
     left join person p on p.id::text = x.decided_by
     where on_day.system = any($1)
     order by x.starts_on desc, x.id desc`,
    [organisations, on],
  );
  return rows.map(({ decidedAt, system, ...row }) => ({
    ...row,
    name: displayName(row.name),
    decidedOn: dayOf(decidedAt),
    ancestors: [system],
  }));
}

type Row = Omit<Exclusion, "decidedOn" | "ancestors"> & { decidedAt: Date; system: string };
