import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  allMatching,
  practiceCounts,
  readCount,
  tallyOf,
  type Answer,
  type Answered,
} from "@/lib/appointments/return-answers";
import { typedCount } from "@/lib/appointments/answer-words";
import { hardErrors } from "@/lib/appointments/hard-errors";
import { keptFromSending } from "@/lib/appointments/kept-from-sending";
import {
  monthJumps,
  softChecks,
  unconfirmed,
  usualRange,
  type SoftThresholds,
} from "@/lib/appointments/soft-checks";
import {
  nationalCounts,
  RETURNED_FIGURES,
  shareOf,
  type FigureCounts,
  type ReturnedFigure,
} from "@/lib/appointments/returned-figures";
import { holds } from "../../support/property";
import { answering, differs, NATIONAL } from "../../support/returned";

const thresholds: SoftThresholds = { total: 0.05, points: 0.03, jump: 0.25, jumpLeast: 10 };
const nothingBefore = { year: [], lastMonth: {} };
const wrong = (answered: Answered) =>
  hardErrors(NATIONAL, answered).map(({ field, message }) => `${field}: ${message}`);

test.each([
  ["5966", 5966],
  ["5,966", 5966],
  [" 12 ", 12],
  ["1,000,000", 1_000_000],
  ["0", 0],
  ["-3", -3],
  ["−3", -3],
  ["12.5", 12.5],
  ["", null],
  ["many", null],
  ["5,96", null],
  ["1e3", null],
  ["=1+1", null],
])("a count typed as %j is read as %s", (text, count) => {
  expect(readCount(text)).toBe(count);
});

test.each([
  ["5966", "5,966"],
  [" 5,966 ", "5,966"],
  ["12.5", "12.5"],
  ["many", "many"],
  ["-3000", "−3,000"],
])("a count typed as %j is shown as %s", (typed, shown) => {
  expect(typedCount(typed)).toBe(shown);
});

describe("hard errors", () => {
  test("there are none where all figures match", () => {
    expect(wrong(answering())).toEqual([]);
  });

  test("blank is neither zero nor “our book does not record this”", () => {
    expect(wrong(answering({ "mode-home-visit": differs("") }))).toEqual([
      "own: Enter your count of home visits, like 512. Enter 0 if there were none",
    ]);
    expect(wrong(answering({ "mode-home-visit": differs("0") }))).toEqual([]);
    expect(wrong(answering({ "mode-home-visit": differs("", { notHeld: true }) }))).toEqual([]);
  });

  test.each([
    ["-3", "Enter your count of all appointments as 0 or more. -3 is below zero"],
    ["12.5", "Enter your count of all appointments as a whole number, like 512. 12.5 is not whole"],
    ["lots", "Enter your count of all appointments in figures, like 512. “lots” is not a number"],
    ["1000", "Your count of all appointments is the national figure: choose “Matches”, or correct it"],
  ])("of a total typed as %j", (own, message) => {
    expect(wrong(answering({ total: differs(own) }))).toEqual([`own: ${message}`]);
  });

  test("parts that come to more than their whole are told at what the practice typed", () => {
    expect(wrong(answering({ "staff-gp": differs("500") }))).toEqual([
      "own: GP appointments 500, appointments with other staff 550 come to 1,050, which is more than all appointments, 1,000. A part cannot be more than the whole",
    ]);
    expect(wrong(answering({ "staff-gp": differs("500"), total: differs("1050") }))).toEqual([]);
    expect(hardErrors(NATIONAL, answering({ "urgent-same-day": differs("151") }))).toMatchObject([
      { figure: "urgent-same-day", field: "own" },
    ]);
  });

  test("national figures that do not add up are not the practice’s to mend", () => {
    const odd = { ...NATIONAL, "staff-gp": 999 };
    expect(hardErrors(odd, answering())).toEqual([]);
  });

  test("every one is told at once", () => {
    const many = answering(
      { total: differs("x", { reason: null }), "staff-gp": differs("", { reason: "other" }) },
      { missed: "-1" },
    );
    expect(wrong(many)).toHaveLength(5);
  });

  test("appointments kept elsewhere are a whole number, and somewhere", () => {
    expect(wrong(answering({}, { missed: "514", missedWhere: "Canal Basin hub" }))).toEqual([]);
    expect(wrong(answering({}, { missed: "514" }))).toHaveLength(1);
    expect(wrong(answering({}, { missedWhere: "Canal Basin hub" }))).toHaveLength(1);
    expect(wrong(answering({}, { missed: "0" }))).toEqual([]);
  });
});

const kinds = (
  answers: Answered["answers"],
  before: Parameters<typeof softChecks>[2]["before"] = nothingBefore,
) => softChecks(NATIONAL, { answers }, { before, thresholds }).map(({ figure, kind }) => `${figure} ${kind}`);

describe("soft checks", () => {
  test.each<[ReturnedFigure, string, boolean]>([
    ["total", "1050", false], // exactly 5%
    ["total", "1051", true],
    ["total", "949", true],
    ["staff-gp", "480", false], // exactly 3 points of 1,000
    ["staff-gp", "481", true],
    ["urgent-same-day", "94", false], // 2.7 points of 150
    ["urgent-same-day", "95", true],
    ["mode-home-visit", "40", false], // twice as many, and two points
  ])("a count of %s typed as %s is asked about: %s", (figure, own, asked) => {
    expect(kinds({ [figure]: differs(own) })).toEqual(asked ? [`${figure} national`] : []);
  });

  test("a count beyond the last twelve months, or far from the month before, is asked about", () => {
    const months = (...totals: number[]) => totals.map((total) => ({ total }));
    const year = months(980, 990, 1_000, 1_010, 1_020, 1_030);
    expect(kinds({ total: differs("1040") }, { year, lastMonth: {} })).toEqual(["total range"]);
    expect(kinds({ total: differs("1040") }, { year: year.slice(1), lastMonth: {} })).toEqual([]);
    expect(kinds({ total: differs("1040") }, { year: [], lastMonth: { total: 800 } })).toEqual([
      "total jump",
    ]);
    expect(
      kinds({ "mode-home-visit": differs("29") }, { year: [], lastMonth: { "mode-home-visit": 20 } }),
    ).toEqual([]);
  });

  test("a reviewer is shown what is far from the month before, whether it matches or not: what a practice is asked of", () => {
    const count = fc.integer({ min: 0, max: 2_000 });
    holds(
      fc.property(count, count, (now, last) => {
        const lastMonth = { total: last };
        const jumps = monthJumps({ total: now, "same-day": 1 }, { lastMonth }, thresholds);
        const isAsked = softChecks(
          { total: now },
          { answers: { total: differs(String(now)) } },
          { before: { year: [], lastMonth }, thresholds },
        ).some(({ kind }) => kind === "jump");
        expect([...jumps]).toEqual(isAsked ? [["total", last]] : []);
      }),
    );
    expect(monthJumps({ total: 1_040 }, { lastMonth: { total: 800 } }, thresholds).get("total")).toBe(800);
    expect(monthJumps({ total: 1_000 }, { lastMonth: { total: 800 } }, thresholds).size).toBe(0);
  });

  test("what was confirmed is asked no more", () => {
    const asking = (confirmed: boolean) => {
      const answered = answering({ total: differs("1100", { confirmed }) });
      return unconfirmed(softChecks(NATIONAL, answered, { before: nothingBefore, thresholds }), answered);
    };
    expect(asking(true)).toEqual([]);
    expect(asking(false)).toMatchObject([{ figure: "total", field: "confirmed" }]);
  });

  test("a range is of half a year at least", () => {
    const known = (count: number) => Array.from({ length: count }, (_, index) => ({ total: 100 + index }));
    expect(usualRange(known(5), "total")).toBeNull();
    expect(usualRange(known(6), "total")).toEqual({ least: 100, most: 105 });
  });
});

const answer: fc.Arbitrary<Answer> = fc.oneof(
  fc.constant({ kind: "MATCHES" as const }),
  fc
    .record({
      own: fc.oneof(fc.nat({ max: 2_000 }).map(String), fc.constantFrom("", "-4", "1.5", "x")),
      notHeld: fc.boolean(),
      confirmed: fc.boolean(),
    })
    .map(({ own, notHeld, confirmed }) => differs(own, { notHeld, confirmed })),
);
const answers = fc
  .array(fc.tuple(fc.constantFrom(...RETURNED_FIGURES), answer), { maxLength: 14 })
  .map((pairs) => Object.fromEntries(pairs));

test("whatever is answered, the tally adds up and the practice’s counts are whole numbers of asked figures", () => {
  holds(
    fc.property(answers, (given) => {
      const { asked, matching, differing, unanswered } = tallyOf(NATIONAL, given);
      expect(matching + differing + unanswered).toBe(asked);
      for (const count of Object.values(practiceCounts(NATIONAL, given))) {
        expect(Number.isInteger(count) && count >= 0).toBe(true);
      }
    }),
  );
});

test("what has no hard error and nothing unconfirmed is wholly answered and holds together", () => {
  holds(
    fc.property(answers, (given) => {
      const answered = answering(given);
      const checks = softChecks(NATIONAL, answered, { before: nothingBefore, thresholds });
      const problems = keptFromSending(NATIONAL, answered, checks);
      if (problems.length > 0) return;
      const counts = practiceCounts(NATIONAL, answered.answers);
      for (const [figure, whole] of [
        ["within-14-days", "total"],
        ["urgent", "total"],
        ["urgent-same-day", "urgent"],
      ] as const) {
        expect(counts[figure] ?? 0).toBeLessThanOrEqual(counts[whole] ?? Infinity);
      }
      expect(tallyOf(NATIONAL, answered.answers).unanswered).toBe(0);
    }),
  );
});

test("a soft check is never about a figure that matches", () => {
  holds(
    fc.property(answers, (given) => {
      for (const { figure } of softChecks(
        NATIONAL,
        { answers: given },
        { before: nothingBefore, thresholds },
      )) {
        expect(given[figure]?.kind).toBe("DIFFERS");
      }
    }),
  );
});

test("all matching answers every figure that is asked, and no other", () => {
  const some: FigureCounts = { total: 10, "staff-gp": 4 };
  expect(allMatching(some)).toEqual({ total: { kind: "MATCHES" }, "staff-gp": { kind: "MATCHES" } });
  expect(hardErrors(some, { answers: allMatching(some), missed: "", missedWhere: "" })).toEqual([]);
});

test("a figure the data does not split is not asked, and a share of nothing is none", () => {
  expect(Object.keys(nationalCounts({ appointments: 5, wait: 5, "wait:same-day": 2 }))).toEqual([
    "total",
    "same-day",
    "within-14-days",
  ]);
  expect(nationalCounts({ appointments: 0, category: 0, "category-wait": 0 })).toEqual({
    total: 0,
    urgent: 0,
    "urgent-same-day": 0,
  });
  expect(shareOf({ urgent: 0, "urgent-same-day": 0 }, "urgent-same-day")).toBeNull();
  expect(shareOf(NATIONAL, "status-dna")).toBeCloseTo(40 / 940);
});
