import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { BANDS, bandKey, bandName, bandOf, bandSpan, parseBand } from "@/lib/plans/band";
import { progressOf, progressWords } from "@/lib/plans/progress";
import { proposeStatus, type StatusFacts } from "@/lib/plans/propose-status";
import { silentDays } from "@/lib/plans/silent";
import { isEnded, isLate, parseStatus, statusKey, statusName, STATUSES } from "@/lib/plans/status";
import { dateWarnings } from "@/lib/plans/warnings";
import { holds } from "../../support/property";

const TODAY = day("2026-01-15");
const days = fc.integer({ min: -400, max: 400 }).map((each) => addDays(TODAY, each));
const milestones = fc.array(
  fc.record({ id: fc.nat(6), title: fc.constant("Draft"), due: days, doneOn: fc.option(days) }),
  { maxLength: 6 },
);
const facts = fc.record({
  status: fc.constantFrom(...STATUSES),
  startsOn: days,
  due: days,
  milestones,
  heldUp: fc.option(fc.record({ days: fc.nat(90), by: fc.constant(["Funding"]) })),
});

function action(fields: Partial<StatusFacts>): StatusFacts {
  return {
    status: "ON_TRACK",
    startsOn: day("2025-06-01"),
    due: day("2026-09-30"),
    milestones: [],
    heldUp: null,
    ...fields,
  };
}

function milestone(due: string, doneOn: string | null = null) {
  return {
    id: Number(due.replaceAll("-", "")),
    title: "Draft",
    due: day(due),
    doneOn: doneOn ? day(doneOn) : null,
  };
}

describe("a proposed status", () => {
  test.each([
    ["due yesterday", action({ due: day("2026-01-14") }), "OFF_TRACK", "It was due on 14 January 2026"],
    ["due today", action({ due: TODAY }), "ON_TRACK", "Nothing is late"],
    [
      "a milestone a day late",
      action({ milestones: [milestone("2026-01-14")] }),
      "AT_RISK",
      "“Draft” is a day late",
    ],
    [
      "a milestone 31 days late",
      action({ milestones: [milestone("2025-12-15")] }),
      "OFF_TRACK",
      "“Draft” is 31 days late",
    ],
    [
      "held up",
      action({ heldUp: { days: 20, by: ["Funding"] } }),
      "AT_RISK",
      "It waits for Funding, 20 days longer",
    ],
    ["not begun", action({ startsOn: day("2026-02-01") }), "NOT_STARTED", "It starts on 1 February 2026"],
    [
      "near its end with little done",
      action({ due: day("2026-02-10"), milestones: [milestone("2026-02-01"), milestone("2026-02-02")] }),
      "AT_RISK",
      "It is due on 10 February 2026 with 0 of 2 milestones done",
    ],
    [
      "everything done",
      action({ milestones: [milestone("2026-01-01", "2026-01-02")] }),
      "ON_TRACK",
      "Every milestone is done: it can be closed with its outcome",
    ],
    [
      "closed",
      action({ status: "NOT_DELIVERED", due: day("2025-01-01") }),
      "NOT_DELIVERED",
      "A person said so, and it stays",
    ],
    [
      "paused",
      action({ status: "PAUSED", due: day("2025-01-01") }),
      "PAUSED",
      "A person said so, and it stays",
    ],
  ] as const)("of one %s", (_what, given, status, why) => {
    expect(proposeStatus(given, TODAY)).toEqual({ status, why });
  });

  test("never ends or pauses an action by itself, and late work is off track whatever else is so", () => {
    holds(
      fc.property(facts, (given) => {
        const { status } = proposeStatus(given, TODAY);
        if (isEnded(given.status) || given.status === "PAUSED") expect(status).toBe(given.status);
        else expect(isEnded(status) || status === "PAUSED").toBe(false);
        if (isLate(given, TODAY)) expect(status).toBe("OFF_TRACK");
      }),
    );
  });

  test("does not get worse by a milestone being done", () => {
    const RANK = {
      OFF_TRACK: 0,
      AT_RISK: 1,
      NOT_STARTED: 2,
      ON_TRACK: 3,
      PAUSED: 4,
      COMPLETE: 5,
      NOT_DELIVERED: 6,
    };
    holds(
      fc.property(facts, (given) => {
        const distinct = [...new Map(given.milestones.map((each) => [each.id, each])).values()];
        const open = distinct.findIndex(({ doneOn }) => doneOn === null);
        if (open < 0) return;
        const before = { ...given, milestones: distinct };
        const done = distinct.map((each, index) => (index === open ? { ...each, doneOn: TODAY } : each));
        const better = proposeStatus({ ...given, milestones: done }, TODAY);
        expect(RANK[better.status]).toBeGreaterThanOrEqual(RANK[proposeStatus(before, TODAY).status]);
      }),
    );
  });
});

describe("progress", () => {
  test("counts a milestone that serves several actions once", () => {
    const shared = { id: 1, doneOn: TODAY };
    expect(progressOf([shared, { id: 2, doneOn: null }, shared])).toEqual({ done: 1, of: 2 });
    expect(progressOf([])).toBeNull();
    expect(progressWords(progressOf([shared]))).toBe("1 of 1 milestone done");
    expect(progressWords(null)).toBe("no milestones yet");
  });

  test("of a theme is the same in whatever order and however often its actions' milestones are named", () => {
    holds(
      fc.property(milestones, (each) => {
        const once = [...new Map(each.map((one) => [one.id, one])).values()];
        expect(progressOf([...once.toReversed(), ...once])).toEqual(progressOf(once));
      }),
    );
  });
});

test("silence is counted from the last word, or from the start, and only of work that goes on", () => {
  const startsOn = day("2025-10-01");
  const owner = "Priya Nair";
  expect(silentDays({ status: "ON_TRACK", startsOn, updatedOn: day("2025-12-17"), owner }, TODAY)).toBeNull();
  expect(silentDays({ status: "ON_TRACK", startsOn, updatedOn: day("2025-12-16"), owner }, TODAY)).toBe(30);
  expect(silentDays({ status: "ON_TRACK", startsOn, updatedOn: null, owner }, TODAY)).toBe(106);
  expect(
    silentDays({ status: "NOT_STARTED", startsOn: day("2026-07-01"), updatedOn: null, owner }, TODAY),
  ).toBeNull();
  expect(silentDays({ status: "NOT_STARTED", startsOn, updatedOn: null, owner: "" }, TODAY)).toBeNull();
  expect(silentDays({ status: "COMPLETE", startsOn, updatedOn: null, owner }, TODAY)).toBeNull();
  expect(silentDays({ status: "PAUSED", startsOn, updatedOn: null, owner }, TODAY)).toBeNull();
});

describe("timeframes", () => {
  const start = day("2024-11-01");

  test("meet without a gap over five years", () => {
    expect(BANDS.map((band) => bandSpan(band, start))).toEqual([
      { from: "2024-11-01", to: "2025-10-31" },
      { from: "2025-11-01", to: "2027-10-31" },
      { from: "2027-11-01", to: "2029-10-31" },
    ]);
  });

  test("hold every day of the plan in exactly one", () => {
    holds(
      fc.property(fc.integer({ min: 0, max: 1825 }), (after) => {
        const on = addDays(start, after);
        const holding = BANDS.filter(
          (band) => bandSpan(band, start).from <= on && on <= bandSpan(band, start).to,
        );
        expect(holding).toEqual([bandOf(on, start)]);
      }),
    );
  });

  test.each(["2–3 years", "2-3 years", "2 to 3 years", "2-3-years"])("are read from “%s”", (text) => {
    expect(parseBand(text)).toBe("YEARS_2_3");
  });

  test("and statuses come back from their names and addresses", () => {
    for (const band of BANDS)
      expect([parseBand(bandName(band)), parseBand(bandKey(band))]).toEqual([band, band]);
    for (const status of STATUSES)
      expect([parseStatus(statusName(status)), parseStatus(statusKey(status))]).toEqual([status, status]);
    expect([parseBand("soon"), parseStatus("fine")]).toEqual([null, null]);
  });
});

test("a child's date beyond its parent's warns, and so does one beyond the timeframe", () => {
  const parent = {
    title: "Library",
    startsOn: day("2025-01-01"),
    due: day("2025-10-31"),
    band: "MONTHS_12",
  } as const;
  const start = day("2024-11-01");
  expect(dateWarnings(parent, [{ title: "Draft", due: day("2025-10-31") }], start)).toEqual([]);
  expect(dateWarnings(parent, [{ title: "Draft", due: day("2025-11-01") }], start)).toEqual([
    "The milestone “Draft” is due on 1 November 2025, after the action it serves (31 October 2025)",
  ]);
  expect(dateWarnings({ ...parent, due: day("2025-11-01") }, [], start)).toEqual([
    "It is due on 1 November 2025, after its timeframe of 12 months ends on 31 October 2025",
  ]);
});
