import type { Day } from "@/lib/periods/day";
import { dayName, monthOf, periodName } from "@/lib/periods/period";

/** What a reply answers. */
export type Answered = {
  metrics: readonly string[];
  proposed: { level: number | null; month: Day } | null;
  decided: { level: number; decidedOn: Day } | null;
};

/** "the proposed Level 2 of November 2025, Did not attend and Calls missed" */
export function replyAbout(
  { metrics, proposed, decided }: Answered,
  nameOf: (metric: string) => string,
): string {
  const parts = [
    ...(proposed ? [`${levelWords(proposed.level)} for ${periodName(monthOf(proposed.month))}`] : []),
    ...(decided ? [`Level ${decided.level} decided on ${dayName(decided.decidedOn)}`] : []),
    ...metrics.map(nameOf),
  ];
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

function levelWords(level: number | null): string {
  return level === null ? "the answer “not enough data”" : `Level ${level} proposed`;
}
