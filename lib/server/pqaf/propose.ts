import "server-only";
import type { ClientBase } from "pg";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { addDays, type Day } from "@/lib/periods/day";
import { period as periodOf, step, type Period } from "@/lib/periods/period";
import type { Framework } from "@/lib/pqaf/framework";
import { proposeLevel } from "@/lib/pqaf/propose-level";
import { today } from "@/lib/server/clock";
import { editionOn, editionsByMetric } from "@/lib/server/readings/definitions";
import { checkedMonths } from "./checked-months";
import { adoptedEditions, editionInForce, type AdoptedEdition } from "./editions";
import { evidenceOf } from "./evidence";
import { knownOf, type AskedMonth } from "./known";
import { openPractices } from "./open-practices";
import { practicesStood, type PracticesStood } from "./stood";
import { keepProposals, type MadeProposal } from "./keep-proposals";

type Wanted = {
  system: string;
  /** The first day of which figures may have changed; null: the newest month only. */
  from: Day | null;
  /** null: every practice. */
  practices?: readonly string[];
};

/**
 * Proposes levels for each practice and month that ended on or after a day, and
 * keeps those that differ from the newest kept. A month that came to be since
 * the last was kept is among them, whatever the day: one without figures, which
 * newer ones have passed over. Takes the caller's transaction: what changed and
 * what it proposes are one. A system without an adopted edition has no proposals.
 */
export async function proposeLevels(
  client: ClientBase,
  { system, from, practices }: Wanted,
): Promise<{ proposed: number; kept: number }> {
  const editions = await adoptedEditions(client, system);
  if (editions.length === 0) return { proposed: 0, kept: 0 };
  const months = await monthsOf(client, system);
  const newest = months.at(-1);
  const asked = await lastAsked(client, system);
  const last = [...asked.keys()].at(-1);
  const wanted = months.filter(
    (month) =>
      (from === null ? month === newest : month.end >= from) || (last !== undefined && month.start > last),
  );
  const made = await levelsOf(client, {
    system,
    months: wanted,
    newest,
    asked,
    practices: practices ?? null,
    editions,
  });
  return { proposed: made.length, kept: await keepProposals(client, system, made) };
}

type Asked = {
  system: string;
  months: readonly Period[];
  newest: Period | undefined;
  /** By a month's first day, how it was last asked. */
  asked: ReadonlyMap<Day, LastAsked>;
  practices: readonly string[] | null;
  editions: readonly AdoptedEdition[];
};

/** What would be proposed for each practice and month, kept or not: what-if asks it with a draft alone. */
export async function levelsOf(
  client: ClientBase,
  { system, months, newest, asked: askedBefore, practices, editions }: Asked,
): Promise<MadeProposal[]> {
  const [first] = months;
  if (!first) return [];
  const inForce = new Map<Period, { edition: AdoptedEdition; triggersOn: Day }>();
  for (const month of months) {
    // What happens after the newest month is known today, before its figures are. Once it is the newest no more,
    // it stays as it then was: proposed again, it would else lose what it was decided by.
    const then = month === newest ? undefined : askedBefore.get(month.start);
    const triggersOn = month === newest ? today() : (then?.triggersOn ?? month.end);
    const edition = editions.find(({ id }) => id === then?.edition) ?? editionInForce(editions, triggersOn);
    if (edition) inForce.set(month, { edition, triggersOn });
  }
  const definitions = await editionsByMetric(client);
  const evidence = await evidenceOf(client, system, practices);
  const days = months.map(({ end }) => end);
  const open = await openPractices(client, { system, practices, days });

  const made: MadeProposal[] = [];
  const applied = new Set([...inForce.values()].map((each) => each.edition));
  const stoodBy = new Map<Framework["comparator"], PracticesStood>();
  for (const edition of applied) {
    const { framework } = edition;
    const { comparator } = framework;
    // Editions that compare alike are read for together: most of what they judge is the same.
    const stood =
      stoodBy.get(comparator) ??
      (await practicesStood(client, {
        system,
        metrics: metricsOf(applied, comparator),
        comparator,
        from: addDays(first.start, -LOOKED_BACK),
        practices,
      }));
    stoodBy.set(comparator, stood);
    const checked = await checkedMonths(client, { edition: framework, system, practices });
    const asked: (AskedMonth & { month: Period; open: ReadonlySet<string> })[] = [];
    for (const month of months) {
      const at = inForce.get(month);
      if (at?.edition !== edition) continue;
      const inMonth = new Map<string, MetricDefinition>();
      for (const { metric } of framework.measures) {
        const found = editionOn(definitions.get(metric) ?? [], month.end);
        if (found) inMonth.set(metric, found.definition);
      }
      const { triggersOn } = at;
      const openThen = open.get(month.end) ?? new Set();
      asked.push({ asAt: month.end, triggersOn, month, definitions: inMonth, open: openThen });
    }
    // One practice after the other: what it is judged by stays near at hand from month to month.
    const all = new Set(asked.flatMap(({ open }) => [...open]));
    for (const practice of all) {
      const knownIn = knownOf({ edition: framework, stood, evidence, checked }, practice);
      for (const each of asked) {
        if (!each.open.has(practice)) continue;
        const { known, loads } = knownIn(each);
        const { month, triggersOn } = each;
        const proposal = proposeLevel(known, framework);
        made.push({ practice, month, edition: edition.id, triggersOn, proposal, loads });
      }
    }
  }
  return made;
}

/** By what edition a month was judged, and on what day its triggers were live. */
type LastAsked = { triggersOn: Day; edition: number };

/** The months that have proposals, oldest first, with how the last kept of each was asked. */
export async function lastAsked(client: ClientBase, system: string): Promise<Map<Day, LastAsked>> {
  const { rows } = await client.query<LastAsked & { month: Day }>(
    `select distinct on (month) month, triggers_on as "triggersOn", edition_id as edition from level_proposal
     where system = $1 and newest order by month, id desc`,
    [system],
  );
  return new Map(rows.map(({ month, ...asked }) => [month, asked]));
}

/** Every measure of the editions that compare with the same. */
function metricsOf(editions: Iterable<AdoptedEdition>, comparator: Framework["comparator"]): string[] {
  const alike = [...editions].filter(({ framework }) => framework.comparator === comparator);
  return [...new Set(alike.flatMap(({ framework }) => framework.measures.map(({ metric }) => metric)))];
}

/** Days of readings before the first month: enough for two years of an annual measure and their delay. */
const LOOKED_BACK = 4 * 366;

/**
 * Every month from a system's first comparison to its newest, oldest first: one
 * between without figures has proposals too, "not enough data". The pages'
 * choice of months (queries/periods.ts) leaves such a month out.
 */
export async function monthsOf(client: ClientBase, system: string): Promise<Period[]> {
  const { rows } = await client.query<{ period: string }>(
    `select distinct period from comparator
     where scope = $1 and comparator_code = $1 and level = 'PRACTICE' and period ~ '^\\d{4}-\\d{2}$' order by 1`,
    [system],
  );
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last) return [];
  const months = [periodOf(first.period)];
  for (let each = periodOf(first.period); each.text < last.period;) {
    each = step(each, 1);
    months.push(each);
  }
  return months;
}
