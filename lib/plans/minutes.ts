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
