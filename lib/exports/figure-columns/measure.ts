import { column } from "../column";
import type { FigureLine } from "../figure-line";
import type { ExportColumn } from "../sheet";

const UNIT_WORDS = { share: "share 0 to 1", rate: "rate", number: "number" } as const;

/** What was measured, when. */
export const MEASURE: readonly ExportColumn<FigureLine>[] = [
  column(
    "measure_code",
    "Measure code",
    "code",
    "The measure in this service",
    ({ figure }) => figure.metric.code,
  ),
  column("measure", "Measure", "", "Its name", ({ figure }) => figure.metric.name),
  column(
    "good",
    "Which way is good",
    "",
    "Whether higher or lower is better, or neither",
    ({ figure }) => figure.metric.directionWords,
  ),
  column(
    "unit",
    "Unit",
    "",
    "share 0 to 1: 0.789 is 78.9%; rate: per so many; number: as it is",
    ({ figure: { metric } }) => (metric.unit === "rate" ? `rate per ${metric.per}` : UNIT_WORDS[metric.unit]),
  ),
  column(
    "period",
    "Period",
    "period",
    "A month 2025-11, a calendar quarter 2025-Q3 (July to September) or an NHS year 2025/26",
    ({ figure }) => figure.period,
  ),
];
