import fc from "fast-check";
import { expect, test } from "vitest";
import { LEVELS } from "@/lib/pqaf/level";
import { atEach, byPlaceAndLevel, IN_FORCE, proposedOtherwise } from "@/lib/pqaf/level-map";
import { holds } from "../../support/property";

const level = fc.constantFrom(...LEVELS);
const practices = fc.uniqueArray(
  fc.record({
    name: fc.string({ minLength: 1, maxLength: 4 }),
    placeName: fc.constantFrom("Coventry", "Rugby", null),
    decided: fc.option(fc.record({ level })),
    proposed: fc.option(fc.record({ level: fc.option(level) })),
  }),
  { selector: ({ name }) => name },
);

test("every practice has one place on the map: that of its Place and its level in force", () => {
  holds(
    fc.property(practices, (all) => {
      const drawn = byPlaceAndLevel(all).flatMap(({ place, at }) =>
        at.flatMap((own, column) => own.map((practice) => ({ place, column, practice }))),
      );
      expect(drawn.map(({ practice }) => practice.name).toSorted()).toEqual(
        all.map(({ name }) => name).toSorted(),
      );
      for (const { place, column, practice } of drawn) {
        expect(place).toBe(practice.placeName ?? "In no Place");
        expect(IN_FORCE[column]).toBe(practice.decided?.level ?? null);
      }
    }),
  );
});

test("the columns of the Places add up to those of the system", () => {
  holds(
    fc.property(practices, (all) => {
      const places = byPlaceAndLevel(all);
      atEach(all).forEach((own, column) => {
        const sum = places.reduce((total, { at }) => total + at[column]!.length, 0);
        expect(sum).toBe(own.length);
      });
    }),
  );
});

test("Places stand by name, and practices of none come last", () => {
  const at = { name: "A", decided: null, proposed: null };
  const places = [null, "Rugby", "Coventry"].map((placeName) => ({ ...at, placeName }));
  expect(byPlaceAndLevel(places).map(({ place }) => place)).toEqual(["Coventry", "Rugby", "In no Place"]);
});

test.each([
  [1, 2, 2],
  [1, 1, null],
  [null, 0, 0],
  [2, null, null],
] as const)(
  "at Level %s with Level %s proposed, Level %s is proposed otherwise",
  (decided, proposed, said) => {
    expect(
      proposedOtherwise({
        decided: decided === null ? null : { level: decided },
        proposed: { level: proposed },
      }),
    ).toBe(said);
    expect(proposedOtherwise({ decided: null, proposed: null })).toBeNull();
  },
);
