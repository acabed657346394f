import type { Day } from "@/lib/periods/day";
import { whenDue } from "@/lib/periods/when-due";
import { dayName } from "@/lib/periods/period";

/** What may wait for a person, the most urgent first. */
export const DUE_KINDS = [
  "reply-closes",
  "review-overdue",
  "action-overdue",
  "reply-awaits",
  "offer",
  "agree",
  "action-due",
  "review-due",
  "accepted",
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** One thing that waits for a person. */
export type FallingDue = {
  is: DueKind;
  practice: string;
  practiceName: string;
  /** An action's or offer's name, or what a reply would answer; of others none. */
  what: string | null;
  /** Its own number, where its page holds several. */
  id: string | number | null;
  /** The day it is due, or of a reply or offer the day since when it waits. */
  on: Day;
};

type Told = { one: string; many: string; page: string; list: string };

const TOLD: Record<DueKind, Told> = {
  "reply-closes": {
    one: "time to reply ends soon",
    many: "times to reply end soon",
    page: "/reply",
    list: "/assurance",
  },
  "review-overdue": {
    one: "review is overdue",
    many: "reviews are overdue",
    page: "",
    list: "/assurance?reason=review-overdue",
  },
  "action-overdue": {
    one: "action is overdue",
    many: "actions are overdue",
    page: "/plan#action-",
    list: "/assurance/support",
  },
  "reply-awaits": {
    one: "reply awaits an answer",
    many: "replies await an answer",
    page: "/reply#reply-",
    list: "/assurance?reason=reply-awaits",
  },
  offer: {
    one: "offer of support waits for your answer",
    many: "offers of support wait for your answer",
    page: "/support#support-",
    list: "/assurance/support",
  },
  agree: {
    one: "improvement plan waits for your agreement",
    many: "improvement plans wait for your agreement",
    page: "/plan",
    list: "/assurance/support",
  },
  "action-due": {
    one: "action is due within 7 days",
    many: "actions are due within 7 days",
    page: "/plan#action-",
    list: "/assurance/support",
  },
  "review-due": {
    one: "review is due within 28 days",
    many: "reviews are due within 28 days",
    page: "",
    list: "/assurance?reason=review-due",
  },
  accepted: {
    one: "accepted offer of support waits to start",
    many: "accepted offers of support wait to start",
    page: "/support#support-",
    list: "/assurance/support",
  },
};

/** The page of the thing itself, at it where its page holds several. */
export function duePath({ is, practice, id }: FallingDue): string {
  return `/assurance/${practice}${TOLD[is].page}${id ?? ""}`;
}

/** How many of a kind wait, in words that name no practice: for an e-mail, and above a list of them. */
export function dueWords(is: DueKind, count: number): string {
  return `${count} ${count === 1 ? TOLD[is].one : TOLD[is].many}`;
}

/** Where all of a kind are: one by itself, those of one practice on its page. */
export function dueListPath(is: DueKind, things: readonly FallingDue[]): string {
  const [first, ...others] = things;
  if (first && others.length === 0) return duePath(first);
  if (first && others.every(({ practice }) => practice === first.practice))
    return `/assurance/${first.practice}${TOLD[is].page.replace(/#.*/, "")}`;
  return TOLD[is].list;
}

/** One thing in words; of one's own practice its name goes without saying. */
export function thingWords({ is, practiceName, what }: FallingDue, own: boolean): string {
  const of = own ? "" : `, ${practiceName}`;
  if (is === "reply-closes") return `Reply to ${what ?? "the level"}${of}`;
  if (is === "review-overdue" || is === "review-due") return `Review ${practiceName}`;
  if (is === "reply-awaits") return `Answer the reply of ${practiceName}`;
  if (is === "agree") return `Agree the improvement plan${of}`;
  if (is === "offer") return `Accept or decline: ${what ?? "support"}${of}`;
  return `${is === "accepted" ? "Start: " : ""}${what ?? ""}${of}`;
}

/** When it is due, or since when it waits: "6 days overdue", "by 22 January 2026", "since 12 January 2026". */
export function whenWords({ is, on }: FallingDue, today: Day): string {
  if (is === "offer" || is === "accepted" || is === "reply-awaits" || is === "agree")
    return `since ${dayName(on)}`;
  return whenDue(on, today);
}

/** By kind, the most urgent first, and within a kind by day. Kinds of which there is nothing are left out. */
export function byDueKind<Thing extends FallingDue>(things: readonly Thing[]): [DueKind, Thing[]][] {
  return DUE_KINDS.map((kind): [DueKind, Thing[]] => [
    kind,
    things
      .filter(({ is }) => is === kind)
      .toSorted((one, other) =>
        one.on === other.on
          ? one.practiceName.localeCompare(other.practiceName, "en-GB")
          : one.on < other.on
            ? -1
            : 1,
      ),
  ]).filter(([, found]) => found.length > 0);
}
