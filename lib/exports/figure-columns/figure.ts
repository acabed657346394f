import { disputeWords } from "@/lib/appointments/figure-check";
import { column } from "../column";
import type { FigureLine } from "../figure-line";
import type { ExportColumn } from "../sheet";

/** The figure itself, and whether it is one. */
export const FIGURE: readonly ExportColumn<FigureLine>[] = [
  column(
    "state",
    "State",
    "",
    "reported; or why there is no figure to judge: too-small, on-hold, suppressed (hidden by the source), not-reported, stale. None of them is zero",
    ({ figure }) => figure.state,
  ),
  column(
    "state_reason",
    "Reason",
    "",
    "The state in words, where there is more to say",
    ({ figure }) => figure.reason,
  ),
  column(
    "numerator",
    "Numerator",
    "count",
    "Counted, as the measure's definition says",
    ({ figure }) => figure.numerator,
  ),
  column(
    "denominator",
    "Denominator (n)",
    "count",
    "Counted out of, as the definition says",
    ({ figure }) => figure.denominator,
  ),
  column("counted", "Counted", "", "What the denominator counts", ({ figure }) =>
    figure.denominator === null ? null : figure.metric.counted,
  ),
  column(
    "value",
    "Value",
    "the unit's",
    "The stored figure, in full precision; empty is missing, never 0",
    ({ figure }) => figure.value,
  ),
  column(
    "lower_95",
    "95% interval from",
    "the unit's",
    "Wilson for shares, Byar for rates",
    ({ figure }) => figure.lower,
  ),
  column(
    "upper_95",
    "95% interval to",
    "the unit's",
    "Wilson for shares, Byar for rates",
    ({ figure }) => figure.upper,
  ),
  column(
    "verified",
    "Verified",
    "",
    "Whether the practice verified the national figure of the month: verified, disputed, not-verified; empty for sums and other data. The figure is the national one all the same",
    ({ figure }) => figure.check?.is ?? null,
  ),
  column(
    "practice_counts",
    "Practice counts",
    "",
    "What the practice counts where it disputes what the figure rests on",
    ({ figure }) =>
      figure.check?.is === "disputed"
        ? figure.check.disputes.map((each) => disputeWords(each, String)).join("; ")
        : null,
  ),
];
