import type { Day } from "@/lib/periods/day";

export type MinuteItem = {
  code: string;
  title: string;
  owner: string;
  status: string;
  why: string[];
  /** Interests that touch it: "Dr Menon: partner of a practice (stepped out)". */
  interests: string[];
  decision: string;
  minute: string;
};

/** What a meeting kept, as it is read and taken away. */
export type Minutes = {
  title: string;
  on: Day;
  system: string;
  marking: string;
  present: string[];
  interests: string[];
  items: MinuteItem[];
  /** Codes and titles that were on the agenda and not reached. */
  notReached: string[];
};

/** How an action stood and why it was on the agenda, a sentence each. A reason that only repeats its status is left out. */
export function stoodAs({ status, owner, why }: MinuteItem): string {
  const reasons = why.filter((each) => each !== status);
  return [status, `Owner: ${owner || "nobody yet"}`, ...reasons].map((each) => `${each}.`).join(" ");
}
