import "server-only";
import type { Cell, Counts } from "@/lib/appointments/cells";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Sourced } from "@/lib/readings/build";
import { doubtOf, figureOf, sumsOf } from "@/lib/readings/figure";
import type { Month, SystemMonth } from "./monthly-counts";

/** The practices' figures of an appointments metric; empty when no loaded source counts what it needs. */
export function practiceFigures(
  definition: MetricDefinition,
  month: SystemMonth,
  hold: number,
): Map<string, Sourced> {
  const figures = new Map<string, Sourced>();
  let counted = false;
  for (const each of month.practices) {
    // A list alone is no sign that the practice is in the appointments file.
    if (each.counts.appointments === undefined && !hasAny(definition, each.counts)) continue;
    const figure = sourced(definition, each, hold, "gpad");
    counted ||= figure.numerator !== null && figure.denominator !== null;
    figures.set(each.organisation, figure);
  }
  return counted ? figures : new Map();
}

function hasAny(definition: MetricDefinition, counts: Counts): boolean {
  if (definition.formula.from !== "appointments") return false;
  const families = definition.formula.numerator.map((cell) => cell.split(":")[0] ?? "");
  return families.some((family) => family in counts);
}

/**
 * The system's figure from the published sub-ICB counts, when every one of its
 * sub-ICBs is there. The list is the practices' registered lists of the month.
 */
export function publishedFigure(
  definition: MetricDefinition,
  month: SystemMonth,
  { subIcbs, hold }: { subIcbs: readonly string[]; hold: number },
): Sourced | null {
  const published = month.subIcbs.filter((each) => subIcbs.includes(each.organisation));
  if (published.length === 0 || published.length < subIcbs.length) return null;
  const lists = month.practices.flatMap((each) => each.counts.list ?? []);
  const whole = published.reduce<Month>(
    (sum, each) => ({
      organisation: "",
      counts: added(sum.counts, each.counts),
      loadOf: new Map([...sum.loadOf, ...each.loadOf]),
    }),
    { organisation: "", counts: {}, loadOf: new Map() },
  );
  if (lists.length > 0) whole.counts.list = lists.reduce((sum, list) => sum + list, 0);
  const figure = sourced(definition, whole, hold, "gpad-sub-icb");
  return figure.value === null ? null : figure;
}

function added(one: Counts, other: Counts): Counts {
  const sum = { ...one };
  for (const cell of Object.keys(other) as Cell[]) sum[cell] = (sum[cell] ?? 0) + (other[cell] ?? 0);
  return sum;
}

function sourced(definition: MetricDefinition, month: Month, hold: number, source: string): Sourced {
  const sums = sumsOf(definition, month.counts);
  const doubt = doubtOf(month.counts);
  return {
    ...figureOf(definition, sums, doubt, hold),
    source,
    doubt,
    loadIds: loadsUsed(definition, month, sums.denominatorFrom),
  };
}

function loadsUsed({ formula }: MetricDefinition, month: Month, denominatorFrom: string | null): number[] {
  if (formula.from !== "appointments") return [];
  const cells = [...formula.numerator, ...(denominatorFrom?.split(" + ") ?? formula.denominator)];
  const loads = cells.flatMap((cell) => month.loadOf.get(cell.split(":")[0] ?? "") ?? []);
  return [...new Set(loads)].toSorted((a, b) => a - b);
}
