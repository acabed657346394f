import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { editionChanges } from "@/lib/pqaf/edition-changes";
import { editionState, type Dated } from "@/lib/pqaf/edition-state";
import { LEVELS, type Level } from "@/lib/pqaf/level";
import { countLevels, movement, movers, type ProposedLevel } from "@/lib/pqaf/what-if";
import { ILLUSTRATIVE_EDITION } from "@/prisma/seed/reference/illustrative-edition";
import { holds } from "../../support/property";

const TODAY = day("2026-01-15");
const edition = (id: number, more: Partial<Dated>): Dated => {
  return { id, effectiveFrom: null, adopted: false, sent: false, givenUp: false, ...more };
};

describe("an edition is", () => {
  const all = [
    edition(1, { adopted: true, effectiveFrom: day("2024-04-01") }),
    edition(2, { adopted: true, effectiveFrom: day("2025-04-01") }),
    edition(3, { adopted: true, effectiveFrom: day("2026-04-01") }),
    edition(4, {}),
    edition(5, { sent: true }),
    edition(6, { givenUp: true }),
  ];
  test.each([
    [1, "past"],
    [2, "in-force"],
    [3, "to-come"],
    [4, "draft"],
    [5, "sent-for-comment"],
    [6, "given-up"],
  ])("edition %i: %s", (id, state) => {
    expect(
      editionState(
        all.find((each) => each.id === id)!,
        all,
        TODAY,
      ),
    ).toBe(state);
  });

  test("at most one in force on any day, and one once any has begun", () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 6 });
    holds(
      fc.property(days, fc.integer({ min: 0, max: 60 }), (starts, at) => {
        const on = (n: number) =>
          day(
            `2025-${String(1 + Math.floor(n / 28)).padStart(2, "0")}-${String((n % 28) + 1).padStart(2, "0")}`,
          );
        const adopted = starts.map((start, index) =>
          edition(index + 1, { adopted: true, effectiveFrom: on(start) }),
        );
        const inForce = adopted.filter((each) => editionState(each, adopted, on(at)) === "in-force");
        expect(inForce.length).toBe(starts.some((start) => start <= at) ? 1 : 0);
      }),
    );
  });
});

test("only what is said differently is a change, and both sides are given", () => {
  const [first, ...rest] = ILLUSTRATIVE_EDITION.measures;
  const after = { ...ILLUSTRATIVE_EDITION, measures: rest, replyDays: 15 };
  expect(editionChanges(ILLUSTRATIVE_EDITION, after, (metric) => metric)).toEqual([
    { what: `Weight of ${first!.metric}`, from: "2", to: null },
    { what: "A practice may reply within", from: "10 working days", to: "15 working days" },
  ]);
  expect(editionChanges(ILLUSTRATIVE_EDITION, ILLUSTRATIVE_EDITION, (metric) => metric)).toEqual([]);
});

const level = fc.constantFrom<Level | null>(null, ...LEVELS);
const proposed = fc.array(fc.tuple(level, level), { minLength: 1, maxLength: 40 });

test("the counts of a month add up to its practices, and the movers are those whose level differs", () => {
  holds(
    fc.property(proposed, (pairs) => {
      const of = (which: 0 | 1): ProposedLevel[] =>
        pairs.map((pair, index) => ({ practice: `P${index}`, month: "2025-11", level: pair[which] }));
      const [counts] = countLevels(of(1));
      const total = LEVELS.reduce((sum, each) => sum + counts!.at[each], counts!.notEnough);
      expect(total).toBe(pairs.length);
      const moved = movers(of(0), of(1));
      expect(moved.length).toBe(pairs.filter(([from, to]) => from !== to).length);
      const { up, down, unknown } = movement(moved);
      expect(up + down + unknown).toBe(moved.length);
    }),
  );
});

test("the months come oldest first, and those that move furthest lead the newest month", () => {
  const at = (practice: string, month: string, to: Level): ProposedLevel => ({ practice, month, level: to });
  const before = [at("A", "2025-10", 0), at("A", "2025-11", 0), at("B", "2025-11", 0), at("C", "2025-11", 2)];
  const after = [at("A", "2025-10", 1), at("A", "2025-11", 1), at("B", "2025-11", 3), at("C", "2025-11", 2)];
  expect(countLevels(after).map(({ month }) => month)).toEqual(["2025-10", "2025-11"]);
  expect(movers(before, after).map(({ practice, month }) => `${practice} ${month}`)).toEqual([
    "B 2025-11",
    "A 2025-11",
    "A 2025-10",
  ]);
});
