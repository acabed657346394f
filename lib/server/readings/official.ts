import "server-only";
import type { PoolClient } from "pg";
import type { CountsFormula, MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { period as periodOf } from "@/lib/periods/period";
import { addUp } from "@/lib/readings/aggregate";
import type { PracticeOn, Sourced } from "@/lib/readings/build";
import { countsFigure, together } from "@/lib/readings/counts-figure";
import { groupBy } from "@/lib/readings/group-by";
import { dataSetCounts, type PeriodCounts } from "./data-set-counts";
import { editionOn, type Edition } from "./definitions";

/** A metric's figures of one period: of practices or PCNs, and the publisher's own of the system. */
export type PeriodFigures = { figures: Map<string, Sourced>; published: Sourced | null };

const THE_BEGINNING = "1900-01-01" as Day;

/** A system as it is: its sub-ICBs, and its practices on a day. */
export type System = {
  code: string;
  subIcbs: readonly string[];
  practicesOn(day: Day): Promise<readonly PracticeOn[]>;
};

/**
 * What official data sets count for one metric in one system from a day on, by
 * period. A period for which they give no organisation a figure is left out:
 * an upload may fill it.
 */
export async function officialFigures(
  client: PoolClient,
  system: System,
  from: Day,
  editions: readonly Edition[],
): Promise<Map<string, PeriodFigures>> {
  const formulas = editions.flatMap(({ definition: { formula } }) =>
    formula.from === "counts" ? [formula] : [],
  );
  if (formulas.length === 0) return new Map();

  const datasets = [...new Set(formulas.flatMap((formula) => formula.datasets))];
  const counts = await dataSetCounts(
    client,
    { system: system.code, from },
    { datasets, cells: cellsOf(formulas) },
  );
  const below = await denominators(client, system.code, formulas);
  const found = new Map<string, PeriodFigures>();
  for (const [text, rows] of groupBy(counts, ({ period }) => period)) {
    const { end } = periodOf(text);
    const { definition } = editionOn(editions, end) ?? {};
    if (definition?.formula.from !== "counts") continue;
    const membersOf = definition.formula.level === "PCN" ? membersByPcn(await system.practicesOn(end)) : null;
    const under = denominatorsOf(definition.formula, below, membersOf);
    const period = figuresOf(definition, definition.formula, { rows, under, subIcbs: system.subIcbs });
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

/** The counts that one row's denominator is summed from; none when it has none. */
type Under = (row: PeriodCounts) => readonly PeriodCounts[];

/**
 * The row itself; else the other data set's newest period that begins on or
 * before the row's. A PCN's is its open practices' together, when each has one.
 */
function denominatorsOf(
  { denominatorDataset }: CountsFormula,
  below: Below,
  membersOf: ReadonlyMap<string, readonly string[]> | null,
): Under {
  if (!denominatorDataset) return (row) => [row];
  const newest = (organisation: string, { start }: PeriodCounts) =>
    // Oldest first.
    below.get(`${denominatorDataset} ${organisation}`)?.findLast((each) => each.start <= start);
  return (row) => {
    const organisations = membersOf?.get(row.organisation) ?? [row.organisation];
    const found = organisations.flatMap((organisation) => newest(organisation, row) ?? []);
    return found.length === organisations.length ? found : [];
  };
}

function membersByPcn(practices: readonly PracticeOn[]): Map<string, string[]> {
  const open = practices.filter((practice) => practice.open && practice.pcn !== null);
  const byPcn = groupBy(open, ({ pcn }) => pcn ?? "");
  return new Map([...byPcn].map(([pcn, members]) => [pcn, members.map(({ code }) => code)]));
}

function figuresOf(
  definition: MetricDefinition,
  formula: CountsFormula,
  { rows, under, subIcbs }: { rows: readonly PeriodCounts[]; under: Under; subIcbs: readonly string[] },
): PeriodFigures | null {
  const level = formula.level ?? "PRACTICE";
  const counted = rows.filter(({ kind }) => (kind ?? level) === level);
  const all = counted.map(
    (row) => [row.organisation, sourced(definition, formula, row, under(row))] as const,
  );
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
  under: readonly PeriodCounts[],
): Sourced {
  const figure = countsFigure(definition, formula, row.counts, together(under.map(({ counts }) => counts)));
  const used = [
    ...formula.numerator.map((cell) => row.from.get(cell)),
    ...under.flatMap(({ from }) => (formula.denominator ?? []).map((cell) => from.get(cell))),
  ].flatMap((each) => each ?? []);
  const [first] = formula.numerator.flatMap((cell) => row.from.get(cell) ?? []);
  return {
    ...figure,
    source: first?.dataset ?? formula.datasets[0] ?? "",
    loadIds: [...new Set(used.map(({ loadId }) => loadId))].toSorted((a, b) => a - b),
    doubt: null,
  };
}
