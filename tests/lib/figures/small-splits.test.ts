import fc from "fast-check";
import { expect, test } from "vitest";
import { publishableSplit, type SplitPractice } from "@/lib/figures/small-splits";
import { holds } from "../../support/property";

const FLOOR = 5;

/** So many of a PCN in a Place that did, and that did not. */
const of = (place: string | null, pcn: string | null, did: number, didNot: number): SplitPractice[] =>
  [did, didNot].flatMap((count, side) =>
    Array.from({ length: count }, () => ({ place, pcn, did: side === 0 })),
  );
const shownOf = (...practices: SplitPractice[][]) =>
  [...publishableSplit("S", practices.flat(), FLOOR)].toSorted();

test("a Place and a PCN are told of where enough did and enough did not", () => {
  expect(shownOf(of("A", "A1", 6, 7), of("A", "A2", 5, 5), of("B", "B1", 8, 9))).toEqual([
    ...["A", "A1", "A2", "B", "B1", "S"],
  ]);
});

test("none is as telling as one: where all did, or none, nothing is told", () => {
  expect(shownOf(of("A", "A1", 12, 0))).toEqual([]);
  expect(shownOf(of("A", "A1", 0, 12))).toEqual([]);
});

test("what is left of a Place beside the PCNs told of has enough of both, or another is left out", () => {
  // A1 and A2 told of would say that none of A3 did.
  expect(shownOf(of("A", "A1", 6, 6), of("A", "A2", 7, 7), of("A", "A3", 0, 6))).toEqual(["A", "A2", "S"]);
  expect(shownOf(of("A", "A1", 6, 6), of("B", "B1", 0, 6), of("C", "C1", 7, 9))).toEqual(["C", "C1", "S"]);
});

test("a PCN of two Places is told of in neither, whichever side it is on in each", () => {
  const two = [of("A", "X", 9, 0), of("B", "X", 0, 9)];
  expect(shownOf(...two, of("A", "A1", 6, 9), of("B", "B1", 9, 6))).not.toContain("X");
});

const pcn = fc.constantFrom("1", "2", null);
const practices = fc
  .array(
    fc.record({
      place: fc.constantFrom("A", "B", null),
      pcn,
      two: fc.boolean(),
      did: fc.nat(9),
      didNot: fc.nat(9),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((groups) =>
    groups.flatMap(({ place, pcn: number, two, did, didNot }) =>
      of(place, number === null ? null : two ? "X" : `${place ?? ""}${number}`, did, didNot),
    ),
  );

test("no sum or difference of what is told is of fewer practices on either side than the floor", () => {
  holds(
    fc.property(practices, (some) => {
      const shown = publishableSplit("S", some, FLOOR);
      const areas = [...shown].map((code) =>
        some.map((each) => Number([each.place, each.pcn, "S"].includes(code))),
      );
      const visit = (at: number, sum: readonly number[]): void => {
        const area = areas[at];
        if (area) {
          for (const sign of [0, 1, -1])
            visit(
              at + 1,
              sum.map((value, index) => value + sign * (area[index] ?? 0)),
            );
          return;
        }
        if (!sum.every((value) => value === 0 || value === 1) || !sum.includes(1)) return;
        const told = some.filter((_, index) => sum[index] === 1);
        expect(told.filter(({ did }) => did).length).toBeGreaterThanOrEqual(FLOOR);
        expect(told.filter(({ did }) => !did).length).toBeGreaterThanOrEqual(FLOOR);
      };
      visit(
        0,
        some.map(() => 0),
      );
    }),
  );
});
