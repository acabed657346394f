import "server-only";
import type { ClientBase, Pool, PoolClient } from "pg";
import type { Day } from "@/lib/periods/day";
import { datedSetting, inForceOn, type Dated } from "@/lib/server/queries/settings";

/** Dated decisions to leave a practice out of comparisons: of one metric, or of all (null). */
export type Exclusions = readonly { code: string; metric: string | null; from: Day; to: Day | null }[];

export async function exclusionsOf(client: PoolClient): Promise<Exclusions> {
  const { rows } = await client.query<{ code: string; metric: string | null; from: Day; to: Day | null }>(
    `select organisation_code as code, metric_code as metric, starts_on as "from", ends_on as "to" from exclusion`,
  );
  return rows;
}

export function excludedOn(exclusions: Exclusions, metric: string, on: Day): Set<string> {
  const inForce = exclusions.filter(
    (each) =>
      (each.metric === null || each.metric === metric) &&
      each.from <= on &&
      (each.to === null || each.to >= on),
  );
  return new Set(inForce.map((each) => each.code));
}

export type Holds = Dated<"category-hold">;

export function holdSettings(client: ClientBase | Pool): Promise<Holds> {
  return datedSetting(client, "category-hold");
}

/** The share of unclear categories above which category-based metrics wait, on a day. */
export function holdOn(holds: Holds, on: Day): number {
  return inForceOn("category-hold", holds, on);
}
