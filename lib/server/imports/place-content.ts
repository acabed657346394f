import "server-only";
import type { FileError } from "@/lib/loads/dataset";
import type { SourceContent, StatedFact, StatedMetric } from "@/lib/loads/source-content";
import type { Day } from "@/lib/periods/day";
import { monthOf } from "@/lib/periods/period";
import { metricErrors } from "./metric-errors";
import type { Known } from "./known-organisations";

/**
 * What a load speaks for: one series of one period in one scope, the organisations it gives there, and
 * the practices that a file of organisations lists (null of figures).
 */
export type Part = {
  series: string;
  period: string;
  start: Day;
  end: Day;
  scope: string;
  organisations: Set<string>;
  states: ReadonlySet<string> | null;
};

export type PlacedFact = StatedFact & { scope: string };
export type PlacedMetric = StatedMetric & { scope: string };

/** A file's content with each row's system found, rows of systems that are not loaded left out. */
export type Placed = {
  content: SourceContent;
  parts: Part[];
  facts: Iterable<PlacedFact>;
  metrics: PlacedMetric[];
  unknown: string[];
  absent: string[];
  errors: FileError[];
};

type Knows = (on: Day) => Promise<Known>;

/** Finds every row's system, and both ways of not matching: codes we do not know, practices the file lacks. */
export async function placeContent(content: SourceContent, knows: Knows): Promise<Placed> {
  const months = new Map<Day, Known>();
  for (const { month } of content.facts)
    if (!months.has(month)) months.set(month, await knows(monthOf(month).end));
  const scopeOf = (fact: StatedFact) => scopeOfFact(fact, months.get(fact.month));

  const unknown = new Set<string>();
  const parts = new Map<string, Part>();
  for (const fact of content.facts) {
    const scope = scopeOf(fact);
    const known = months.get(fact.month);
    if (!scope || (fact.kind === "PRACTICE" && !known?.systemOfPractice.has(fact.organisation))) {
      unknown.add(fact.organisation);
    }
    if (scope)
      add(parts, { series: content.dataset, period: fact.month.slice(0, 7), scope }, fact.organisation);
  }

  const metrics = await placeMetrics(content.metrics, knows, unknown);
  for (const { metric, period, scope, organisation } of metrics) {
    add(
      parts,
      { series: `metric:${metric}`, period: period.text, start: period.start, end: period.end, scope },
      organisation,
    );
  }
  if (content.organisations.length > 0 && content.on) {
    const scopes = scopesOf(content);
    for (const scope of scopes.length > 0 ? scopes : ["ENG"]) {
      const key = { series: content.dataset, period: content.on, start: content.on, end: content.on, scope };
      add(parts, key, scope);
      const part = parts.get(`${key.series} ${key.period} ${scope}`);
      if (part) part.states = practicesStated(content, scope);
    }
  }
  return {
    content,
    parts: [...parts.values()],
    facts: placedFacts(content, scopeOf),
    metrics,
    unknown: [...unknown].toSorted(),
    absent: await absentFrom([...parts.values()], content, knows),
    errors: await metricErrors(content.metrics),
  };
}

function placedFacts(
  content: SourceContent,
  scopeOf: (fact: StatedFact) => string | null,
): Iterable<PlacedFact> {
  return {
    *[Symbol.iterator]() {
      for (const fact of content.facts) {
        const scope = scopeOf(fact);
        if (scope) yield { ...fact, scope };
      }
    },
  };
}

/** By the sub-ICB on the row, else by what we know of the practice. */
function scopeOfFact({ kind, organisation, subIcb }: StatedFact, known: Known | undefined): string | null {
  if (!known) return null;
  if (kind === "SUB_ICB") return known.systemOfSubIcb.get(organisation) ?? null;
  return (subIcb && known.systemOfSubIcb.get(subIcb)) || known.systemOfPractice.get(organisation) || null;
}

async function placeMetrics(metrics: readonly StatedMetric[], knows: Knows, unknown: Set<string>) {
  const placed: PlacedMetric[] = [];
  for (const metric of metrics) {
    const known = await knows(metric.period.end);
    const systems = new Set(known.systemOfSubIcb.values());
    const scope = systems.has(metric.organisation)
      ? metric.organisation
      : known.systemOfPractice.get(metric.organisation);
    if (scope) placed.push({ ...metric, scope });
    else unknown.add(metric.organisation);
  }
  return placed;
}

/** The systems an organisations file speaks of. */
function scopesOf(content: SourceContent): string[] {
  return content.organisations.filter((each) => each.kind === "SYSTEM").map((each) => each.code);
}

type PartKey = Pick<Part, "series" | "period" | "scope"> & { start?: Day; end?: Day };

function add(parts: Map<string, Part>, key: PartKey, organisation: string): void {
  const id = `${key.series} ${key.period} ${key.scope}`;
  const known = parts.get(id);
  if (known) {
    known.organisations.add(organisation);
    return;
  }
  const { start, end } =
    key.start && key.end ? { start: key.start, end: key.end } : monthOf(`${key.period}-01` as Day);
  const { series, period, scope } = key;
  parts.set(id, { series, period, scope, start, end, organisations: new Set([organisation]), states: null });
}

/** The practices that a file of organisations lists in a scope, as its own links say. */
function practicesStated({ memberships }: SourceContent, scope: string): Set<string> {
  const practices = memberships.filter((each) => each.childKind === "PRACTICE");
  if (scope === "ENG") return new Set(practices.map((each) => each.child));
  const above = memberships.filter((each) => each.parentKind === "SYSTEM" && each.parent === scope);
  const subIcbs = new Set(above.map((each) => each.child));
  const own = practices.filter(
    (each) => each.parentKind === "SUB_ICB" && each.parent && subIcbs.has(each.parent),
  );
  return new Set(own.map((each) => each.child));
}

/** Open practices of the systems covered that a practice-level file lacks, in its newest period. */
async function absentFrom(parts: readonly Part[], content: SourceContent, knows: Knows): Promise<string[]> {
  if (content.dataset === "gpad-sub-icb") return [];
  if (content.organisations.length > 0) return absentFromMap(content, knows);
  const absent = new Set<string>();
  for (const part of parts) {
    if (part.organisations.size === 1 && part.organisations.has(part.scope)) continue;
    const open = (await knows(part.end)).openBySystem.get(part.scope) ?? [];
    for (const code of open) if (!part.organisations.has(code)) absent.add(code);
  }
  return [...absent].toSorted();
}

async function absentFromMap(content: SourceContent, knows: Knows): Promise<string[]> {
  if (!content.on) return [];
  const stated = organisationsOf(content);
  const { openBySystem } = await knows(content.on);
  const covered = new Set(scopesOf(content));
  const open = [...openBySystem].flatMap(([system, codes]) => (covered.has(system) ? codes : []));
  return open.filter((code) => !stated.has(code)).toSorted();
}

function organisationsOf(content: SourceContent): Set<string> {
  return new Set(content.organisations.map((each) => each.code));
}
