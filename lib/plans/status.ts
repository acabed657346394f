import type { Day } from "@/lib/periods/day";

/** How an action of the delivery plan stands. */
export const STATUSES = [
  "OFF_TRACK",
  "AT_RISK",
  "ON_TRACK",
  "NOT_STARTED",
  "PAUSED",
  "COMPLETE",
  "NOT_DELIVERED",
] as const;
export type Status = (typeof STATUSES)[number];

const NAMES: Record<Status, string> = {
  OFF_TRACK: "Off track",
  AT_RISK: "At risk",
  ON_TRACK: "On track",
  NOT_STARTED: "Not started",
  PAUSED: "Paused",
  COMPLETE: "Complete",
  NOT_DELIVERED: "Not delivered",
};

export function statusName(status: Status): string {
  return NAMES[status];
}

/** The status of an address or a file: "off-track", "Off track", "OFF_TRACK". Null: none of them. */
export function parseStatus(text: string): Status | null {
  const asked = text
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, "_");
  return STATUSES.find((status) => status === asked) ?? null;
}

/** In an address: "off-track". */
export function statusKey(status: Status): string {
  return status.toLowerCase().replaceAll("_", "-");
}

/** Ended, with its outcome: delivered or not. */
export function isEnded(status: Status): boolean {
  return status === "COMPLETE" || status === "NOT_DELIVERED";
}

/** Work goes on: neither ended nor paused. Only such work is late, silent or reminded of. */
export function isRunning(status: Status): boolean {
  return !isEnded(status) && status !== "PAUSED";
}

/** Still running after the day it was due. */
export function isLate({ status, due }: { status: Status; due: Day }, on: Day): boolean {
  return isRunning(status) && due < on;
}
