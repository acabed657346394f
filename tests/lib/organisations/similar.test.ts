import fc from "fast-check";
import { expect, test } from "vitest";
import { FEATURES, nearest, type Profile } from "@/lib/organisations/similar";
import { holds } from "@/tests/support/property";

test("the distance is the one worked out by hand", () => {
  // List sizes e^0, e^1, e^2: logs 0, 1, 2; mean 1, deviation sqrt(2/3). Shares 0.2, 0.2, 0.5: mean 0.3, deviation sqrt(0.02).
  const profiles: Profile[] = [
    { code: "A", features: { "list-size": 1, "under-18": 0.2 } },
    { code: "B", features: { "list-size": Math.E, "under-18": 0.2 } },
    { code: "C", features: { "list-size": Math.E ** 2, "under-18": 0.5 } },
  ];
  const [first, second] = nearest(profiles, "A", 5);
  // A to B: (1 / 0.81650)^2 = 1.5 and 0: root of 1.5 / 2.
  expect(first).toEqual({
    code: "B",
    distance: expect.closeTo(Math.sqrt(0.75), 9),
    used: ["list-size", "under-18"],
  });
  // A to C: (2 / 0.81650)^2 = 6 and (0.3 / 0.141421)^2 = 4.5: root of 10.5 / 2.
  expect(second).toMatchObject({ code: "C", distance: expect.closeTo(Math.sqrt(5.25), 9) });
});

test("a feature that one of the two lacks is left out, and one that nobody differs in tells nothing", () => {
  const profiles: Profile[] = [
    { code: "A", features: { "list-size": 1000, deprivation: 20, rural: 0 } },
    { code: "B", features: { "list-size": 4000, rural: 0 } },
    { code: "C", features: { "list-size": 2000, deprivation: 30, rural: 0 } },
  ];
  const used = new Map(nearest(profiles, "A", 5).map((each) => [each.code, each.used]));
  expect(used.get("B")).toEqual(["list-size"]);
  expect(used.get("C")).toEqual(["list-size", "deprivation"]);
});

test("nobody is similar to a practice of which nothing is known, or that is not there", () => {
  const profiles: Profile[] = [
    { code: "A", features: {} },
    { code: "B", features: { "list-size": 5 } },
    { code: "C", features: { "list-size": 9 } },
  ];
  expect(nearest(profiles, "A", 5)).toEqual([]);
  expect(nearest(profiles, "Z", 5)).toEqual([]);
  expect(nearest(profiles, "B", 5).map(({ code }) => code)).toEqual(["C"]);
});

const number = fc.double({ min: 0.01, max: 100_000, noNaN: true });
const practices = fc
  .array(fc.record(Object.fromEntries(FEATURES.map((feature) => [feature, number])), { requiredKeys: [] }), {
    minLength: 2,
    maxLength: 5,
  })
  .map((all): Profile[] =>
    all.map((features, index) => ({ code: `P${String(index).padStart(2, "0")}`, features })),
  );

test("it is as far there as back, never below nothing, and nearest first", () => {
  holds(
    fc.property(practices, (profiles) => {
      const all = new Map(profiles.map(({ code }) => [code, nearest(profiles, code, profiles.length)]));
      for (const [code, neighbours] of all) {
        const distances = neighbours.map(({ distance }) => distance);
        expect(distances).toEqual(distances.toSorted((a, b) => a - b));
        for (const { code: other, distance, used } of neighbours) {
          const back = all.get(other)?.find((each) => each.code === code);
          expect(back?.used).toEqual(used);
          expect(Math.abs((back?.distance ?? NaN) - distance)).toBeLessThan(1e-9);
          expect(distance).toBeGreaterThanOrEqual(0);
        }
      }
    }),
  );
});

test("units do not matter: shares as percentages, a list in thousands, another zero of the score", () => {
  holds(
    fc.property(practices, (profiles) => {
      const other = profiles.map(({ code, features }): Profile => {
        const turned: Profile["features"] = { ...features };
        if (turned["list-size"] !== undefined) turned["list-size"] *= 1000;
        if (turned["under-18"] !== undefined) turned["under-18"] *= 100;
        return { code, features: turned };
      });
      for (const { code } of profiles) {
        const distances = (all: readonly Profile[]) =>
          new Map(nearest(all, code, all.length).map((each) => [each.code, each.distance]));
        const [one, two] = [distances(profiles), distances(other)];
        expect([...two.keys()].toSorted()).toEqual([...one.keys()].toSorted());
        for (const [neighbour, distance] of one) expect(two.get(neighbour)).toBeCloseTo(distance, 5);
      }
    }),
  );
});
