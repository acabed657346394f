import { day, type Day } from "@/lib/periods/day";

/** A month's collection: opens, and three days whose deadline is five in the afternoon. */
export type Collection = { month: Day; opensOn: Day; due: Day; closes: Day; editsClose: Day };

/** The months the demo's ICB has asked about. October is still open to those who are late. */
export const COLLECTIONS: readonly Collection[] = [
  {
    month: day("2025-08-01"),
    opensOn: day("2025-09-26"),
    due: day("2025-10-10"),
    closes: day("2025-10-24"),
    editsClose: day("2025-11-07"),
  },
  {
    month: day("2025-09-01"),
    opensOn: day("2025-10-31"),
    due: day("2025-11-14"),
    closes: day("2025-11-28"),
    editsClose: day("2025-12-12"),
  },
  {
    month: day("2025-10-01"),
    opensOn: day("2025-11-28"),
    due: day("2025-12-19"),
    closes: day("2026-01-30"),
    editsClose: day("2026-02-13"),
  },
  {
    month: day("2025-11-01"),
    opensOn: day("2026-01-08"),
    due: day("2026-01-23"),
    closes: day("2026-01-30"),
    editsClose: day("2026-02-06"),
  },
];
