import "server-only";
import { dayOf, day, type Day } from "@/lib/periods/day";
import { env } from "./env";

/** The demo's working date: its newest month is November 2025. */
export const DEMO_TODAY = day("2026-01-15");

/** The instant, for sessions, audit and jobs. */
export function now(): Date {
  return new Date();
}

/** The working date in London, for due, overdue, stale and as-at. Fixed in the demo. */
export function today(): Day {
  if (env().INSTALLATION === "demo") return DEMO_TODAY;
  const parts = new Intl.DateTimeFormat("en-GB", { timeZone: "Europe/London", dateStyle: "short" });
  const [dd, mm, yyyy] = parts.format(now()).split("/");
  return dayOf(new Date(`${yyyy}-${mm}-${dd}T00:00:00Z`));
}
