import { day } from "@/lib/periods/day";

/** The practices that the demo tells a story of, and the days it happened. */
export const CANAL_SIDE = "Z00001";
export const INCLUSION_HEALTH = "Z00013";
export const WITHOUT_PCN = "Z00121";

/** Practices beside a university: a quarter of their patients and more are 20 to 24. */
export const STUDENTS: readonly string[] = ["Z00029", "Z00041"];

/** Two practices became one, which kept the larger one's code. */
export const MERGED = { from: "Z00018", into: "Z00017", on: day("2024-07-01"), patients: 3140 };

/** A practice closed; its patients went to two of its neighbours. */
export const CLOSED = { code: "Z00115", on: day("2025-03-31"), patients: 2080, to: ["Z00113", "Z00114"] };

/** A practice changed its PCN. */
export const MOVED = { code: "Z00072", from: "ZP0010", until: day("2024-03-31") };

/** Months a practice's figures were left out of the national publication. */
export const UNPUBLISHED: Readonly<Record<string, readonly string[]>> = {
  Z00058: ["2024-02-01", "2024-03-01", "2025-08-01"],
  Z00096: ["2023-05-01"],
};

/** Outcomes that came too late for a month's first edition: at least half of those who did not attend were not yet counted there. */
export const LATE_OUTCOMES = {
  month: day("2025-10-01"),
  practices: [CANAL_SIDE, "Z00022", "Z00035", "Z00058", "Z00090"],
};
