import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { escalation, escalationSentence, type Review } from "@/lib/pqaf/escalation";
import { LEVELS } from "@/lib/pqaf/level";
import { anEdition } from "../../support/pqaf";
import { holds } from "../../support/property";

/** Reviews three months apart: level in force, proposed, weight counting of 20, actions open. */
function reviews(
  ...drawn: [Review["level"], Review["proposed"], number, number?, Review["kind"]?][]
): Review[] {
  return drawn.map(([level, proposed, counting, actionsOpen = 1, kind = "CONFIRM"], index) => ({
    on: addDays(day("2025-01-16"), index * 91),
    kind,
    level,
    proposed,
    counting,
    judged: 20,
    actionsOpen,
  }));
}

const said = (all: Review[]) => {
  const found = escalation(all, anEdition());
  return found && `${found.is} from ${found.from} to ${found.to}`;
};

describe("two reviews in a row without improvement put one level up to the panel", () => {
  test.each([
    ["the same share twice", reviews([0, 2, 8], [2, 2, 8], [2, 2, 9]), "up from 2 to 3"],
    ["far worse: still one level", reviews([0, 2, 8], [2, 4, 15], [2, 4, 15]), "up from 2 to 3"],
    ["one only", reviews([0, 2, 8], [2, 2, 8]), null],
    ["a smaller share in between", reviews([0, 2, 8], [2, 2, 9], [2, 2, 8]), null],
    ["a lower level proposed", reviews([0, 2, 8], [2, 2, 8], [2, 1, 8]), null],
    ["not enough data: nothing is said", reviews([0, 2, 8], [2, 2, 8], [2, null, 8]), null],
    [
      "a hold in between is passed over",
      reviews([0, 2, 8], [2, 2, 8], [2, 2, 8, 1, "HOLD"], [2, 2, 8]),
      "up from 2 to 3",
    ],
    ["the level changed in between", reviews([2, 2, 8], [2, 2, 8], [3, 3, 12]), null],
    ["nothing above Level 4", reviews([0, 4, 15], [4, 4, 15], [4, 4, 15]), null],
    ["nothing from Level 0", reviews([0, 0, 1], [0, 0, 1], [0, 0, 1]), null],
    ["nothing before to compare with", reviews([2, 2, 8], [2, 2, 8]), null],
    ["no review", [], null],
  ])("%s", (_, all, expected) => {
    expect(said(all)).toBe(expected);
  });
});

describe("two clear reviews in a row put one level down to the panel", () => {
  test.each([
    ["clear twice", reviews([3, 3, 12], [3, 1, 6, 0], [3, 1, 5, 0]), "down from 3 to 2"],
    ["two levels clear: still one", reviews([4, 0, 0, 0], [4, 0, 0, 0]), "down from 4 to 3"],
    ["an action open", reviews([3, 1, 6, 0], [3, 1, 5, 1]), null],
    ["a trigger or a share holds the level", reviews([3, 1, 6, 0], [3, 3, 5, 0]), null],
    ["one only", reviews([3, 1, 6, 0]), null],
    ["after a step down it begins anew", reviews([3, 1, 6, 0], [3, 1, 6, 0], [2, 1, 5, 0]), null],
  ])("%s", (_, all, expected) => {
    expect(said(all)).toBe(expected);
  });
});

test("it says which reviews it rests on", () => {
  const found = escalation(reviews([0, 2, 8], [2, 2, 8], [2, 2, 9]), anEdition())!;
  expect(escalationSentence(found, day("2025-10-01"))).toBe(
    "2 reviews in a row without improvement at Level 2 (17 April 2025, 17 July 2025): the framework puts Level 3 to the panel.",
  );
  expect(escalationSentence(found, day("2025-07-17"))).toContain("(17 April 2025, and the one to come)");
});

const level = fc.constantFrom(...LEVELS);
const drawn = fc.array(
  fc.record({
    level,
    proposed: fc.option(level),
    counting: fc.nat(20),
    actionsOpen: fc.nat(2),
    hold: fc.boolean(),
  }),
  { maxLength: 7 },
);
const many = drawn.map((all) =>
  reviews(
    ...all
      .map(({ level: at, proposed, counting, actionsOpen, hold }) => {
        return [at, proposed, counting, actionsOpen, hold ? "HOLD" : "CONFIRM"] as const;
      })
      .map((each) => [...each] as [Review["level"], Review["proposed"], number, number, Review["kind"]]),
  ),
);

test("it is never more than one level from the one in force, and rests on as many reviews as are asked", () => {
  holds(
    fc.property(
      many,
      fc.integer({ min: 1, max: 3 }),
      fc.integer({ min: 1, max: 3 }),
      (all, escalateAfter, deescalateAfter) => {
        const found = escalation(all, anEdition({ escalateAfter, deescalateAfter }));
        if (!found) return;
        const last = all.findLast(({ kind }) => kind !== "HOLD")!;
        expect(found.from).toBe(last.level);
        expect(found.to - found.from).toBe(found.is === "up" ? 1 : -1);
        expect(found.reviews).toHaveLength(found.is === "up" ? escalateAfter : deescalateAfter);
        expect(found.reviews.at(-1)).toEqual(last);
      },
    ),
  );
});

test("an open action, and a level still proposed, never let a level come down", () => {
  holds(
    fc.property(many, (all) => {
      const found = escalation(all, anEdition());
      if (found?.is !== "down") return;
      const holding = found.reviews.filter(
        ({ proposed, level: at, actionsOpen }) => proposed === null || proposed >= at || actionsOpen > 0,
      );
      expect(holding).toEqual([]);
    }),
  );
});
