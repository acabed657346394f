import { MOST_ERRORS, type FileError } from "@/lib/loads/dataset";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { PlanAction } from "../plan-action";
import { planLines } from "../plan-line";
import { judgedAs, saysOtherwise } from "../says-otherwise";
import { statusName } from "../status";
import { actionAfter, type MadeAction } from "./action-after";
import { changeOf } from "./change-of";
import { filedForm } from "./filed-form";
import { filedMilestones } from "./filed-milestones";
import { askOfPatients, filedRow } from "./filed-row";
import { filedUpdate } from "./filed-update";
import type { KnownPlan, MilestoneChange, PlanReview } from "./plan-review";
import type { PlanTable } from "./read-plan-file";
import { tidyCell } from "./said-cell";

/** Given for a status that a new action came with and that its dates do not bear out. */
const FILE_SAYS = "As the plan that was imported says";

/**
 * What a file would do to a plan, action by action, or everything that is wrong
 * with it. Nothing is done by asking. `notPatients`: whoever sent it says that
 * no number in it is an NHS number.
 */
export function reviewPlanFile(
  table: PlanTable,
  known: KnownPlan,
  { on, notPatients }: { on: Day; notPatients: boolean },
): PlanReview {
  const errors: FileError[] = [];
  const byCode = new Map(known.lines.map((line) => [line.code, line]));
  const met = new Set<string>();
  const made = table.rows.flatMap((each, index): MadeAction[] => {
    const code = tidyCell(each.cells.code ?? "").toUpperCase();
    const row = filedRow({ table, row: each, kept: byCode.get(code) ?? null, errors });
    if (!notPatients) askOfPatients(row);
    if (code !== "" && met.has(code)) {
      row.wrong("code", "each action once");
      return [];
    }
    met.add(code);
    const form = filedForm(row, known);
    const update = filedUpdate(row, on, form?.firstDue ?? null);
    const milestones = filedMilestones(row, on);
    if (!form || !update || !milestones) return [];
    return [
      {
        row,
        form,
        update,
        milestones,
        after: actionAfter({ row, form, update, milestones }, on, -1 - index),
      },
    ];
  });
  const proposed = proposals(made, known, on);
  for (const { row, after, update } of made) {
    const found = proposed.get(after.id);
    if (update === "none" || !found || !saysOtherwise(update.sent.status, found.status)) continue;
    // A line that leaves the status as it is claims nothing of it.
    if (update.sent.statusReason !== "" || row.said("status") === undefined) continue;
    if (row.kept === null) after.statusReason = update.sent.statusReason = FILE_SAYS;
    else
      row.wrong(
        "status_reason",
        `why it is ${statusName(update.sent.status).toLowerCase()}, where its dates say ${statusName(found.status).toLowerCase()} (${found.why}), like The lead is away until March`,
        "nothing",
      );
  }
  partedMilestones(made);
  errors.sort((one, other) => (one.line ?? 0) - (other.line ?? 0));
  const nameOf = new Map(known.themes.map(({ code, name }) => [code, name]));
  return {
    errors: errors.slice(0, MOST_ERRORS),
    changes: made.map((each) =>
      changeOf(each, { known, themeName: (code) => nameOf.get(code) ?? code, proposed }),
    ),
    ignored: known.lines.filter(({ code }) => !met.has(code)).map(({ code, title }) => ({ code, title })),
  };
}

/** What dates and milestones would propose of each action, were the file in the plan. */
function proposals(made: readonly MadeAction[], { lines, themes }: KnownPlan, on: Day) {
  const after = new Map(made.map((each) => [each.after.id, each]));
  const judged = ({ after: action, row: { kept } }: MadeAction): PlanAction => ({
    ...action,
    status: judgedAs(action.status, kept?.status ?? "ON_TRACK"),
  });
  const stays = lines.map((line) => {
    const found = after.get(line.id);
    return found ? judged(found) : line;
  });
  const added = made.filter(({ row }) => row.kept === null).map(judged);
  return new Map(planLines([...stays, ...added], themes, on).map(({ id, proposed }) => [id, proposed]));
}

/** A milestone that serves several actions is moved once: two lines that say different days of it are told. */
function partedMilestones(made: readonly MadeAction[]): void {
  const said = new Map<number, MilestoneChange>();
  for (const each of made)
    each.milestones = each.milestones.filter((change) => {
      const other = change.kept && said.get(change.kept.id);
      if (!change.kept || !other) {
        if (change.kept) said.set(change.kept.id, change);
        return true;
      }
      if (other.due !== change.due || other.doneOn !== change.doneOn)
        each.row.wrong(
          "milestones_and_days",
          `“${change.title}” serves other lines too: the same day on each, like ${dayName(other.due)}`,
        );
      return false;
    });
}
