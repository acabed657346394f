import type { TrendOf } from "@/components/metrics/trend-figure";
import { headOf } from "@/lib/server/queries/metrics";
import type { DrawnLine } from "@/lib/server/queries/programmes/over-time";

/** What the chart of a figure over time says of it. */
export function figureOf({ reading, definition }: Pick<DrawnLine, "reading" | "definition">): TrendOf {
  return {
    ...reading,
    period: reading.period ?? "",
    metric: headOf(definition),
    organisation: { name: reading.subject === "ICB" ? "The ICB" : reading.subject },
  };
}
