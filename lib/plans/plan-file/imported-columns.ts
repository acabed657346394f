import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { bandName } from "../band";
import type { PlanAction } from "../plan-action";
import { statusName } from "../status";
import { milestoneLines } from "./milestone-cell";

/** An action as a file of the plan has it, a line each. */
export type FiledAction = PlanAction & { themeName: string };

/** The columns that an import reads back, by their names in a csv. */
export const IMPORTED = [
  "code",
  "title",
  "what",
  "source",
  "serves",
  "theme",
  "timeframe",
  "starts_on",
  "due",
  "reason_moved",
  "status",
  "status_reason",
  "owner",
  "sro",
  "forum",
  "places",
  "where_it_is",
  "next_step",
  "ask",
  "offer",
  "decision_needed",
  "milestones_and_days",
  "success_measure",
  "metric",
  "baseline",
  "baseline_period",
  "target",
  "closed_on",
  "outcome",
  "evidence",
] as const;
export type ImportedName = (typeof IMPORTED)[number];

type Column = ExportColumn<FiledAction>;
const filed = (name: ImportedName, heading: string, unit: string, meaning: string, cell: Column["cell"]) =>
  column(name, heading, unit, meaning, cell);

const COLUMNS: Record<ImportedName, Column> = {
  code: filed("code", "Code", "code", "How the plan refers to it: an action is told by it", (a) => a.code),
  title: filed("title", "Action", "", "What is to be done, in short", (a) => a.title),
  what: filed("what", "In full", "", "In the words of its source", (a) => a.what || null),
  source: filed("source", "Source", "", "Document and section", (a) => a.source || null),
  serves: filed("serves", "Serves", "", "Commitments, ambitions or sector themes, one a line", (a) =>
    a.serves.join("\n"),
  ),
  theme: filed("theme", "Theme", "", "What it is grouped by", (a) => a.themeName),
  timeframe: filed("timeframe", "Timeframe", "", "12 months, 2–3 years or 4–5 years", (a) =>
    bandName(a.band),
  ),
  starts_on: filed("starts_on", "Starts", "date", "Its first day", (a) => a.startsOn),
  due: filed("due", "Due", "date", "As it stands now", (a) => a.due),
  reason_moved: filed("reason_moved", "Reason moved", "", "Why the day it is due moves", () => null),
  status: filed("status", "Status", "", "As its owner says", (a) => statusName(a.status)),
  status_reason: filed(
    "status_reason",
    "Owner’s reason",
    "",
    "Why the status differs from what its dates and milestones say",
    (a) => a.statusReason || null,
  ),
  owner: filed("owner", "Owner", "", "Who does it; empty: nobody yet", (a) => a.owner || null),
  sro: filed("sro", "SRO", "", "Senior responsible owner", (a) => a.sro || null),
  forum: filed("forum", "Forum", "", "Where it is looked at", (a) => a.forum || null),
  places: filed("places", "Places", "code", "Codes; empty: the whole system", (a) => a.places.join(" ")),
  where_it_is: filed("where_it_is", "Where it is", "", "The newest update", (a) => a.whereItIs || null),
  next_step: filed("next_step", "Next step", "", "As its owner says", (a) => a.nextStep || null),
  ask: filed("ask", "Ask", "", "What it asks of the system", (a) => a.ask || null),
  offer: filed("offer", "Offer", "", "What it offers in return", (a) => a.offer || null),
  decision_needed: filed(
    "decision_needed",
    "Decision needed",
    "",
    "What the collaborative is to decide",
    (a) => a.decisionNeeded || null,
  ),
  milestones_and_days: filed(
    "milestones_and_days",
    "Milestones and days",
    "",
    "One a line: the day it is due, what is to be seen, and when it was done",
    (a) => milestoneLines(a.milestones),
  ),
  success_measure: filed(
    "success_measure",
    "Success measure",
    "",
    "How one can tell that it worked",
    (a) => a.successMeasure || null,
  ),
  metric: filed("metric", "Measure", "code", "The measure that tells", (a) => a.metric),
  baseline: filed("baseline", "Baseline", "", "In the measure’s own unit", (a) => a.baseline),
  baseline_period: filed("baseline_period", "Baseline’s period", "", "Like 2024-10", (a) => a.baselinePeriod),
  target: filed("target", "Target", "", "In the measure’s own unit", (a) => a.target),
  closed_on: filed("closed_on", "Closed", "date", "When it ended", (a) => a.closedOn),
  outcome: filed("outcome", "Outcome", "", "What came of it, or why it was not delivered", (a) => a.outcome),
  evidence: filed("evidence", "Evidence", "", "How one can tell", (a) => a.evidence),
};

export function importedColumn(name: ImportedName): Column {
  return COLUMNS[name];
}

/** What else a column may be headed by. */
const ALSO: Partial<Record<ImportedName, readonly string[]>> = {
  title: ["Title"],
  source: ["Source section"],
  starts_on: ["Start"],
  sro: ["Senior responsible owner"],
  places: ["Place"],
  metric: ["Metric"],
};

/** Each column, by name, with the headings it is known by, its own first. */
export const IMPORTED_HEADINGS: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  IMPORTED.map((name) => [name, [COLUMNS[name].heading, name, ...(ALSO[name] ?? [])]]),
);

/** The plan as a file to fill in: a line an action, as it stands. */
export const PLAN_TEMPLATE: readonly Column[] = IMPORTED.map((name) => COLUMNS[name]);
