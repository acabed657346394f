import { addDays, type Day } from "@/lib/periods/day";
import { londonInstant } from "@/lib/periods/london";
import type { Deadlines } from "./deadlines";

/** What a new collection's form begins with: two weeks to send, a week late, a week for corrections. */
export function nextCollection(on: Day): Deadlines & { opensOn: Day } {
  const end = (days: number) => londonInstant({ day: addDays(on, days), time: "17:00" });
  return { opensOn: on, dueAt: end(14), closesAt: end(21), editsCloseAt: end(28) };
}
