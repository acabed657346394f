import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { LEVELS } from "@/lib/pqaf/level";
import { byUrgency, WORKLIST_REASONS, worklistReasons, type WorklistFacts } from "@/lib/pqaf/worklist";
import { holds } from "../../support/property";

const TODAY = day("2026-01-22");

const CLEAR = ["2025-10-16", "2026-01-08"].map((on) => ({
  on: day(on),
  kind: "CONFIRM" as const,
  level: 1 as const,
  proposed: 0 as const,
  counting: 1,
  judged: 20,
  actionsOpen: 0,
}));

function facts(over: Partial<WorklistFacts> = {}): WorklistFacts {
  return {
    decided: 1,
    proposed: { level: 1 },
    nextReview: day("2026-04-16"),
    replyFrom: null,
    revised: null,
    escalation: null,
    ...over,
  };
}

test("a practice where all is as decided is not on the list", () => {
  expect(worklistReasons(facts(), TODAY)).toEqual([]);
  expect(worklistReasons(facts({ proposed: null, decided: null, nextReview: null }), TODAY)).toEqual([]);
});

test("a practice of which too little is known to propose a level is not put to a panel that decided none", () => {
  expect(
    worklistReasons(facts({ proposed: { level: null }, decided: null, nextReview: null }), TODAY),
  ).toEqual([]);
});

test.each<[Partial<WorklistFacts>, string, string]>([
  [{ proposed: { level: 2 } }, "proposed-higher", "Level 2 is proposed, Level 1 is in force."],
  [{ proposed: { level: 0 } }, "proposed-lower", "Level 0 is proposed, Level 1 is in force."],
  [
    { decided: null, proposed: { level: 2 }, nextReview: null },
    "undecided",
    "No level has been decided yet; Level 2 is proposed.",
  ],
  [{ nextReview: day("2026-01-21") }, "review-overdue", "The review of 21 January 2026 is 1 day overdue."],
  [{ nextReview: TODAY }, "review-due", "A review is due today."],
  [{ nextReview: day("2026-02-19") }, "review-due", "A review is due in 28 days, on 19 February 2026."],
  [
    { replyFrom: day("2026-01-09") },
    "reply-awaits",
    "The practice’s reply of 9 January 2026 awaits an answer.",
  ],
  [
    { revised: { month: "2025-10", decidedOn: day("2025-12-18"), was: 1, is: 2 } },
    "revised",
    "What the decision of 18 December 2025 rested on was revised after it: for October 2025 the proposal is now Level 2, then Level 1.",
  ],
  [
    { revised: { month: "2025-10", decidedOn: day("2025-12-18"), was: 1, is: null } },
    "revised",
    "What the decision of 18 December 2025 rested on was revised after it: for October 2025 the proposal is now not enough data, then Level 1.",
  ],
  [
    { escalation: { is: "down", from: 1, to: 0, reviews: CLEAR } },
    "escalation",
    "2 reviews in a row clear, with every action closed, at Level 1 (16 October 2025, 8 January 2026): the framework puts Level 0 to the panel.",
  ],
])("%o: %s", (over, is, words) => {
  expect(worklistReasons(facts(over), TODAY).map((each) => [each.is, each.words])).toEqual([[is, words]]);
});

test("28 days before its review a practice comes onto the list, not sooner", () => {
  expect(worklistReasons(facts({ nextReview: day("2026-02-20") }), TODAY)).toEqual([]);
});

test("the most urgent comes first, within a practice and among them", () => {
  const reasons = (over: Partial<WorklistFacts>) => worklistReasons(facts(over), TODAY);
  const late = reasons({ nextReview: day("2025-12-01"), proposed: { level: 2 } });
  expect(late.map(({ is }) => is)).toEqual(["review-overdue", "proposed-higher"]);
  const sorted = [
    reasons({}),
    reasons({ proposed: { level: 2 } }),
    reasons({ nextReview: day("2026-01-20") }),
    reasons({ proposed: { level: 4 } }),
    late,
  ].toSorted(byUrgency);
  expect(sorted.map((each) => each[0]?.words)).toEqual([
    "The review of 1 December 2025 is 52 days overdue.",
    "The review of 20 January 2026 is 2 days overdue.",
    "Level 4 is proposed, Level 1 is in force.",
    "Level 2 is proposed, Level 1 is in force.",
    undefined,
  ]);
});

const level = fc.option(fc.constantFrom(...LEVELS));
const someDay = fc.option(fc.integer({ min: -100, max: 100 }).map((days) => addDays(TODAY, days)));
const anyFacts = fc.record({
  decided: level,
  proposed: fc.option(fc.record({ level })),
  nextReview: someDay,
  replyFrom: someDay,
});

test("reasons are in the order of urgency, each at most once, and each a sentence", () => {
  holds(
    fc.property(anyFacts, (drawn) => {
      const found = worklistReasons(facts(drawn), TODAY);
      const places = found.map(({ is }) => WORKLIST_REASONS.indexOf(is));
      expect(places).toEqual([...new Set(places)].toSorted((one, other) => one - other));
      expect(
        found.filter(({ words }) => !/^[A-Z].*\.$/.test(words) || /null|undefined|NaN/.test(words)),
      ).toEqual([]);
    }),
  );
});

test("a level that differs from the one in force is always on the list", () => {
  holds(
    fc.property(anyFacts, (drawn) => {
      const { decided, proposed } = drawn;
      const differs =
        decided !== null && proposed !== null && proposed.level !== null && proposed.level !== decided;
      const named = worklistReasons(facts(drawn), TODAY).some(({ is }) => is.startsWith("proposed-"));
      expect(named).toBe(differs);
    }),
  );
});
