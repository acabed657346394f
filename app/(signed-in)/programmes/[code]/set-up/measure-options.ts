import type { MetricDefinition } from "@/lib/metrics/definition";
import { codeOf, type MetricRef, type ProgrammeDefinition } from "@/lib/programmes/programme";
import { measureValue } from "../../measure-field";

/** What a form offers: each measure of the catalogue and each of the programme's own figures. */
export type MeasureOption = { value: string; name: string };

/** By name, the programme's own first. */
export function measureOptions(
  { metrics }: ProgrammeDefinition,
  catalogue: ReadonlyMap<string, MetricDefinition>,
): MeasureOption[] {
  const byName = (a: MeasureOption, b: MeasureOption) => a.name.localeCompare(b.name, "en-GB");
  const own = metrics.map(({ code, shortName }) => ({
    value: measureValue({ own: code }),
    name: `${shortName} (this programme’s own)`,
  }));
  const known = [...catalogue.values()].map(({ code, shortName }) => ({
    value: measureValue({ catalogue: code }),
    name: shortName,
  }));
  return [...own.toSorted(byName), ...known.toSorted(byName)];
}

/** What a measure is called; its code where the catalogue has it no more. */
export function measureName(ref: MetricRef, options: readonly MeasureOption[]): string {
  const value = measureValue(ref);
  return options.find((each) => each.value === value)?.name ?? codeOf(ref);
}
