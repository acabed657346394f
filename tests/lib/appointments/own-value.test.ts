import fc from "fast-check";
import { expect, test } from "vitest";
import { figuresBehind, type Disputed } from "@/lib/appointments/figure-check";
import { ownValue } from "@/lib/appointments/own-value";
import { RETURNED_FIGURES } from "@/lib/appointments/returned-figures";
import { CATALOGUE } from "@/prisma/seed/metrics/catalogue";
import { holds } from "../../support/property";

const measure = (code: string) => CATALOGUE.find((each) => each.code === code)!;
const counted = { numerator: 400, denominator: 1000 };
const disputed = (figure: Disputed["figure"], national: number, own: number | null): Disputed => ({
  ...{ figure, national, own },
});

test.each([
  ["a part of it", "same-day", [disputed("same-day", 400, 500)], 0.5],
  ["the whole of it", "same-day", [disputed("total", 1000, 1600)], 0.25],
  ["both", "same-day", [disputed("same-day", 400, 600), disputed("total", 1000, 1200)], 0.5],
  [
    "one of the two it is counted out of",
    "did-not-attend",
    [disputed("status-attended", 600, 1000)],
    400 / 1400,
  ],
  ["what it is both counted from and out of", "did-not-attend", [disputed("status-dna", 400, 600)], 0.5],
  ["all appointments, for each 1,000 patients", "appointments-per-1000", [disputed("total", 400, 450)], 450],
  ["what the book does not record", "same-day", [disputed("same-day", 400, null)], null],
  [
    "one of two that its book does not record",
    "same-day",
    [disputed("total", 1000, 1600), disputed("same-day", 400, null)],
    null,
  ],
  [
    "a whole that is asked beside a part of it",
    "within-2-weeks",
    [disputed("within-14-days", 400, 500)],
    0.5,
  ],
  ["what the measure does not rest on", "same-day", [disputed("status-dna", 10, 20)], null],
  [
    "a part of a part, whose whole stands as published",
    "within-2-weeks",
    [disputed("same-day", 10, 20)],
    null,
  ],
  ["what no return asks for in whole", "within-1-week", [disputed("same-day", 10, 20)], null],
  ["nothing", "same-day", [], null],
])("a measure by the practice’s own counts: it disputes %s", (_, code, disputes, value) => {
  expect(ownValue(measure(code), counted, disputes)).toBe(value);
});

test("counts that are as published give no value of the practice’s own, and others never change what was published", () => {
  const appointments = CATALOGUE.filter(({ formula }) => formula.from === "appointments");
  const disputes = fc.uniqueArray(
    fc.record({
      figure: fc.constantFrom(...RETURNED_FIGURES),
      national: fc.nat(900),
      own: fc.option(fc.nat(900)),
    }),
    { selector: ({ figure }) => figure, maxLength: 6 },
  );
  holds(
    fc.property(fc.constantFrom(...appointments), disputes, (each, some) => {
      const same = some.map((one) => ({ ...one, own: one.national }));
      expect(ownValue(each, counted, same)).toBeNull();
      const beside = some.filter(({ figure }) => !figuresBehind(each.formula).includes(figure));
      expect(ownValue(each, counted, beside)).toBeNull();
    }),
  );
  expect(counted).toEqual({ numerator: 400, denominator: 1000 });
});
