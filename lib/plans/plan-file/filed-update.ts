import { parseDay, type Day } from "@/lib/periods/day";
import { actionUpdate, type ActionUpdate } from "../action-update";
import { isEnded, parseStatus, STATUSES, statusName } from "../status";
import type { FiledRow } from "./filed-row";
import type { ImportedName } from "./imported-columns";

/** The update's field that each column fills. */
const FIELDS = {
  status: "status",
  due: "due",
  where_it_is: "words",
  next_step: "nextStep",
  reason_moved: "moveReason",
  status_reason: "statusReason",
  ask: "ask",
  offer: "offer",
  decision_needed: "decisionNeeded",
  evidence: "evidence",
  outcome: "outcome",
} as const satisfies Partial<Record<ImportedName, keyof ActionUpdate>>;

type Filled = keyof typeof FIELDS;
const FILLED = Object.keys(FIELDS) as Filled[];

/** The columns that say how an action goes. */
export const UPDATE_COLUMNS: readonly ImportedName[] = [...FILLED, "closed_on"];

export type FiledUpdate = { sent: ActionUpdate; closedOn: Day | null };

/**
 * How an action goes after a line, held to the rules of an update. Null: it
 * cannot be, and why was told; "none": the line says nothing of how it goes.
 *
 * @param due the day a new action is due
 */
export function filedUpdate(row: FiledRow, on: Day, due: Day | null): FiledUpdate | "none" | null {
  const { kept, said, saidDay, wrong } = row;
  const asked = UPDATE_COLUMNS.filter(
    (name) => said(name) !== undefined && !(kept === null && (name === "due" || name === "reason_moved")),
  );
  if (asked.every((name) => name === "reason_moved")) return "none";
  const values: Record<string, string> = {
    status: kept?.status ?? "NOT_STARTED",
    due: kept?.due ?? due ?? on,
    words: kept?.whereItIs ?? "",
    nextStep: kept?.nextStep ?? "",
    moveReason: "",
    statusReason: kept?.statusReason ?? "",
    ask: kept?.ask ?? "",
    offer: kept?.offer ?? "",
    decisionNeeded: kept?.decisionNeeded ?? "",
    evidence: kept?.evidence ?? "",
    outcome: kept?.outcome ?? "",
  };
  for (const name of FILLED) {
    const text = name === "due" ? saidDay(name) : said(name);
    if (text === undefined || (name === "due" && kept === null)) continue;
    values[FIELDS[name]] = name === "status" ? (parseStatus(text) ?? text) : text;
  }
  // Where it is may stay unsaid here: the history then says that a file brought the rest.
  const parsed = actionUpdate.safeParse({ ...values, words: values.words || UNSAID });
  let fine = parsed.success;
  if (!parsed.success)
    for (const { path, message } of parsed.error.issues) {
      const column = FILLED.find((name) => FIELDS[name] === path[0]) ?? "status";
      wrong(column, column === "status" ? `a status: ${STATUSES.map(statusName).join(", ")}` : message);
    }
  if (kept && said("due") !== undefined && (values.moveReason ?? "") === "") {
    wrong("reason_moved", "why the day it is due moves, like The supplier is late", "nothing");
    fine = false;
  }
  const closedOn = parseDay(saidDay("closed_on") ?? "");
  if (said("closed_on") !== undefined && !closes(closedOn, on)) {
    wrong("closed_on", `the day it ended, not after ${on}, like ${on}`);
    fine = false;
  } else if (closedOn && parsed.success && !isEnded(parsed.data.status)) {
    wrong("closed_on", "nothing where it has not ended, or the status Complete or Not delivered");
    fine = false;
  }
  if (!parsed.success || !fine) return null;
  return { sent: { ...parsed.data, words: values.words ?? "" }, closedOn };
}

const UNSAID = "–";

function closes(closedOn: Day | null, on: Day): boolean {
  return closedOn !== null && closedOn <= on;
}
