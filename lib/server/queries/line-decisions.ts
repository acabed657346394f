import "server-only";
import { displayName } from "@/lib/organisations/display-name";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

/** A note, a rebase or a plan of a measure, in force or withdrawn. A plan is one decision with all its values. */
export type LineDecision = {
  kind: "annotation" | "rebase" | "trajectory";
  id: number;
  organisation: string | null;
  organisationName: string | null;
  /** "text reminders" of a note; the periods and values of a plan, oldest first. */
  words: string | null;
  points: { period: string; value: number }[];
  on: Day;
  everyMeasure: boolean;
  reason: string;
  madeBy: string;
  madeOn: Day;
  withdrawn: { by: string; on: Day; reason: string } | null;
};

type Row = Omit<LineDecision, "organisationName" | "withdrawn"> & {
  name: string | null;
  withdrawnBy: string | null;
  withdrawnOn: Day | null;
  withdrawnReason: string | null;
};

const MADE = (alias: string) => `
  ${alias}.made_by as "madeBy", ${alias}.made_at::date as "madeOn", ${alias}.withdrawn_by as "withdrawnBy",
  ${alias}.withdrawn_at::date as "withdrawnOn", ${alias}.withdrawn_reason as "withdrawnReason"`;

/** Everything decided of how a measure is read over time in a system, newest first: for those who decide it. */
export async function lineDecisions({ system }: FiguresScope, metric: string): Promise<LineDecision[]> {
  const { rows } = await knownAnswers().query<Row>(
    `select found.*, o.name from (
       select 'annotation' as kind, a.id, a.organisation_code as organisation, a.words, '[]'::json as points, a."on",
              a.metric_code is null as "everyMeasure", a.reason, ${MADE("a")}
       from annotation a where a.scope = $1 and (a.metric_code = $2 or a.metric_code is null)
       union all
       select 'rebase', r.id, r.organisation_code, null, '[]', r.period_start, false, r.reason, ${MADE("r")}
       from rebase r where r.scope = $1 and r.metric_code = $2
       union all
       select 'trajectory', min(t.id), t.organisation_code, null,
              json_agg(json_build_object('period', t.period, 'value', t.value) order by t.period_start),
              min(t.period_start), false, t.reason, t.made_by, t.made_at::date, t.withdrawn_by,
              t.withdrawn_at::date, t.withdrawn_reason
       from trajectory_point t where t.scope = $1 and t.metric_code = $2
       group by t.organisation_code, t.reason, t.made_by, t.made_at::date, t.withdrawn_by, t.withdrawn_at::date,
                t.withdrawn_reason) found
     left join organisation o on o.code = found.organisation
     order by found."on" desc, found.id desc`,
    [system, metric],
  );
  return rows.map(({ name, withdrawnBy, withdrawnOn, withdrawnReason, ...row }) => ({
    ...row,
    organisationName: name && displayName(name),
    withdrawn:
      withdrawnBy && withdrawnOn ? { by: withdrawnBy, on: withdrawnOn, reason: withdrawnReason ?? "" } : null,
  }));
}

/** An organisation of a system by its code, for a decision about it; null for any other. */
export async function organisationIn(
  { system }: FiguresScope,
  code: string,
  on: Day,
): Promise<{ code: string } | null> {
  const { rows } = await knownAnswers().query<{ code: string }>(
    `select distinct $2 as code from practice_on($3) p
     where p.system = $1 and $2 in (p.code, p.pcn, p.place, p.system)`,
    [system, code.trim().toUpperCase(), on],
  );
  return rows[0] ?? null;
}
