import { column } from "../column";
import type { FigureLine } from "../figure-line";
import type { ExportColumn } from "../sheet";

/** How it moves. */
export const MOVING: readonly ExportColumn<FigureLine>[] = [
  column(
    "variation",
    "Variation",
    "",
    "XmR special cause: improvement, concern, neutral-high, neutral-low; common is usual variation; empty under 13 points",
    ({ figure }) => figure.spc,
  ),
  column(
    "variation_rule",
    "Variation rule",
    "",
    "Which rules fired: outside, seven-one-side, seven-trend, two-of-three",
    ({ figure }) => figure.spcRules.join("; ") || null,
  ),
  column(
    "assurance",
    "Aim",
    "",
    "Whether usual variation will meet the aim: pass, fail, inconsistent; empty without an aim",
    ({ figure }) => figure.assurance,
  ),
  column(
    "change_previous",
    "Change on the period before",
    "the unit's",
    "This value less the one before",
    ({ figure }) => figure.changePrevious,
  ),
  column(
    "change_year",
    "Change on a year before",
    "the unit's",
    "This value less the one of a year before",
    ({ figure }) => figure.changeYear,
  ),
  column(
    "change_across_break",
    "Change crosses a break",
    "yes or no",
    "yes: the source or definition changed within the year, so the change does not compare",
    ({ figure }) => (figure.changeYear === null ? null : figure.acrossBreak ? "yes" : "no"),
  ),
];
