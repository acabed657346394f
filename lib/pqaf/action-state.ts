import type { Day } from "@/lib/periods/day";

/** How an action of an improvement plan stands. */
export const ACTION_STATES = ["NOT_STARTED", "ON_TRACK", "AT_RISK", "DONE", "STOPPED"] as const;
export type ActionState = (typeof ACTION_STATES)[number];

/** Whose an action is. */
export const OWNER_SIDES = ["PRACTICE", "ICB", "PROVIDER"] as const;
export type OwnerSide = (typeof OWNER_SIDES)[number];

const NAMES: Record<ActionState, string> = {
  NOT_STARTED: "Not started",
  ON_TRACK: "On track",
  AT_RISK: "At risk",
  DONE: "Done",
  STOPPED: "Stopped",
};

export function actionStateName(state: ActionState): string {
  return NAMES[state];
}

export function isOpen(state: ActionState): boolean {
  return state !== "DONE" && state !== "STOPPED";
}

/** Still open after the day it was due. */
export function isOverdue({ state, due }: { state: ActionState; due: Day }, on: Day): boolean {
  return isOpen(state) && due < on;
}

/** From when to when something was to be done; to null: it still is. */
export type Lasting = { from: Day; to: Day | null };

/** How many of some actions were open on a day: from the day each was added up to, and without, the day it was closed. */
export function openOn(actions: readonly Lasting[], on: Day): number {
  return actions.filter(({ from, to }) => from <= on && (to === null || to > on)).length;
}
