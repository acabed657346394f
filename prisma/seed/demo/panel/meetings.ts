import { day, type Day } from "@/lib/periods/day";
import type { Level } from "@/lib/pqaf/level";
import { CANAL_SIDE, LATE_OUTCOMES } from "../stories";

/** When the demo's panel met, and whom it looked at: everyone, those due or moved, or some by name. */
export type Meeting = { on: Day; of: "everyone" | "due" | readonly string[] };

export const MEETINGS: readonly Meeting[] = [
  { on: day("2024-10-31"), of: "everyone" },
  { on: day("2025-01-30"), of: "due" },
  { on: day("2025-04-24"), of: "due" },
  { on: day("2025-08-28"), of: "due" },
  { on: day("2025-10-30"), of: "everyone" },
  { on: day("2025-11-27"), of: LATE_OUTCOMES.practices.filter((code) => code !== CANAL_SIDE) },
  { on: day("2025-12-18"), of: ["Z00059", "Z00064", "Z00077", "Z00103"] },
];

/** Practices that the panel of a day did not get to: their review is overdue, or their first is still to come. */
export const NOT_REACHED: Readonly<Record<string, readonly string[]>> = {
  "2025-10-30": ["Z00021", "Z00047", CANAL_SIDE],
};

/** Where the panel did not do what was proposed. */
export type Own =
  { choice: "another"; level: Level; reason: string } | { choice: "hold"; reason: string; waitsFor: string };

export const OWN: Readonly<Record<string, Own>> = {
  "2025-10-30 Z00056": {
    choice: "another",
    level: 1,
    reason:
      "Waits have fallen since the new telephones in February, as the trend shows. The annual survey was taken before. We follow it more closely and expect the next survey to agree.",
  },
  "2025-10-30 Z00088": {
    choice: "another",
    level: 2,
    reason:
      "The last partner but one has told us of their retirement. The figures do not show it yet. The Training Hub and the Federation help with recruiting.",
  },
  "2025-12-18 Z00064": {
    choice: "hold",
    reason: "The practice has reopened. We wait for the report on the building before the level changes.",
    waitsFor: "The surveyor’s report on the building",
  },
};

/** A decision that was put right: what was written first was of another practice. */
export const CORRECTED = {
  practice: "Z00022",
  on: day("2025-12-01"),
  reason:
    "The reason first written spoke of another practice’s telephones. The level stands: appointments within two weeks and patients for each GP count.",
};
