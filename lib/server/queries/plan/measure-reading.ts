import "server-only";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import { pool } from "@/lib/server/db";

export type SystemReading = { period: string; value: number };

/** The reported figures of a system's measure, oldest first. None where the reader is shown no figures of it. */
export async function systemReadings(scope: FiguresScope, metric: string): Promise<SystemReading[]> {
  const itself = { code: scope.system, ancestors: [], kind: "SYSTEM" as const };
  if (visibilityIn(scope, itself) === "none") return [];
  const { rows } = await pool().query<SystemReading>(
    `select period, value from reading
     where scope = $1 and organisation_code = $1 and metric_code = $2 and state = 'reported' and value is not null
     order by period_start`,
    [scope.system, metric],
  );
  return rows;
}
