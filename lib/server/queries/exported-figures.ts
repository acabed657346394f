import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Level } from "@/lib/readings/view";
import { pool } from "@/lib/server/db";

/** One organisation's figure as exports and commands give it. Null is missing. */
export type ExportedFigure = {
  code: string;
  name: string;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  rank: number | null;
  n: number | null;
  quartile: number | null;
  lower: number | null;
  upper: number | null;
  verdict: string | null;
};

export const EXPORTED = [
  "code",
  "name",
  "numerator",
  "denominator",
  "value",
  "rank",
  "n",
  "quartile",
  "lower",
  "upper",
  "verdict",
] as const satisfies readonly (keyof ExportedFigure)[];

/** Each organisation of a level that has or should have a figure of the metric in the period, compared within its system. */
export async function exportedFigures(
  { system }: FiguresScope,
  { metric, period, level }: { metric: string; period: string; level: Level },
): Promise<ExportedFigure[]> {
  const { rows } = await pool().query<ExportedFigure>(
    `select r.organisation_code as code, o.name, r.numerator, r.denominator, r.value,
            c.rank, c.n, c.quartile, r.lower, r.upper, c.verdict
     from reading r
     join organisation o on o.code = r.organisation_code
     left join comparison c
       on c.metric_code = r.metric_code and c.period = r.period
      and c.organisation_code = r.organisation_code and c.comparator_code = r.scope and c.scope = r.scope
     where r.scope = $1 and r.metric_code = $2 and r.period = $3 and r.level = $4::organisation_kind
     order by r.organisation_code`,
    [system, metric, period, level],
  );
  return rows;
}
