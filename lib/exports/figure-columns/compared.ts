import { column } from "../column";
import type { FigureLine } from "../figure-line";
import type { ExportColumn } from "../sheet";

/** How it compares. */
export const COMPARED: readonly ExportColumn<FigureLine>[] = [
  column(
    "comparator_code",
    "Compared with, code",
    "code",
    "ENG is England",
    ({ figure }) => figure.comparator?.code ?? null,
  ),
  column(
    "comparator",
    "Compared with",
    "",
    "The comparator's name",
    ({ figure }) => figure.comparator?.name ?? null,
  ),
  column(
    "comparator_value",
    "Comparator's value",
    "the unit's",
    "The pooled numerator over the pooled denominator of those compared, who may not be everyone in it",
    ({ figure }) => figure.comparator?.value ?? null,
  ),
  column(
    "rank",
    "Rank",
    "",
    "1 is best in the measure's direction; highest where it has none",
    ({ figure }) => figure.standing?.rank ?? null,
  ),
  column("n", "Ranked of", "count", "Organisations compared", ({ figure }) => figure.standing?.n ?? null),
  column(
    "quartile",
    "Quarter",
    "1 to 4",
    "1 the worse quarter, 4 the better; 4 the highest where neither way is better",
    ({ figure }) => figure.standing?.quartile ?? null,
  ),
  column(
    "verdict",
    "Verdict",
    "",
    "Against the funnel, widened for over-dispersion: similar, or beyond its 95% or 99.8% limits",
    ({ figure }) => figure.standing?.verdict ?? null,
  ),
];
