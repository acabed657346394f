import type { PlanLine } from "./plan-line";
import { STATUSES, statusName, type Status } from "./status";

/** What the plan's page says first: what is wrong, else what is there. */
export function planHeading(lines: readonly Pick<PlanLine, "status" | "silent" | "late">[]): string {
  const off = lines.filter(({ status }) => status === "OFF_TRACK").length;
  const late = lines.filter((line) => line.late).length;
  const quiet = lines.filter(({ silent }) => silent !== null).length;
  const parts = [
    off > 0 && `${actions(off)} off track`,
    off === 0 && late > 0 && `${actions(late)} late`,
    quiet > 0 &&
      (off > 0 || late > 0
        ? `${quiet} ${has(quiet)} gone quiet`
        : `${count(quiet)} ${has(quiet)} gone quiet`),
  ].filter(Boolean);
  if (parts.length > 0) return parts.join(" and ");
  return lines.length === 0 ? "There is no action here" : "Nothing is off track, and everyone has been heard";
}

function actions(number: number): string {
  return number === 1 ? "1 action is" : `${number} actions are`;
}

function count(number: number): string {
  return number === 1 ? "1 action" : `${number} actions`;
}

function has(number: number): string {
  return number === 1 ? "has" : "have";
}

export type StatusCount = { status: Status; name: string; count: number };

/** How many actions stand how, worst first; a status nobody has is left out. */
export function statusCounts(lines: readonly { status: Status }[]): StatusCount[] {
  return STATUSES.map((status) => ({
    status,
    name: statusName(status),
    count: lines.filter((line) => line.status === status).length,
  })).filter((each) => each.count > 0);
}

/** "Moved later twice, by 61 days"; null where it never was. */
export function movedWords({ times, days }: { times: number; days: number }): string | null {
  if (times === 0) return null;
  const often = times === 1 ? "once" : times === 2 ? "twice" : `${times} times`;
  return `Moved later ${often}, by ${days === 1 ? "1 day" : `${days} days`}`;
}
