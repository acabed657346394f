import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { proposeRatings, type Standing } from "@/lib/programmes/propose-rating";
import { inForce, RATINGS, trendOf, worstOf, type Rating } from "@/lib/programmes/rating";
import { milestone, moved, reading, risk } from "@/tests/support/programmes";
import { holds } from "@/tests/support/property";

const ON = day("2026-01-15");
const RULES = { lateDays: 30, offPlan: 0.1 };
const nothing: Standing = { milestones: [], readings: [], risks: [], told: true, rules: RULES, on: ON };
const delivery = (standing: Partial<Standing>) => proposeRatings({ ...nothing, ...standing }).delivery.rating;
const confidence = (standing: Partial<Standing>) =>
  proposeRatings({ ...nothing, ...standing }).confidence.rating;

test.each<[string, Partial<Standing>, Rating]>([
  ["nobody has said anything", { told: false, readings: [reading()] }, "not-reported"],
  [
    "none of its figures is reported",
    { readings: [reading({ value: null, state: "not-reported" })] },
    "not-reported",
  ],
  ["its only figure is stale", { readings: [reading({ state: "stale" })] }, "not-reported"],
  ["one of two figures is reported", { readings: [reading(), reading({ value: null })] }, "green"],
  ["it has no figure and no milestone is late", { milestones: [milestone({ due: ON })] }, "green"],
  ["a figure meets its plan exactly", { readings: [reading({ value: 100, plan: 100 })] }, "green"],
  ["a figure is 10% short", { readings: [reading({ value: 90, plan: 100 })] }, "amber"],
  ["a figure is more than 10% short", { readings: [reading({ value: 89, plan: 100 })] }, "red"],
  ["lower is better and it is 20% above", { readings: [reading({ value: 120, direction: -1 })] }, "red"],
  ["neither way is better", { readings: [reading({ value: 5, direction: 0 })] }, "green"],
  ["a milestone was due yesterday", { milestones: [milestone({ due: addDays(ON, -1) })] }, "amber"],
  ["a milestone is 30 days late", { milestones: [milestone({ due: addDays(ON, -30) })] }, "amber"],
  ["a milestone is 31 days late", { milestones: [milestone({ due: addDays(ON, -31) })] }, "red"],
  ["a late milestone was done", { milestones: [milestone({ due: addDays(ON, -90), doneOn: ON })] }, "green"],
  [
    "a late milestone was stopped",
    { milestones: [milestone({ due: addDays(ON, -90), stoppedOn: ON })] },
    "green",
  ],
])("delivery where %s", (_, standing, rating) => {
  expect(delivery(standing)).toBe(rating);
});

test.each<[string, Partial<Standing>, string]>([
  [
    "a figure meets its plan",
    { readings: [reading()] },
    "No milestone is late and no figure is short of its plan",
  ],
  [
    "its figures have no plan",
    { readings: [reading({ plan: null })] },
    "No milestone is late; none of its figures has a plan to be held against",
  ],
  ["it has no figures", {}, "No milestone is late"],
])("delivery on track says no more than is known where %s", (_, standing, words) => {
  expect(proposeRatings({ ...nothing, ...standing }).delivery).toEqual({ rating: "green", reasons: [words] });
});

const late = [milestone({ due: addDays(ON, -1) })];
const failing = [reading({ value: 95, assurance: "fail" })];

test.each<[string, Partial<Standing>, Rating]>([
  ["a risk of 15 stands alone", { risks: [risk({ likelihood: 3, impact: 5 })] }, "amber"],
  [
    "a risk of 16 stands and a milestone is late",
    { risks: [risk({ likelihood: 4, impact: 4 })], milestones: late },
    "red",
  ],
  [
    "a risk of 16 stands and a figure will miss its plan",
    { risks: [risk({ likelihood: 4, impact: 4 })], readings: failing },
    "red",
  ],
  [
    "a high risk is at its target",
    { risks: [risk({ likelihood: 3, impact: 4 }, { target: { likelihood: 4, impact: 3 } })] },
    "green",
  ],
  ["a high risk is above its target", { risks: [risk({ likelihood: 3, impact: 4 })] }, "amber"],
  ["a risk is moderate", { risks: [risk({ likelihood: 2, impact: 3 })] }, "green"],
  ["an extreme risk is closed", { risks: [risk({ likelihood: 5, impact: 5 }, { closedOn: ON })] }, "green"],
  ["a figure will miss its plan", { readings: failing }, "amber"],
  [
    "a figure meets its plan and its usual range does not",
    { readings: [reading({ value: 100, assurance: "fail" })] },
    "green",
  ],
  [
    "a day was moved later once",
    { milestones: [milestone({ due: ON, events: [moved("2025-10-01", "2026-01-15")] })] },
    "green",
  ],
  [
    "a day was moved later twice",
    {
      milestones: [
        milestone({
          due: ON,
          events: [moved("2025-10-01", "2025-12-01"), moved("2025-12-01", "2026-01-15")],
        }),
      ],
    },
    "amber",
  ],
  [
    "a day was moved earlier",
    {
      milestones: [
        milestone({
          due: ON,
          events: [moved("2026-03-01", "2026-02-01"), moved("2026-02-01", "2026-01-15")],
        }),
      ],
    },
    "green",
  ],
])("confidence where %s", (_, standing, rating) => {
  expect(confidence(standing)).toBe(rating);
});

const standings = fc.record({
  milestones: fc.array(
    fc.integer({ min: -60, max: 60 }).map((days) => milestone({ due: addDays(ON, days) })),
    { maxLength: 4 },
  ),
  readings: fc.array(
    fc
      .record({
        value: fc.option(fc.integer({ min: 0, max: 200 }), { nil: null }),
        state: fc.constantFrom("reported" as const, "stale" as const),
        assurance: fc.constantFrom("pass" as const, "fail" as const, null),
      })
      .map((each) => reading(each)),
    { maxLength: 4 },
  ),
  risks: fc.array(
    fc
      .record({ likelihood: fc.integer({ min: 1, max: 5 }), impact: fc.integer({ min: 1, max: 5 }) })
      .map((score) => risk(score)),
    { maxLength: 3 },
  ),
  told: fc.boolean(),
});

test("a period of which nothing is known is never on track, and every rating says why", () => {
  holds(
    fc.property(standings, (given) => {
      const { delivery, confidence } = proposeRatings({ ...nothing, ...given });
      const silent =
        !given.told ||
        (given.readings.length > 0 &&
          given.readings.every(({ value, state }) => value === null || state === "stale"));
      expect(delivery.rating === "not-reported").toBe(silent);
      expect(confidence.rating === "not-reported").toBe(silent);
      expect(delivery.reasons.length * confidence.reasons.length).toBeGreaterThan(0);
    }),
  );
});

test("one more late milestone never makes delivery better", () => {
  const order: readonly Rating[] = ["green", "amber", "red"];
  holds(
    fc.property(standings, fc.integer({ min: 1, max: 90 }), (given, days) => {
      const before = delivery({ ...given, told: true });
      const after = delivery({
        ...given,
        told: true,
        milestones: [...given.milestones, milestone({ due: addDays(ON, -days) })],
      });
      if (before === "not-reported") expect(after).toBe("not-reported");
      else expect(order.indexOf(after)).toBeGreaterThanOrEqual(order.indexOf(before));
    }),
  );
});

test.each<[Rating[], Rating]>([
  [["green", "green"], "green"],
  [["green", "not-reported"], "not-reported"],
  [["amber", "not-reported"], "amber"],
  [["green", "amber", "red"], "red"],
  [[], "not-reported"],
])("several rated %j are together %s", (ratings, together) => {
  expect(worstOf(ratings)).toBe(together);
});

test("several are on track together only where each of them is", () => {
  const rating = fc.constantFrom<Rating>(...RATINGS, "not-reported");
  holds(
    fc.property(fc.array(rating, { minLength: 1, maxLength: 6 }), (ratings) => {
      expect(worstOf(ratings) === "green").toBe(ratings.every((each) => each === "green"));
    }),
  );
});

test.each<[Rating | null, Rating, string]>([
  ["amber", "green", "improving"],
  ["green", "red", "worsening"],
  ["red", "red", "steady"],
  ["not-reported", "green", "not-known"],
  ["green", "not-reported", "not-known"],
  [null, "green", "not-known"],
])("from %s to %s is %s", (before, now, trend) => {
  expect(trendOf(before, now)).toBe(trend);
});

test("somebody's rating stands with its reason, and the proposed one stays beside it", () => {
  const proposed = { rating: "red" as const, reasons: ["Late"] };
  expect(inForce(proposed, "amber", "Agreed with the region")).toEqual({
    rating: "amber",
    proposed,
    overridden: "Agreed with the region",
  });
  expect(inForce(proposed, "red", "").overridden).toBeNull();
});
