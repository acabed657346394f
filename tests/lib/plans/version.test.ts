import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { BANDS } from "@/lib/plans/band";
import { STATUSES } from "@/lib/plans/status";
import { changesSince, versionContent, versionState, type VersionContent } from "@/lib/plans/version";
import { holds } from "../../support/property";

const START = day("2025-01-01");
const days = fc.nat(900).map((each) => addDays(START, each));
const lines = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom("A-1", "A-2", "A-3", "A-4"),
    title: fc.constantFrom("Library", "Review"),
    theme: fc.constantFrom("Finance", "Digital"),
    band: fc.constantFrom(...BANDS),
    startsOn: days,
    due: days,
    owner: fc.constantFrom("", "Ann Lee"),
    status: fc.constantFrom(...STATUSES),
  }),
  { selector: ({ code }) => code },
);

const LINE: VersionContent[number] = {
  ...{ code: "A-1", title: "Library", theme: "Finance", band: "MONTHS_12", startsOn: START },
  ...{ due: day("2025-10-31"), owner: "", status: "ON_TRACK" },
};

test.each([
  [{ due: day("2025-12-31") }, ["Due 31 December 2025 instead of 31 October 2025"]],
  [{ owner: "Ann Lee" }, ["Owner Ann Lee instead of nobody"]],
  [{ status: "AT_RISK" }, []],
  [{ status: "NOT_DELIVERED" }, ["Ended: not delivered"]],
  [
    { band: "YEARS_2_3", title: "Shelf" },
    ["Called “Shelf” instead of “Library”", "Timeframe 2–3 years instead of 12 months"],
  ],
] as const)("after a version, %j is told", (change, words) => {
  const found = changesSince([LINE], [{ ...LINE, ...change }]);
  expect(found.map((each) => each.words)).toEqual(words);
});

test("nothing has changed since a version of the same content, in whatever order", () => {
  holds(
    fc.property(lines, (each) => {
      expect(changesSince(each, each.toReversed())).toEqual([]);
    }),
  );
});

test("every action added and every one taken out is told", () => {
  holds(
    fc.property(fc.tuple(lines, lines), ([before, now]) => {
      const told = changesSince(before, now);
      const added = now
        .filter(({ code }) => !before.some((each) => each.code === code))
        .map(({ code }) => code);
      const gone = before
        .filter(({ code }) => !now.some((each) => each.code === code))
        .map(({ code }) => code);
      expect(told.filter(({ words }) => words.startsWith("Added")).map(({ code }) => code)).toEqual(added);
      expect(told.filter(({ words }) => words.startsWith("Taken out")).map(({ code }) => code)).toEqual(gone);
    }),
  );
});

test("a version comes back from its JSON as it was kept", () => {
  holds(
    fc.property(lines, (each) => {
      expect(versionContent.parse(JSON.parse(JSON.stringify(each)))).toEqual(each);
    }),
  );
});

test("a version is a draft until the collaborative, and then the ICB, endorses it", () => {
  expect(versionState({ pccOn: null, icbOn: null })).toBe("Draft");
  expect(versionState({ pccOn: START, icbOn: null })).toBe("Endorsed by the collaborative on 1 January 2025");
  expect(versionState({ pccOn: START, icbOn: START })).toBe("Endorsed by the ICB on 1 January 2025");
});
