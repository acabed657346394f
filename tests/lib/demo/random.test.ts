import fc from "fast-check";
import { expect, test } from "vitest";
import { events, normal, ofThem, randomFor, shareOut } from "@/prisma/seed/demo/random";

test("a stream is the same for one name and another for another", () => {
  const draws = (name: string) => {
    const random = randomFor(name);
    return [random(), random(), random()];
  };
  expect(draws("Z00001")).toEqual(draws("Z00001"));
  expect(draws("Z00001")).not.toEqual(draws("Z00002"));
});

test("parts of a number add up to it, and each is within one of its due", () => {
  const weights = fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.string(), fc.nat(20_000), weights, (name, total, given) => {
      const parts = shareOut(randomFor(name), total, given);
      const all = given.reduce((sum, weight) => sum + weight, 0);
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total);
      for (const [index, part] of parts.entries()) {
        expect(Math.abs(part - (total * given[index]!) / all)).toBeLessThan(1.001);
      }
    }),
  );
});

test("normal draws have mean 0 and spread 1", () => {
  const random = randomFor("normal");
  const draws = Array.from({ length: 20_000 }, () => normal(random));
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length;
  const spread = draws.reduce((sum, draw) => sum + draw ** 2, 0) / draws.length;
  expect(Math.abs(mean)).toBeLessThan(0.03);
  expect(Math.abs(spread - 1)).toBeLessThan(0.05);
});

test.each([0, 0.4, 12, 400])("events about a mean of %d average it", (mean) => {
  const random = randomFor(`events ${mean}`);
  const total = Array.from({ length: 5000 }, () => events(random, mean)).reduce((sum, each) => sum + each, 0);
  expect(Math.abs(total / 5000 - mean)).toBeLessThan(0.04 * mean + 0.02);
});

test("never more have something than there are", () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.nat(500),
      fc.double({ min: 0, max: 1, noNaN: true }),
      (name, number, chance) => {
        const some = ofThem(randomFor(name), number, chance);
        expect(Number.isInteger(some) && some >= 0 && some <= number).toBe(true);
      },
    ),
  );
});
