import "server-only";
import { randomUUID } from "node:crypto";
import { now } from "./clock";

type Entry = { event: string } & Record<string, string | number | boolean | null | undefined>;

/** One line of JSON on standard error, where a service manager collects it. No names of people, no secrets. */
export function log(entry: Entry): void {
  console.error(JSON.stringify({ at: now().toISOString(), ...entry }));
}

/** Logs a bug and gives the reference to show: the page's own where it has one, so that the two can be matched. */
export function logError(error: unknown, context: Omit<Entry, "event"> = {}): string {
  const reference = digestOf(error) ?? randomUUID().slice(0, 8);
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  log({ event: "error", reference, message, stack, ...context });
  return reference;
}

/** The mark Next puts on an error, which app/error.tsx receives in place of the message. */
function digestOf(error: unknown): string | null {
  const marked = typeof error === "object" && error !== null && "digest" in error;
  return marked && typeof error.digest === "string" ? error.digest : null;
}
