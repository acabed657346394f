import { whatOf } from "@/components/metrics/line-decision-table";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { nameOf } from "@/lib/server/queries/groups";
import { lineDecisions as decisionsOf, type LineDecision } from "@/lib/server/queries/line-decisions";
import { findMetric } from "@/lib/server/queries/metrics";
import { link, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

type Row = LineDecision & { definition: MetricDefinition };

/** Notes, steps and plans of how a measure is read over time, those withdrawn too. */
export const lineDecisions: Download = {
  permission: "metric-definition.propose",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    const found = await findMetric(parameter(search, "measure") ?? "", today());
    if (!scope || !found) return null;
    if (!can(actor, "metric-definition.propose", { code: scope.system, ancestors: [] })) return null;
    const { definition } = found;
    const [name, decisions] = await Promise.all([nameOf(scope.system), decisionsOf(scope, definition.code)]);
    return tableSheet({
      title: `How ${definition.name} is read over time`,
      named: `${definition.code}-decisions`,
      scope: { code: scope.system, name },
      period: { words: "Every decision, in force or withdrawn", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: decisions.map((each) => ({ ...each, definition })),
      page: link(`/measures/${definition.code}/reading`, { system: parameter(search, "system") }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("what", "What", "", "The note, the step or the plan", (row) => whatOf(row, row.definition)),
  column(
    "organisation_code",
    "Organisation code",
    "code",
    "Empty: every one",
    ({ organisation }) => organisation,
  ),
  column("organisation", "Organisation", "", "Its name", ({ organisationName }) => organisationName),
  column("every_measure", "Every measure", "", "yes: of every measure", ({ everyMeasure }) =>
    everyMeasure ? "yes" : "no",
  ),
  column("reason", "Why", "", "As it was written", ({ reason }) => reason),
  column("made_by", "Decided by", "", "Who decided it", ({ madeBy }) => madeBy),
  column("made_on", "Decided on", "date", "When", ({ madeOn }) => madeOn),
  column("withdrawn_on", "Withdrawn on", "date", "Empty: in force", ({ withdrawn }) => withdrawn?.on ?? null),
  column("withdrawn_by", "Withdrawn by", "", "Empty: in force", ({ withdrawn }) => withdrawn?.by ?? null),
  column(
    "withdrawn_why",
    "Withdrawn why",
    "",
    "Empty: in force",
    ({ withdrawn }) => withdrawn?.reason ?? null,
  ),
];
