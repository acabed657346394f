import { daysBetween, type Day } from "./day";
import { dayName } from "./period";

/** When something is or was due, told on a day: "6 days overdue", "today", "by 22 January 2026". */
export function whenDue(due: Day, on: Day): string {
  const left = daysBetween(on, due);
  if (left < 0) return left === -1 ? "1 day overdue" : `${-left} days overdue`;
  return left === 0 ? "today" : `by ${dayName(due)}`;
}
