import type { Marking } from "@/components/layout/classification";
import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { env } from "@/lib/server/env";

/** Whoever holds one of these meets practices by name. */
const NAMING = ["practice.view", "organisations.manage"] as const;

/** The protective marking of what a person sees and takes away: by whether it may name a practice. */
export function markingFor(actor: Actor | null): Marking {
  return actor !== null && NAMING.some((permission) => canAnywhere(actor, permission))
    ? "OFFICIAL-SENSITIVE"
    : "OFFICIAL";
}

/** What a demo says of itself on every page, download and picture; null where the figures are real. */
export function illustrative(): string | null {
  if (env().INSTALLATION !== "demo") return null;
  return `Illustrative data: no real practice is shown. Today is ${dayName(today())}`;
}
