import type { MetricDefinition } from "./definition";

/** Whether stored readings follow from a change of a definition: of words alone they do not. */
export function isRecomputed(before: MetricDefinition, after: MetricDefinition): boolean {
  return canonical(computed(before)) !== canonical(computed(after));
}

/** The parts of a definition that a stored reading follows from. */
function computed(definition: MetricDefinition) {
  const { formula, unit, per, direction, cadence, minimumDenominator, target } = definition;
  const { breaks, annotatedMonths, suggestedRebases = [] } = definition;
  const months = annotatedMonths.map(({ month }) => month);
  const days = [breaks, suggestedRebases].map((all) => all.map(({ on }) => on));
  return { formula, unit, per, direction, cadence, minimumDenominator, target, months, days };
}

/** As text, whatever the order of keys. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}
