import "server-only";
import type { FileError } from "@/lib/loads/dataset";
import type { Counts } from "@/lib/appointments/cells";
import type { DataCounts } from "@/lib/metrics/data-counts";
import type { SourceContent, StatedAttribute, StatedMetric } from "@/lib/loads/source-content";
import type { Day } from "@/lib/periods/day";
import { monthOf, type Period } from "@/lib/periods/period";
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
  /** Practices are what it counts, so that one it lacks is worth telling. */
  ofPractices: boolean;
};

/** A fact of any data set: `kind` is whom the file counts. */
type Fact = {
  series?: string;
  period: Period;
  organisation: string;
  kind: "PRACTICE" | "SUB_ICB" | "PCN" | "ENGLAND";
  subIcb: string | null;
  counts: Counts | DataCounts;
};

export type PlacedFact = Fact & { scope: string };
export type PlacedAttribute = StatedAttribute & { scope: string };
export type PlacedMetric = StatedMetric & { scope: string };

/** A file's content with each row's system found, rows of systems that are not loaded left out. */
export type Placed = {
  content: SourceContent;
  parts: Part[];
  facts: Iterable<PlacedFact>;
  metrics: PlacedMetric[];
  attributes: PlacedAttribute[];
  unknown: string[];
  absent: string[];
  errors: FileError[];
};

type Knows = (on: Day) => Promise<Known>;

/** Finds every row's system, and both ways of not matching: codes we do not know, practices the file lacks. */
export async function placeContent(content: SourceContent, knows: Knows): Promise<Placed> {
  const days = new Map<Day, Known>();
  const ends = new Set<Day>();
  for (const { period } of factsOf(content)) ends.add(period.end);
  for (const { on } of content.attributes) ends.add(on);
  for (const end of ends) days.set(end, await knows(end));
  const scopeOf = (fact: Fact) => scopeOn(fact, days.get(fact.period.end));

  const unknown = new Set<string>();
  const parts = new Map<string, Part>();
  for (const fact of factsOf(content)) {
    const { period, organisation, kind, series = content.dataset } = fact;
    const scope = scopeOf(fact);
    if (!scope || isUnknown(fact, days.get(period.end))) unknown.add(organisation);
    if (scope)
      add(parts, { ...dated(series, period), scope, ofPractices: kind === "PRACTICE" }, organisation);
  }
  const attributes = content.attributes.flatMap((attribute) => {
    const { organisation, on, period } = attribute;
    const known = days.get(on);
    const scope = scopeOn(attribute, known);
    if (!scope || isUnknown(attribute, known)) unknown.add(organisation);
    if (!scope) return [];
    const key = period
      ? dated(content.dataset, period)
      : { series: content.dataset, period: on, start: on, end: on };
    add(parts, { ...key, scope, ofPractices: attribute.kind === "PRACTICE" }, organisation);
    return [{ ...attribute, scope }];
  });

  const metrics = await placeMetrics(content.metrics, knows, unknown);
  for (const { metric, period, scope, organisation } of metrics) {
    const ofPractices = organisation !== scope;
    add(parts, { ...dated(`metric:${metric}`, period), scope, ofPractices }, organisation);
  }
  if (content.organisations.length > 0 && content.on) {
    const scopes = scopesOf(content);
    for (const scope of scopes.length > 0 ? scopes : ["ENG"]) {
      const day = content.on;
      const key = { series: content.dataset, period: day, start: day, end: day, scope, ofPractices: false };
      add(parts, key, scope);
      const part = parts.get(`${key.series} ${key.period} ${scope}`);
      if (part) part.states = practicesStated(content, scope);
    }
  }
  for (const { code, kind, within } of content.areas) {
    if (!content.on) continue;
    // Wards come a district a file: each speaks for its own.
    const scope = kind === "ward" ? (within ?? "ENG") : "ENG";
    add(
      parts,
      {
        series: content.dataset,
        period: content.on,
        start: content.on,
        end: content.on,
        scope,
        ofPractices: false,
      },
      code,
    );
  }
  return {
    content,
    parts: [...parts.values()],
    facts: placedFacts(content, scopeOf),
    metrics,
    attributes,
    unknown: [...unknown].toSorted(),
    absent: await absentFrom([...parts.values()], content, knows),
    errors: await metricErrors(content.metrics),
  };
}

/** A file's facts, whatever it counts. */
function* factsOf({ facts, counted }: SourceContent): Generator<Fact> {
  for (const { month, ...fact } of facts) yield { ...fact, period: monthOf(month) };
  yield* counted;
}

function placedFacts(content: SourceContent, scopeOf: (fact: Fact) => string | null): Iterable<PlacedFact> {
  return {
    *[Symbol.iterator]() {
      for (const fact of factsOf(content)) {
        const scope = scopeOf(fact);
        if (scope) yield { ...fact, scope };
      }
    },
  };
}

type Stated = Pick<Fact, "kind" | "organisation" | "subIcb">;

/** By the sub-ICB on the row, else by what we know of the organisation. */
function scopeOn({ kind, organisation, subIcb }: Stated, known: Known | undefined): string | null {
  if (kind === "ENGLAND") return "ENG";
  if (!known) return null;
  if (kind === "SUB_ICB") return known.systemOfSubIcb.get(organisation) ?? null;
  const own = kind === "PCN" ? known.systemOfPcn : known.systemOfPractice;
  return (subIcb && known.systemOfSubIcb.get(subIcb)) || own.get(organisation) || null;
}

function isUnknown({ kind, organisation }: Stated, known: Known | undefined): boolean {
  if (kind === "SUB_ICB" || kind === "ENGLAND") return false;
  return !(kind === "PCN" ? known?.systemOfPcn : known?.systemOfPractice)?.has(organisation);
}

function dated(series: string, { text, start, end }: Period) {
  return { series, period: text, start, end };
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

type PartKey = Pick<Part, "series" | "period" | "start" | "end" | "scope" | "ofPractices">;

function add(parts: Map<string, Part>, key: PartKey, organisation: string): void {
  const id = `${key.series} ${key.period} ${key.scope}`;
  const known = parts.get(id);
  if (known) {
    known.organisations.add(organisation);
    known.ofPractices ||= key.ofPractices;
    return;
  }
  parts.set(id, { ...key, organisations: new Set([organisation]), states: null });
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
  if (content.organisations.length > 0) return absentFromMap(content, knows);
  const absent = new Set<string>();
  for (const part of parts) {
    if (!part.ofPractices) continue;
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
