import type { LinkKind } from "./link";

/** What stands for a link whose name its reader may not be told. */
const CLOSED: Record<LinkKind, string> = {
  METRIC: "a measure of an earlier edition",
  FLAG: "of a practice that is not named to you",
  PRACTICE: "one that is not named to you",
  RISK: "one that is not shown to you",
  WORKSTREAM: "one that is not shown to you",
};

export function closedWords(kind: LinkKind): string {
  return CLOSED[kind];
}
