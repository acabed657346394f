import { z } from "zod";

/** What an action can touch. A flag is a measure of a practice that is followed up. */
export const LINK_KINDS = ["METRIC", "FLAG", "PRACTICE", "RISK", "WORKSTREAM"] as const;
export type LinkKind = (typeof LINK_KINDS)[number];

const NAMES: Record<LinkKind, string> = {
  METRIC: "measure",
  FLAG: "flag",
  PRACTICE: "practice",
  RISK: "risk",
  WORKSTREAM: "PCARP workstream",
};

export function linkKindName(kind: LinkKind): string {
  return NAMES[kind];
}

export type PlanLink = { id: number; kind: LinkKind; code: string; words: string };

/** A link as its form sends it: a code where there is a page, words where there is none yet. */
export const linkForm = z.object({
  kind: z.enum(LINK_KINDS, "Choose what it touches"),
  to: z
    .string()
    .trim()
    .min(1, "Enter the measure’s or practice’s code, or the words of a risk or workstream")
    .max(160),
});

/** How a link names a workstream: its programme and itself, as in addresses. */
export function workstreamCode(programme: string, workstream: string): string {
  return `${programme}/${workstream}`;
}
