import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import { dateOf, dayOf, day, type Day } from "@/lib/periods/day";
import { londonInstant, londonWall } from "@/lib/periods/london";
import { env } from "./env";

/** The demo's working date: its newest month is November 2025. */
export const DEMO_TODAY = day("2026-01-15");

const told = new AsyncLocalStorage<Day>();

/** Does the work as if it were ten in the morning of a day, both clocks: how the demo's history comes about. */
export function onDay<Value>(on: Day, work: () => Promise<Value>): Promise<Value> {
  if (env().INSTALLATION !== "demo") throw new Error("Only the demo's clock can be set");
  return told.run(on, work);
}

/** The instant, for sessions, audit and jobs. */
export function now(): Date {
  const on = told.getStore();
  return on ? new Date(dateOf(on).getTime() + TEN_HOURS) : new Date();
}

const TEN_HOURS = 10 * 60 * 60 * 1000;

/**
 * The instant by which deadlines are judged and returns are dated: `now()`, save
 * in the demo, where it is the same time of day on the demo's working date.
 */
export function workingInstant(): Date {
  if (told.getStore() || env().INSTALLATION !== "demo") return now();
  return londonInstant({ day: DEMO_TODAY, time: londonWall(now()).time });
}

/** The working date in London, for due, overdue, stale and as-at. Fixed in the demo. */
export function today(): Day {
  const on = told.getStore();
  if (on) return on;
  if (env().INSTALLATION === "demo") return DEMO_TODAY;
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", dateStyle: "short" });
  const [dd, mm, yyyy] = parts.format(now()).split("/");
  return dayOf(new Date(`${yyyy}-${mm}-${dd}T00:00:00Z`));
}
