import { describe, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { agendaOf } from "@/lib/plans/agenda";
import { measureMoved, movedSentence } from "@/lib/plans/measure-moved";
import type { PlanLine } from "@/lib/plans/plan-line";

const TODAY = day("2026-01-15");

function line(id: number, fields: Partial<PlanLine>): PlanLine {
  return {
    ...{ id, status: "ON_TRACK", late: false, due: day("2026-06-30"), startsOn: day("2025-06-01") },
    ...{ ask: "", decisionNeeded: "", endorsedVersion: null, endorsedOn: null, version: 1 },
    ...fields,
  } as PlanLine;
}

describe("the agenda", () => {
  test("holds exceptions only, what needs a decision first, and says why", () => {
    const agenda = agendaOf(
      [
        line(1, {}),
        line(2, { status: "AT_RISK", ask: "A room" }),
        line(3, { status: "OFF_TRACK", late: true, due: day("2025-12-31") }),
        line(4, { decisionNeeded: "Endorse it" }),
        line(5, { endorsedVersion: 1, endorsedOn: day("2025-10-01"), version: 3 }),
        line(6, { status: "COMPLETE", decisionNeeded: "None any more" }),
      ],
      TODAY,
    );
    expect(agenda).toEqual([
      { action: 4, why: ["Decision needed: Endorse it"] },
      { action: 3, why: ["Late: it was due on 31 December 2025", "Off track"] },
      { action: 2, why: ["At risk", "Ask of the system: A room"] },
      { action: 5, why: ["Endorsement due: it changed since it was endorsed on 1 October 2025"] },
    ]);
  });
});

describe("whether a measure moved", () => {
  const share = { unit: "share" } as const;

  test.each([
    [
      { baseline: 0.7, latest: 0.74, target: 0.8, direction: 1 },
      "towards",
      "From 70.0% to 74.0%: 4.0 better, 40% of the way to the target of 80.0%.",
    ],
    [
      { baseline: 0.7, latest: 0.81, target: 0.8, direction: 1 },
      "reached",
      "From 70.0% to 81.0%: 11.0 better. The target of 80.0% is reached.",
    ],
    [
      { baseline: 0.7, latest: 0.65, target: 0.8, direction: 1 },
      "away",
      "From 70.0% to 65.0%: 5.0 worse, away from the target of 80.0%.",
    ],
    [
      { baseline: 0.1, latest: 0.08, target: 0.06, direction: -1 },
      "towards",
      "From 10.0% to 8.0%: 2.0 better, 50% of the way to the target of 6.0%.",
    ],
    [
      { baseline: 0.7, latest: 0.7, target: 0.8, direction: 1 },
      "not-moved",
      "From 70.0% to 70.0%: it has not moved towards the target of 80.0%.",
    ],
    [
      { baseline: 0.7, latest: 0.72, target: null, direction: 1 },
      "towards",
      "From 70.0% to 72.0%: 2.0 better.",
    ],
  ] as const)("%j", (asked, is, words) => {
    const moved = measureMoved(asked);
    expect(moved.is).toBe(is);
    expect(movedSentence(moved, asked, share)).toBe(words);
  });

  test("cannot be said without a baseline", () => {
    const asked = { baseline: null, latest: 0.7, target: 0.8, direction: 1 } as const;
    expect(movedSentence(measureMoved(asked), asked, share)).toContain("cannot be said");
  });
});
