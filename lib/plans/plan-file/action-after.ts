import type { Day } from "@/lib/periods/day";
import { linesOf, type ActionForm } from "../action-form";
import { codesIn } from "../milestone-form";
import type { PlanAction, PlanMilestone } from "../plan-action";
import { isEnded } from "../status";
import type { FiledRow } from "./filed-row";
import type { FiledUpdate } from "./filed-update";
import type { MilestoneChange } from "./plan-review";

/** What one line of a file makes of its action. */
export type MadeAction = {
  row: FiledRow;
  after: PlanAction;
  form: ActionForm;
  update: FiledUpdate | "none";
  milestones: MilestoneChange[];
};

/** The action as it would be. A new one has an id below 0 until it is kept. */
export function actionAfter(
  { row: { kept }, form, update, milestones }: Omit<MadeAction, "after">,
  on: Day,
  id: number,
): PlanAction {
  const due = form.firstDue ?? on;
  const before: PlanAction = kept ?? {
    ...NEW,
    id,
    code: form.code,
    due,
    firstDue: due,
    createdOn: on,
    startsOn: form.startsOn,
  };
  const { title, theme, band, startsOn, source, owner, sro, forum, successMeasure, baseline, target } = form;
  const goes = update === "none" ? {} : goesAfter(update, before, on);
  return {
    ...before,
    ...{ title, theme, band, startsOn, source, owner, sro, forum, successMeasure, baseline, target },
    // The form puts the title for a text that is missing: a file says nothing of it.
    what: form.what || (kept && kept.what === "" ? "" : title),
    serves: linesOf(form.serves),
    places: codesIn(form.places),
    metric: form.metric || null,
    baselinePeriod: form.baselinePeriod || null,
    ...goes,
    milestones: milestonesAfter(before.milestones, milestones),
  };
}

function goesAfter({ sent, closedOn }: FiledUpdate, before: PlanAction, on: Day): Partial<PlanAction> {
  const { status, due, words, nextStep, statusReason, ask, offer, decisionNeeded, evidence, outcome } = sent;
  return {
    ...{ status, due, nextStep, statusReason, ask, offer, decisionNeeded, whereItIs: words },
    evidence: evidence || null,
    outcome: outcome || null,
    closedOn: isEnded(status) ? (closedOn ?? before.closedOn ?? on) : null,
  };
}

function milestonesAfter(
  before: readonly PlanMilestone[],
  changes: readonly MilestoneChange[],
): PlanMilestone[] {
  if (changes.length === 0) return [...before];
  const changed = new Map(changes.flatMap((each) => (each.kept ? [[each.kept.id, each] as const] : [])));
  const kept = before.map((each) => {
    const { due, doneOn } = changed.get(each.id) ?? each;
    return { ...each, due, doneOn };
  });
  const added = changes
    .filter((each) => each.kept === null)
    .map(({ title, due, doneOn }, index): PlanMilestone => {
      return { id: -1 - index, title, due, firstDue: due, doneOn, evidence: null, version: 0 };
    });
  return [...kept, ...added].toSorted((one, other) => one.due.localeCompare(other.due));
}

const NEW: Omit<PlanAction, "id" | "code" | "due" | "firstDue" | "startsOn" | "createdOn"> = {
  ...{ title: "", what: "", serves: [], source: "", theme: "", band: "MONTHS_12", owner: "", ownerId: null },
  ...{ sro: "", forum: "", places: [], status: "NOT_STARTED", statusReason: "", whereItIs: "", nextStep: "" },
  ...{ ask: "", offer: "", decisionNeeded: "", successMeasure: "", metric: null, baseline: null },
  ...{ baselinePeriod: null, target: null, practiceImpact: null, equalityImpact: null, illustrative: [] },
  ...{
    closedOn: null,
    outcome: null,
    evidence: null,
    version: 0,
    updatedOn: null,
    milestones: [],
    needs: [],
  },
  ...{ moves: [], endorsedOn: null, endorsedVersion: null },
};
