import fc from "fast-check";
import { expect, test } from "vitest";
import { editionChanges } from "@/lib/metrics/edition-changes";
import { aDefinition } from "@/tests/support/definitions";
import { holds } from "@/tests/support/property";

const first = aDefinition();

test("an edition like the one before has no change, whatever the order of its keys", () => {
  const turned = Object.fromEntries(Object.entries(first).toReversed()) as typeof first;
  expect(editionChanges(first, turned)).toEqual([]);
});

test("each field that changed is told with what it was and is", () => {
  const second = aDefinition({
    minimumDenominator: 50,
    caveats: ["Two weeks is measured from booking"],
    target: { value: 0.9, from: "2026-04-01", source: "The plan" },
  });
  expect(editionChanges(first, second)).toEqual([
    { field: "Judged from", from: "20", to: "50" },
    { field: "Aim", from: "none", to: "from: 2026-04-01, source: The plan, value: 0.9" },
    { field: "Read with care", from: "none", to: "Two weeks is measured from booking" },
  ]);
});

test("going back tells the same fields the other way round", () => {
  holds(
    fc.property(fc.integer({ min: 0, max: 90 }), fc.string(), (lagDays, whyItMatters) => {
      const other = aDefinition({ lagDays, whyItMatters });
      const turned = editionChanges(other, first).map(({ field, from, to }) => ({
        field,
        from: to,
        to: from,
      }));
      expect(editionChanges(first, other)).toEqual(turned);
    }),
  );
});
