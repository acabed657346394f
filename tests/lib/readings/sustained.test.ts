import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { period, step } from "@/lib/periods/period";
import { isSustained, periodsToLookAt, worseRun, type QuarterOf } from "@/lib/readings/sustained";
import { SETTINGS } from "@/lib/settings/settings";
import { holds } from "../../support/property";

const needed = SETTINGS["sustained-periods"].initial;
const AT = "2025-11";

/** Periods up to November 2025, oldest first: W in the worse quarter, - not, ? unjudged, a space: no reading at all. */
function monthly(drawn: string, at = AT): QuarterOf[] {
  const worse = { W: true, "-": false, "?": null };
  return [...drawn].flatMap((each, index) =>
    each in worse
      ? [
          {
            period: step(period(at), index + 1 - drawn.length).text,
            worse: worse[each as keyof typeof worse],
          },
        ]
      : [],
  );
}

describe("three judged months in a row in the worse quarter last", () => {
  test.each([
    ["WWW", true, "three of three"],
    ["-WWW", true, "whatever was before"],
    ["WW", false, "two only, and nothing before"],
    ["WW-", false, "the newest is not in it"],
    ["W-W", false, "one between is not in it"],
    ["WW?W", true, "one unjudged month between"],
    ["WW W", true, "one month without a reading between"],
    ["W?W?W", false, "two unjudged months between"],
    ["W??WW", false, "two unjudged months together"],
    ["WWW?", false, "the newest cannot be judged"],
    ["WWW ", false, "the newest has no reading"],
    ["", false, "no reading at all"],
  ])("%s: %s, %s", (drawn, sustained) => {
    expect(isSustained(monthly(drawn), AT, needed)).toBe(sustained);
  });
});

test.each([
  ["2025-Q3", "WW", true],
  ["2025-Q3", "-W", false],
  ["2024/25", "W", true],
  ["2024/25", "-", false],
])("at %s, %s: %s, because a quarter needs two and a year one", (at, drawn, sustained) => {
  expect(isSustained(monthly(drawn, at), at, needed)).toBe(sustained);
});

test("the order in which quarters are given does not matter, and no more is looked at than the rule needs", () => {
  const drawn = fc.array(fc.constantFrom("W", "-", "?", " "), { minLength: 1, maxLength: 9 });
  holds(
    fc.property(drawn, (marks) => {
      const quarters = monthly(marks.join(""));
      const said = isSustained(quarters, AT, needed);
      expect(isSustained(quarters.toReversed(), AT, needed)).toBe(said);
      const recent = quarters.filter(
        (each) => each.period > step(period(AT), -periodsToLookAt(needed, "month")).text,
      );
      expect(isSustained(recent, AT, needed)).toBe(said);
      expect(worseRun(quarters, AT, needed)).toBeLessThanOrEqual(needed.month);
    }),
  );
});

test("one month less in the worse quarter never makes it last", () => {
  const drawn = fc.array(fc.constantFrom("W", "-", "?"), { minLength: 3, maxLength: 6 });
  holds(
    fc.property(drawn, fc.nat(5), (marks, at) => {
      const fewer = marks.map((mark, index) => (index === at && mark === "W" ? "-" : mark));
      if (isSustained(monthly(fewer.join("")), AT, needed)) {
        expect(isSustained(monthly(marks.join("")), AT, needed)).toBe(true);
      }
    }),
  );
});
