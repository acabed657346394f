import { checkOf, type KeptCheck } from "@/lib/appointments/figure-check";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Change } from "./change";

type Formula = MetricDefinition["formula"];
/** By measure. */
type Formulas = ReadonlyMap<string, Formula>;

/** The changes of practices' figures that national appointment data counts. */
export function nationalChanges(changes: readonly Change[], formulas: Formulas): Change[] {
  return changes.filter((change) => formulaOf(change, formulas)?.from === "appointments");
}

/** Says of each such figure whether its practice has verified it. `kept`: of returns, by practice, then month. */
export function withChecks(
  changes: readonly Change[],
  formulas: Formulas,
  kept: ReadonlyMap<string, ReadonlyMap<string, KeptCheck>>,
): Change[] {
  return changes.map((change) => {
    const formula = formulaOf(change, formulas);
    const own = kept.get(change.organisation?.code ?? "")?.get(change.period) ?? null;
    return formula ? { ...change, check: checkOf(formula, own) } : change;
  });
}

function formulaOf({ metric, organisation }: Change, formulas: Formulas): Formula | undefined {
  return organisation?.level === "PRACTICE" ? formulas.get(metric?.code ?? "") : undefined;
}
