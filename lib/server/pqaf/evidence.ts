import "server-only";
import type { ClientBase, Pool } from "pg";
import type { Day } from "@/lib/periods/day";
import type { CarriedTrigger, Evidence, LiveContractAction, Rating } from "@/lib/pqaf/evidence";
import { ratingRuns } from "@/lib/pqaf/rating-runs";

/** The questions an inspection rates, by the metric that carries the same rating from a file. */
const QUESTIONS = {
  "cqc-overall": "overall",
  "cqc-safe": "safe",
  "cqc-effective": "effective",
  "cqc-caring": "caring",
  "cqc-responsive": "responsive",
  "cqc-well-led": "well_led",
} as const;

/** What may hold a floor under each practice of a system. Restricted entries are never among it. */
export async function evidenceOf(
  client: ClientBase | Pool,
  system: string,
  practices: readonly string[] | null,
): Promise<Map<string, Evidence>> {
  const asked = [system, practices];
  const ratings = await ratingsOf(client, asked);
  const { rows: actions } = await client.query<LiveContractAction & { practice: string }>(
    `select practice, id, type, issued, closed from contract_action
     where system = $1 and ($2::varchar[] is null or practice = any($2)) order by issued, id`,
    asked,
  );
  const { rows: carried } = await client.query<CarriedTrigger & { practice: string }>(
    `select practice, id, trigger, "on" as "from", ended_on as ended from soft_intelligence
     where system = $1 and ($2::varchar[] is null or practice = any($2))
       and sensitivity = 'ORDINARY' and trigger is not null and withdrawn_at is null order by "on", id`,
    asked,
  );
  const found = new Map<string, Evidence>();
  const of = (practice: string) => found.get(practice) ?? { ratings: [], contractActions: [], carried: [] };
  for (const [practice, rated] of ratings) found.set(practice, { ...of(practice), ratings: rated });
  for (const { practice, ...action } of actions) {
    const known = of(practice);
    found.set(practice, { ...known, contractActions: [...known.contractActions, action] });
  }
  for (const { practice, ...entry } of carried) {
    const known = of(practice);
    found.set(practice, { ...known, carried: [...known.carried, entry] });
  }
  return found;
}

async function ratingsOf(client: ClientBase | Pool, asked: unknown[]): Promise<Map<string, Rating[]>> {
  const { rows: read } = await client.query<{
    practice: string;
    metric: string;
    points: { on: Day; value: number }[];
  }>(
    `select organisation_code as practice, metric_code as metric,
            json_agg(json_build_object('on', period_start, 'value', value) order by period_start) as points
     from reading
     where scope = $1 and ($2::varchar[] is null or organisation_code = any($2)) and metric_code = any($3)
       and level = 'PRACTICE' and value is not null
     group by 1, 2`,
    [...asked, Object.keys(QUESTIONS)],
  );
  const { rows: inspected } = await client.query<
    { practice: string; id: number; on: Day } & Record<
      (typeof QUESTIONS)[keyof typeof QUESTIONS],
      number | null
    >
  >(
    `select practice, id, published_on as "on", overall, safe, effective, caring, responsive, well_led
     from cqc_inspection
     where system = $1 and ($2::varchar[] is null or practice = any($2)) and withdrawn_at is null`,
    asked,
  );
  const ratings = new Map<string, Rating[]>();
  const add = (practice: string, more: Rating[]) =>
    ratings.set(practice, [...(ratings.get(practice) ?? []), ...more]);
  for (const { practice, metric, points } of read) add(practice, ratingRuns(metric, points));
  for (const { practice, id, on, ...rated } of inspected)
    for (const [metric, question] of Object.entries(QUESTIONS)) {
      const value = rated[question];
      if (value !== null) add(practice, [{ metric, value, on, from: "inspection", id }]);
    }
  return ratings;
}
