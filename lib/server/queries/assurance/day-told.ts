import "server-only";
import { dayOf, type Day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";

/** The day of an instant as pages tell it: never after the working date, which in the demo stands still. */
export function dayTold(at: Date): Day {
  const on = dayOf(at);
  return on < today() ? on : today();
}
