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

/**
 * `code`: a measure's or a practice's; of a flag "Z00001:within-2-weeks"; of a
 * workstream "pcarp/workforce" and of a risk "pcarp:12".
 * `words`: what somebody typed who gave no code, or what it was called when it was linked.
 */
export type PlanLink = { id: number; kind: LinkKind; code: string; words: string };

/** Two codes as one: a flag's practice and measure, or a programme and what is of it. */
export function pairCode(one: string, other: string | number): string {
  return `${one}:${other}`;
}

/** The two codes of a pair; null of one code alone. */
export function pairOf(code: string): [string, string] | null {
  const at = code.indexOf(":");
  return at <= 0 || at === code.length - 1 ? null : [code.slice(0, at), code.slice(at + 1)];
}

/** What is linked to, as one choice of a list: "METRIC within-2-weeks". */
export function choiceOf(kind: LinkKind, code: string): string {
  return `${kind} ${code}`;
}

/** A link as its form sends it: one of the choices offered. */
export const linkForm = z.object({
  to: z
    .string()
    .trim()
    .min(1, "Choose what it touches")
    .max(200)
    .transform((text, context): { kind: LinkKind; code: string } => {
      const [given = "", code = ""] = text.split(" ", 2);
      const kind = LINK_KINDS.find((each) => each === given);
      if (kind && code) return { kind, code };
      context.addIssue({ code: "custom", message: "Choose what it touches" });
      return z.NEVER;
    }),
});

/** How a link names a workstream: its programme and itself, as in addresses. */
export function workstreamCode(programme: string, workstream: string): string {
  return `${programme}/${workstream}`;
}
