import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { scopeOf } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { exclusionsIn, type Exclusion } from "@/lib/server/queries/exclusions";
import { definitionsOn } from "@/lib/server/queries/metrics";
import type { Download } from "../download";

type Row = Exclusion & { measure: string; state: string };

/** Every decision to leave a practice out of ranking, those that have ended too. */
export const exclusions: Download = {
  permission: "organisations.manage",
  async load({ actor, made }) {
    const scope = scopeOf(actor, "organisations.manage");
    const [decisions, definitions] = await Promise.all([
      exclusionsIn(scope, today()),
      definitionsOn(today()),
    ]);
    return tableSheet({
      title: "Practices left out of ranking",
      named: "left-out-of-ranking",
      scope: { code: scope.organisations.join("-"), name: "Practices of the system" },
      period: { words: "Every decision, in force or not", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: decisions.map((each) => ({
        ...each,
        measure:
          each.metric === null ? "Every measure" : (definitions.get(each.metric)?.shortName ?? each.metric),
        state: stateOf(each),
      })),
      page: "/administration/exclusions",
      made,
    });
  },
};

function stateOf({ startsOn, endsOn }: Exclusion): string {
  if (endsOn !== null && endsOn < startsOn) return "Withdrawn: never in force";
  if (endsOn !== null && endsOn < today()) return "Ended";
  return startsOn > today() ? "To come" : "In force";
}

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("practice_code", "Practice code", "code", "ODS code", ({ code }) => code),
  column("practice", "Practice", "", "Its name", ({ name }) => name),
  column("measure_code", "Measure code", "code", "Empty: every measure", ({ metric }) => metric),
  column("measure", "Measure", "", "What it is left out of", ({ measure }) => measure),
  column("first_day", "First day", "date", "From which it is not ranked", ({ startsOn }) => startsOn),
  column("last_day", "Last day", "date", "Empty: without an end", ({ endsOn }) => endsOn),
  column("state", "State", "", "In force at the as-at date, to come, or ended", ({ state }) => state),
  column("reason", "Reason", "", "As it was written", ({ reason }) => reason),
  column("decided_by", "Decided by", "", "Who decided it", ({ decidedBy }) => decidedBy),
  column("decided_on", "Decided on", "date", "When", ({ decidedOn }) => decidedOn),
];
