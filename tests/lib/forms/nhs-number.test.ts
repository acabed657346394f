import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { looksLikeNhsNumber, nhsNumberIn } from "@/lib/forms/nhs-number";
import { patientsIn } from "@/lib/forms/no-patients";
import { holds } from "../../support/property";

test.each<[string, string | null]>([
  ["Patient 9434765919 was seen", "9434765919"],
  ["Patient 943 476 5919 was seen", "943 476 5919"],
  ["943-476-5919", "943-476-5919"],
  ["In 2025 943 476 5919 again", "943 476 5919"],
  ["(4010232137).", "4010232137"],
  ["9434765918", null], // the check digit is another
  ["94347659190", null], // eleven digits
  ["194 347 659 191", null], // ten of them only as part of a longer group
  ["Call 020 7946 0958", null],
  ["List size 12,345 on 2025-11-30", null],
  ["", null],
])("%j holds %j", (text, found) => {
  expect(nhsNumberIn(text)).toBe(found);
});

/** Ten digits with the right check digit. Nine whose check digit would be ten are not given out. */
const nhsNumber = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 9, maxLength: 9 })
  .map((digits) => ({ digits, rest: digits.reduce((sum, digit, at) => sum + digit * (10 - at), 0) % 11 }))
  .filter(({ rest }) => rest !== 1)
  .map(({ digits, rest }) => [...digits, rest === 0 ? 0 : 11 - rest].join(""));
const words = fc.stringMatching(/^[A-Za-z ,.]{0,30}$/);

describe("an NHS number", () => {
  test("is found wherever it stands among words, spaced or not", () => {
    holds(
      fc.property(nhsNumber, words, words, fc.constantFrom("", " ", "-"), (number, before, after, gap) => {
        const spaced = [number.slice(0, 3), number.slice(3, 6), number.slice(6)].join(gap);
        expect(nhsNumberIn(`${before} ${spaced} ${after}`)).toBe(spaced);
      }),
    );
  });

  test("with one digit changed is none", () => {
    holds(
      fc.property(nhsNumber, fc.nat({ max: 9 }), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const changed = [...number].map((digit, index) => (index === at ? (Number(digit) + by) % 10 : digit));
        expect(looksLikeNhsNumber(changed.join(""))).toBe(false);
      }),
    );
  });

  test("that is part of a longer number is none", () => {
    holds(
      fc.property(nhsNumber, fc.nat({ max: 9 }), (number, more) => {
        expect(looksLikeNhsNumber(`${more}${number}`)).toBe(false);
        expect(looksLikeNhsNumber(`${number}${more}`)).toBe(false);
      }),
    );
  });
});

test("free text is asked about once, field by field, and kept once somebody said it is none", () => {
  const typed = { words: "About 943 476 5919", source: "Visit", other: "9434765919" };
  expect(patientsIn(typed, ["words", "source"])).toEqual({
    words: ["“943 476 5919” looks like an NHS number. Take it out, or tick that it is none"],
  });
  expect(patientsIn({ ...typed, notAPatient: "yes" }, ["words", "source"])).toEqual({});
});
