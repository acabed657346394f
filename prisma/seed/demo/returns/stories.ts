import type { Settled } from "./send-return";

/** What one practice did about one month, and what came of it. */
export type Story = {
  practice: number;
  month: string;
  sentOn: string;
  /** Its own count of all appointments, as a share of the national one; where left out, everything matches. */
  total?: number;
  reason?: "other-system" | "vaccination-clinics" | "unmapped-slots" | "statuses-not-updated";
  note?: string;
  /** Kept and never sent. */
  draft?: true;
  reviewedOn?: string;
  settled?: Settled;
  /** Sent back with this comment on the total. */
  returned?: string;
  /** Sent again on that day, with this share. */
  again?: { on: string; total: number };
  accepted?: true;
};

/** Practices 2 to 29 send most months; the stories below are those in which something happened. */
export const STORIES: readonly Story[] = [
  // August and September: settled months.
  ...many({ month: "2025-08", from: 2, to: 26, sentOn: "2025-10-07", reviewedOn: "2025-10-15" }),
  { practice: 1, month: "2025-08", sentOn: "2025-10-09", reviewedOn: "2025-10-15", accepted: true },
  ...many({ month: "2025-09", from: 2, to: 24, sentOn: "2025-11-11", reviewedOn: "2025-11-20" }),
  {
    practice: 1,
    month: "2025-09",
    sentOn: "2025-11-12",
    total: 1.08,
    reason: "other-system",
    note: "Enhanced access is held at the Canal Basin hub",
    reviewedOn: "2025-11-20",
    settled: { move: "agree", words: "The hub’s own list shows them" },
    accepted: true,
  },
  // October: vaccination clinics, a late one, one that NHS England was asked about.
  ...many({ month: "2025-10", from: 2, to: 20, sentOn: "2025-12-15", reviewedOn: "2026-01-06" }),
  {
    practice: 22,
    month: "2025-10",
    sentOn: "2025-12-17",
    total: 0.88,
    reason: "vaccination-clinics",
    reviewedOn: "2026-01-06",
    settled: { move: "refer", words: "Asked whether clinics at another site were counted twice" },
    accepted: true,
  },
  {
    practice: 23,
    month: "2025-10",
    sentOn: "2025-12-18",
    total: 1.07,
    reason: "unmapped-slots",
    reviewedOn: "2026-01-06",
    settled: { move: "national-stands", words: "Unmapped slots are in the national total already" },
    accepted: true,
  },
  { practice: 24, month: "2025-10", sentOn: "2026-01-05" },
  {
    practice: 25,
    month: "2025-10",
    sentOn: "2025-12-16",
    total: 1.3,
    reason: "other-system",
    reviewedOn: "2026-01-06",
    returned: "A third more than national: which system holds them?",
  },
  // November: being sent now.
  ...many({ month: "2025-11", from: 2, to: 7, sentOn: "2026-01-13" }),
  ...many({ month: "2025-11", from: 8, to: 10, sentOn: "2026-01-12", reviewedOn: "2026-01-14" }),
  {
    practice: 11,
    month: "2025-11",
    sentOn: "2026-01-13",
    total: 1.06,
    reason: "other-system",
    note: "Hub on Fridays",
  },
  { practice: 12, month: "2025-11", sentOn: "2026-01-14", total: 0.97, reason: "statuses-not-updated" },
  {
    practice: 13,
    month: "2025-11",
    sentOn: "2026-01-12",
    total: 1.2,
    reason: "other-system",
    reviewedOn: "2026-01-13",
    returned: "Is this the hub’s whole month, or your share of it?",
    again: { on: "2026-01-14", total: 1.05 },
  },
  {
    practice: 14,
    month: "2025-11",
    sentOn: "2026-01-12",
    total: 1.15,
    reason: "other-system",
    reviewedOn: "2026-01-14",
    returned: "Please say which system holds them",
  },
  { practice: 15, month: "2025-11", sentOn: "2026-01-14", draft: true },
  { practice: 16, month: "2025-11", sentOn: "2026-01-14", total: 1.02, reason: "other-system", draft: true },
];

type Many = { month: string; from: number; to: number; sentOn: string; reviewedOn?: string };

/** Practices whose figures all matched; where there is a day of review, accepted on it. */
function many({ from, to, reviewedOn, ...story }: Many): Story[] {
  return Array.from({ length: to - from + 1 }, (_, index) => ({
    ...story,
    practice: from + index,
    ...(reviewedOn === undefined ? {} : { reviewedOn, accepted: true as const }),
  }));
}
