import "server-only";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import type { MetricHead } from "@/lib/readings/view";
import { pool } from "@/lib/server/db";
import { keptValue } from "@/lib/server/known-answers";
import { editionOn, editionsByMetric, type Edition } from "@/lib/server/readings/definitions";

const editions = () => keptValue("the editions of every metric", () => editionsByMetric(pool()));

/** A metric as defined on a day, with every edition it has had; null when there is no such metric. */
export async function findMetric(
  code: string,
  on: Day,
): Promise<{ definition: MetricDefinition; edition: Edition; editions: Edition[] } | null> {
  const all = (await editions()).get(code);
  const edition = all && editionOn(all, on);
  return all && edition ? { definition: edition.definition, edition, editions: all } : null;
}

/** The newest edition of a metric whatever its first day: what a change is written over; null: no such metric. */
export async function newestEdition(code: string): Promise<Edition | null> {
  return (await editions()).get(code)?.at(-1) ?? null;
}

/** The cells that measures over the same data name, in any edition: those a formula may be written in. */
export async function cellsLike({ formula }: MetricDefinition): Promise<Set<string>> {
  const all = [...(await editions()).values()].flat().map(({ definition }) => definition.formula);
  return new Set(all.flatMap((each) => (isLike(each, formula) ? cellsOf(each) : [])));
}

type Formula = MetricDefinition["formula"];

function isLike(one: Formula, other: Formula): boolean {
  if (one.from !== "counts" || other.from !== "counts") return one.from === other.from;
  return one.datasets.some((dataset) => other.datasets.includes(dataset));
}

function cellsOf(formula: Formula): string[] {
  return formula.from === "upload" ? [] : [...formula.numerator, ...(formula.denominator ?? [])];
}

/** Every metric as defined on a day, by code. */
export async function definitionsOn(on: Day): Promise<Map<string, MetricDefinition>> {
  const found = new Map<string, MetricDefinition>();
  for (const [code, all] of await editions()) {
    const edition = editionOn(all, on);
    if (edition) found.set(code, edition.definition);
  }
  return found;
}

export function headOf(definition: MetricDefinition): MetricHead {
  const known = heads.get(definition) ?? Object.freeze(headMade(definition));
  heads.set(definition, known);
  return known;
}

/** One of each definition, so that figures of a measure share it. */
const heads = new WeakMap<MetricDefinition, MetricHead>();

function headMade(definition: MetricDefinition): MetricHead {
  const { code, name, shortName, unit, per, direction, directionWords, domain, counted, cadence, source } =
    definition;
  const { valueWords } = definition;
  const head = {
    code,
    name,
    shortName,
    unit,
    per,
    direction,
    directionWords,
    domain,
    counted,
    cadence,
    source,
  };
  return valueWords ? { ...head, valueWords } : head;
}
