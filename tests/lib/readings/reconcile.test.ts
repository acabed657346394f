import fc from "fast-check";
import { expect, test } from "vitest";
import { addUpAgain, type Above, type StoredSums } from "@/lib/readings/reconcile";
import { holds } from "@/tests/support/property";

type Practice = { numerator: number; denominator: number; pcn: string | null; place: string | null };

const practices = fc.array(
  fc.record({
    numerator: fc.nat(10_000),
    denominator: fc.nat(10_000),
    pcn: fc.constantFrom("U1", "U2", null),
    place: fc.constantFrom("P1", "P2", null),
  }),
  { minLength: 1, maxLength: 30 },
);

/** Stored figures as the readings engine makes them: each group the sum of its practices. */
function storedOf(all: readonly Practice[]): { stored: StoredSums[]; above: Map<string, Above> } {
  const base = { metric: "m", valued: true, added: true };
  const code = (index: number) => `Y${index}`;
  const own = all.map(({ numerator, denominator }, index) => ({
    ...base,
    organisation: code(index),
    level: "PRACTICE" as const,
    numerator,
    denominator,
  }));
  const sum = (organisation: string, level: "PCN" | "PLACE" | "SYSTEM", under: readonly Practice[]) => ({
    ...base,
    organisation,
    level,
    numerator: under.reduce((total, each) => total + each.numerator, 0),
    denominator: under.reduce((total, each) => total + each.denominator, 0),
  });
  const groups = (key: "pcn" | "place", level: "PCN" | "PLACE") =>
    [...new Set(all.map((each) => each[key]))].flatMap((group) =>
      group === null
        ? []
        : [
            sum(
              group,
              level,
              all.filter((each) => each[key] === group),
            ),
          ],
    );
  return {
    stored: [...own, ...groups("pcn", "PCN"), ...groups("place", "PLACE"), sum("S", "SYSTEM", all)],
    above: new Map(all.map(({ pcn, place }, index) => [code(index), { pcn, place }])),
  };
}

test("sums of practices agree at every level, whoever sits where", () => {
  holds(
    fc.property(practices, (all) => {
      const { stored, above } = storedOf(all);
      const { agreed, differs } = addUpAgain(stored, above);
      expect(differs).toEqual([]);
      expect(agreed.PCN + agreed.PLACE + agreed.SYSTEM).toBe(stored.length - all.length);
    }),
  );
});

test("one practice's figure changed is found in every sum it belongs to, by just as much", () => {
  holds(
    fc.property(practices, fc.nat(), fc.integer({ min: 1, max: 500 }), (all, pick, more) => {
      const { stored, above } = storedOf(all);
      const index = pick % all.length;
      const changed = stored.map((each, at) =>
        at === index ? { ...each, numerator: each.numerator! + more } : each,
      );
      const { differs } = addUpAgain(changed, above);
      const { pcn, place } = all[index]!;
      expect(differs.map(({ organisation }) => organisation).toSorted()).toEqual(
        [pcn, place, "S"].filter((each) => each !== null).toSorted(),
      );
      for (const { stored: one, added, part } of differs) {
        expect(part).toBe("numerator");
        expect(added! - one!).toBe(more);
      }
    }),
  );
});

test("a practice without a value adds nothing; one with a value and no parts makes the sum none", () => {
  const practice = (organisation: string, numerator: number | null, valued: boolean): StoredSums => ({
    ...{
      metric: "m",
      organisation,
      level: "PRACTICE",
      numerator,
      denominator: numerator,
      valued,
      added: true,
    },
  });
  const system = (numerator: number | null): StoredSums => ({
    ...{
      metric: "m",
      organisation: "S",
      level: "SYSTEM",
      numerator,
      denominator: numerator,
      valued: true,
      added: true,
    },
  });
  const above = new Map<string, Above>();
  const reported = practice("A", 5, true);
  expect(addUpAgain([reported, practice("B", 7, false), system(5)], above).differs).toEqual([]);
  expect(addUpAgain([reported, practice("B", null, true), system(null)], above).differs).toEqual([]);
  expect(addUpAgain([reported, system(6)], above).differs).toHaveLength(2);
});

test("a figure the publisher gives of the whole is not held against the practices", () => {
  const { stored, above } = storedOf([{ numerator: 1, denominator: 2, pcn: null, place: null }]);
  const published = stored.map((each) =>
    each.level === "SYSTEM" ? { ...each, numerator: 99, added: false } : each,
  );
  expect(addUpAgain(published, above)).toEqual({ agreed: { PCN: 0, PLACE: 0, SYSTEM: 0 }, differs: [] });
});
