import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import type { Impact } from "../impact";
import type { PlanLine } from "../plan-line";
import { statusName } from "../status";
import { PLAN_TEMPLATE } from "./imported-columns";

/** Everything of the plan, a line an action: what an import reads back first, then what is made of it. */
export function exportedColumns(lines: readonly PlanLine[]): readonly ExportColumn<PlanLine>[] {
  const codeOf = new Map(lines.map(({ id, code }) => [id, code]));
  return [
    ...PLAN_TEMPLATE.filter(({ name }) => name !== "reason_moved"),
    column("segment", "Segment", "", "Where its theme is a segment of the operating model", (line) =>
      line.segment ? line.themeName : null,
    ),
    column("first_due", "First due", "date", "As it was first promised", ({ firstDue }) => firstDue),
    column(
      "times_moved",
      "Times moved later",
      "",
      "How often its day was moved later",
      (line) => line.slippage.times,
    ),
    column("status_proposed", "Proposed status", "", "From dates and milestones", ({ proposed }) =>
      statusName(proposed.status),
    ),
    column("status_why", "Why", "", "Why that is proposed", ({ proposed }) => proposed.why),
    column("needs", "Needs", "", "Codes of actions to be done first", ({ needs }) =>
      needs.map((id) => codeOf.get(id) ?? id).join(" "),
    ),
    column(
      "milestones_done",
      "Milestones done",
      "",
      "Of those it has",
      (line) => line.progress?.done ?? null,
    ),
    column("milestones", "Milestones", "", "How many it has", (line) => line.progress?.of ?? null),
    column("practice_impact", "Impact on general practice", "", "Empty: nothing is said of it", (line) =>
      impactWords(line.practiceImpact),
    ),
    column("equality_impact", "Impact on equality", "", "Empty: nothing is said of it", (line) =>
      impactWords(line.equalityImpact),
    ),
    column(
      "updated_on",
      "Last heard of",
      "date",
      "When its owner last said anything",
      (line) => line.updatedOn,
    ),
    column(
      "version",
      "Version",
      "",
      "How often it was written, the first time included",
      (line) => line.version,
    ),
    column("endorsed_on", "Endorsed", "date", "When a body last stood behind it", (line) => line.endorsedOn),
    column(
      "endorsed_version",
      "Endorsed version",
      "",
      "Which version of it that was",
      (line) => line.endorsedVersion,
    ),
    column("illustrative", "Illustrative", "", "What nobody answers for yet", ({ illustrative }) =>
      illustrative.join(", "),
    ),
  ];
}

function impactWords(impact: Impact | null): string | null {
  if (impact === null) return null;
  const { done, on, finding, link } = impact;
  return [done ? `Assessed${on === null ? "" : ` on ${on}`}` : "Not assessed yet", finding, link]
    .filter(Boolean)
    .join(". ");
}
