import fc from "fast-check";
import { expect, test } from "vitest";
import { atLeast } from "@/lib/statistics/binomial";
import { holds } from "@/tests/support/property";

test.each([
  [0, 5, 0.25, 1],
  [1, 1, 0.025, 0.025],
  [2, 2, 0.5, 0.25],
  [1, 2, 0.025, 0.049375],
  // The published chance of 9 or more of 20 in a quarter.
  [9, 20, 0.25, 0.0409],
  [10, 20, 0.25, 0.0139],
  [3, 2, 0.5, 0],
])("at least %i of %i at %f is %f", (least, trials, p, expected) => {
  expect(atLeast(least, trials, p)).toBeCloseTo(expected, 4);
});

const tries = fc.integer({ min: 1, max: 40 });
const chance = fc.double({ min: 0.001, max: 0.999, noNaN: true });

test("more is never likelier than fewer, and the chances of each number sum to one", () => {
  holds(
    fc.property(tries, chance, (trials, p) => {
      let sum = 0;
      for (let least = 0; least <= trials; least += 1) {
        const [here, next] = [atLeast(least, trials, p), atLeast(least + 1, trials, p)];
        expect(next).toBeLessThanOrEqual(here + 1e-12);
        sum += here - next;
      }
      expect(sum).toBeCloseTo(1, 9);
    }),
  );
});
