import { expect, test } from "vitest";
import { capital, withinSentence } from "@/lib/language/first-letter";

test.each([
  ["Within 2 weeks", "within 2 weeks"],
  ["GP Patient Survey", "GP Patient Survey"],
  ["GPs in post", "GPs in post"],
  ["A&E attendances", "A&E attendances"],
  ["October has more booked ahead", "October has more booked ahead"],
  ["Marchers count", "marchers count"],
  ["", ""],
])("within a sentence %j is %j", (words, within) => {
  expect(withinSentence(words)).toBe(within);
});

test("a sentence begins with a capital, whatever its words begin with", () => {
  expect(["lower is better", "GP", "2 weeks", ""].map(capital)).toEqual([
    "Lower is better",
    "GP",
    "2 weeks",
    "",
  ]);
});
