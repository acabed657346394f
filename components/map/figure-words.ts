import { CHECK_NAMES } from "@/lib/appointments/figure-check";
import { formatValue } from "@/lib/figures/format";
import type { Figure } from "@/lib/readings/view";
import { evidenceOf, quarterName, STATE_NAMES } from "@/components/metrics/words";

/** A figure in a line: "78.9%, worse quarter, beyond 95%, disputed", or why it cannot be judged. */
export function figureWords({ metric, state, value, standing, check }: Figure): string {
  const shown = value === null ? null : formatValue(metric, value);
  const checked = check && CHECK_NAMES[check.is].toLowerCase();
  if (state !== "reported")
    return [shown, STATE_NAMES[state].toLowerCase(), shown && checked].filter(Boolean).join(", ");
  const quarter = standing?.quartile ? quarterName(standing.quartile, metric.direction).toLowerCase() : null;
  const outer = standing?.quartile === 1 || standing?.quartile === 4;
  const evidence = outer ? evidenceOf(standing.verdict) : null;
  return [shown, quarter, evidence, checked].filter(Boolean).join(", ");
}
