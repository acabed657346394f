import "server-only";
import type { PoolClient } from "pg";
import type { CountsFormula, MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { period as periodOf } from "@/lib/periods/period";
import { addUp } from "@/lib/readings/aggregate";
import type { Sourced } from "@/lib/readings/build";
import { countsFigure } from "@/lib/readings/counts-figure";
import { groupBy } from "@/lib/readings/group-by";
import { dataSetCounts, type PeriodCounts } from "./data-set-counts";
import { editionOn, type Edition } from "./definitions";

/** A metric's figures of one period: of practices or PCNs, and the publisher's own of the system. */
export type PeriodFigures = { figures: Map<string, Sourced>; published: Sourced | null };

const THE_BEGINNING = "1900-01-01" as Day;

/**
 * What official data sets count for one metric in one system from a day on, by
 * period. A period for which they give no organisation a figure is left out:
 * an upload may fill it.
 */
export async function officialFigures(
  client: PoolClient,
  { system, from }: { system: string; from: Day },
  editions: readonly Edition[],
  subIcbs: readonly string[],
): Promise<Map<string, PeriodFigures>> {
  const formulas = editions.flatMap(({ definition: { formula } }) =>
    formula.from === "counts" ? [formula] : [],
  );
  if (formulas.length === 0) return new Map();

  const datasets = [...new Set(formulas.flatMap((formula) => formula.datasets))];
  const counts = await dataSetCounts(client, { system, from }, { datasets, cells: cellsOf(formulas) });
  const below = await denominators(client, system, formulas);
  const found = new Map<string, PeriodFigures>();
  for (const [text, rows] of groupBy(counts, ({ period }) => period)) {
    const { definition } = editionOn(editions, periodOf(text).end) ?? {};
    if (definition?.formula.from !== "counts") continue;
    const period = figuresOf(definition, definition.formula, { rows, below, subIcbs });
    if (period) found.set(text, period);
  }
  return found;
}

function cellsOf(formulas: readonly CountsFormula[]): string[] {
  return [
    ...new Set(formulas.flatMap(({ numerator, denominator }) => [...numerator, ...(denominator ?? [])])),
  ];
}

type Below = ReadonlyMap<string, readonly PeriodCounts[]>;

/** The counts of other data sets that denominators come from, by data set and organisation, oldest first. */
async function denominators(
  client: PoolClient,
  system: string,
  formulas: readonly CountsFormula[],
): Promise<Below> {
  const found: [string, PeriodCounts[]][] = [];
  for (const [dataset, own] of groupBy(formulas, ({ denominatorDataset }) => denominatorDataset)) {
    if (!dataset) continue;
    const cells = own.flatMap(({ denominator }) => denominator ?? []);
    const counts = await dataSetCounts(
      client,
      { system, from: THE_BEGINNING },
      { datasets: [dataset], cells },
    );
    for (const [organisation, rows] of groupBy(counts, (each) => each.organisation))
      found.push([`${dataset} ${organisation}`, rows]);
  }
  return new Map(found);
}

function figuresOf(
  definition: MetricDefinition,
  formula: CountsFormula,
  { rows, below, subIcbs }: { rows: readonly PeriodCounts[]; below: Below; subIcbs: readonly string[] },
): PeriodFigures | null {
  const level = formula.level ?? "PRACTICE";
  const counted = rows.filter(({ kind }) => (kind ?? level) === level);
  const all = counted.map((row) => [row.organisation, sourced(definition, formula, row, below)] as const);
  if (all.every(([, figure]) => figure.state === "not-reported")) return null;
  if (level !== "SUB_ICB") return { figures: new Map(all), published: null };

  const own = all.filter(([code]) => subIcbs.includes(code)).map(([, figure]) => figure);
  const whole = own.length > 0 && own.length === subIcbs.length;
  return {
    figures: new Map(),
    published: whole ? addUp({ definition, hold: 1 }, own).figure : null,
  };
}

function sourced(
  definition: MetricDefinition,
  formula: CountsFormula,
  row: PeriodCounts,
  below: Below,
): Sourced {
  const other = formula.denominatorDataset
    ? (below.get(`${formula.denominatorDataset} ${row.organisation}`) ?? [])
    : [row];
  // Both oldest first: the newest that begins on or before the period.
  const under = other.findLast(({ start }) => start <= row.start);
  const figure = countsFigure(definition, formula, row.counts, under?.counts ?? {});
  const used = [
    ...formula.numerator.map((cell) => row.from.get(cell)),
    ...(formula.denominator ?? []).map((cell) => under?.from.get(cell)),
  ].flatMap((each) => each ?? []);
  return {
    ...figure,
    source:
      row.from.get(formula.numerator.find((cell) => row.from.has(cell)) ?? "")?.dataset ??
      formula.datasets[0] ??
      "",
    loadIds: [...new Set(used.map(({ loadId }) => loadId))].toSorted((a, b) => a - b),
    doubt: null,
  };
}
