/** The rounds of updates: the month told of, the day asked, due, sent and accepted, and the report’s day. */
export const ROUNDS = [
  { month: "2025-09", opens: "2025-10-27", due: "2025-11-07", sent: "2025-11-06", accepted: "2025-11-10" },
  { month: "2025-10", opens: "2025-12-01", due: "2025-12-12", sent: "2025-12-11", accepted: "2025-12-15" },
  { month: "2025-11", opens: "2026-01-05", due: "2026-01-16", sent: "2026-01-13", accepted: "2026-01-14" },
] as const;
