import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { LEVELS } from "@/lib/pqaf/level";
import { decisionOn, levelOfNew, levelOn, spans, standing, type Decided } from "@/lib/pqaf/level-in-force";
import { holds } from "../../support/property";

function decided(id: number, on: string, level: Decided["level"], over: Partial<Decided> = {}): Decided {
  return { id, kind: "CONFIRM", level, decidedOn: day(on), supersedes: null, ...over };
}

const HISTORY = [
  decided(1, "2024-04-18", 1),
  decided(2, "2024-10-17", 0),
  decided(3, "2025-04-24", 3),
  // Minuted wrongly: it was Level 1.
  decided(5, "2025-06-02", 1, { supersedes: 3 }),
  decided(6, "2025-10-16", 1),
];

test.each<[string, Decided["level"] | null, string]>([
  ["2024-04-17", null, "before the first decision"],
  ["2024-04-18", 1, "from the day of the decision"],
  ["2024-10-16", 1, "to the day before the next"],
  ["2024-10-17", 0, "from the next"],
  ["2025-04-24", 1, "a correction counts from the day of what it corrects"],
  ["2025-06-01", 1, "also before the day it was made on"],
  ["2026-11-26", 1, "and still"],
])("on %s Level %s was in force: %s", (on, level) => {
  expect(levelOn(HISTORY, day(on))).toBe(level);
});

test("the history is one span after another, the last still open", () => {
  expect(spans(HISTORY).map(({ from, to, level, decision }) => [from, to, level, decision.id])).toEqual([
    ["2024-04-18", "2024-10-17", 1, 1],
    ["2024-10-17", "2025-04-24", 0, 2],
    ["2025-04-24", "2025-10-16", 1, 5],
    ["2025-10-16", null, 1, 6],
  ]);
});

describe("corrections", () => {
  test("of a correction count from the first", () => {
    const chain = [...HISTORY, decided(7, "2025-11-01", 2, { supersedes: 5 })];
    expect(levelOn(chain, day("2025-05-01"))).toBe(2);
    expect(levelOn(chain, day("2025-11-02"))).toBe(1);
  });

  test("leave a later decision in force", () => {
    const old = [...HISTORY, decided(8, "2025-11-20", 4, { supersedes: 2 })];
    expect(levelOn(old, day("2025-11-26"))).toBe(1);
    expect(levelOn(old, day("2025-01-01"))).toBe(4);
  });
});

test("of two decisions of one day the later recorded counts, and leaves no empty span", () => {
  const twice = [decided(2, "2025-10-16", 3), decided(1, "2025-10-16", 2)];
  expect(levelOn(twice, day("2025-10-16"))).toBe(3);
  expect(spans(twice)).toHaveLength(1);
});

test.each([
  ["HOLD", 4, 1],
  ["OVERRIDE", 4, 4],
  ["CONFIRM", 2, 2],
] as const)("%s asked for %i gives %i", (kind, asked, given) => {
  expect(levelOfNew(kind, asked, HISTORY, day("2025-11-26"))).toBe(given);
});

test("nothing can be held before anything was decided", () => {
  expect(levelOfNew("HOLD", 2, [], day("2025-11-26"))).toBeNull();
});

const histories = fc
  .array(
    fc.record({ level: fc.constantFrom(...LEVELS), day: fc.nat(900), corrects: fc.option(fc.nat(20)) }),
    { maxLength: 12 },
  )
  .map((drawn) => {
    const made: Decided[] = [];
    for (const [index, { level, day: at, corrects }] of drawn.entries()) {
      const open = made.filter(({ id }) => !made.some(({ supersedes }) => supersedes === id));
      const supersedes = corrects === null ? null : (open[corrects]?.id ?? null);
      made.push(decided(index + 1, addDays(day("2023-01-01"), at), level, { supersedes }));
    }
    return made;
  });
const someDay = fc.nat(1000).map((at) => addDays(day("2023-01-01"), at));

test("the order in which decisions are given does not matter", () => {
  holds(
    fc.property(
      histories.chain((all) =>
        fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
      ),
      someDay,
      ([all, shuffled], on) => {
        expect(levelOn(shuffled, on)).toBe(levelOn(all, on));
        expect(spans(shuffled)).toEqual(spans(all));
      },
    ),
  );
});

test("a superseded decision never answers, and every other one stands", () => {
  holds(
    fc.property(histories, someDay, (all, on) => {
      const superseded = new Set(all.map(({ supersedes }) => supersedes));
      const found = decisionOn(all, on);
      if (found) expect(superseded.has(found.decision.id)).toBe(false);
      expect(standing(all)).toHaveLength(all.filter(({ id }) => !superseded.has(id)).length);
    }),
  );
});

test("a decision about a later day never changes what was in force before", () => {
  holds(
    fc.property(histories, someDay, fc.constantFrom(...LEVELS), (all, on, level) => {
      const more = [...all, decided(99, addDays(on, 1), level)];
      expect(levelOn(more, on)).toBe(levelOn(all, on));
    }),
  );
});

test("the spans say what the level in force says, on every day", () => {
  holds(
    fc.property(histories, someDay, (all, on) => {
      const span = spans(all).find(({ from, to }) => from <= on && (to === null || on < to));
      expect(span?.level ?? null).toBe(levelOn(all, on));
    }),
  );
});
