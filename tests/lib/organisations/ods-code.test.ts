import { expect, test } from "vitest";
import { isGpPractice, isNoPcn, parseOdsCode, parseOrganisationCode } from "@/lib/organisations/ods-code";

test.each([
  [" m84034 ", "M84034"],
  ["15C", "15C"],
  ["B2M3M", "B2M3M"],
  ["U", null],
  ["ABCDEFGHI", null],
  ["M84-34", null],
  ["", null],
])("the ODS code %j is %s", (text, code) => {
  expect(parseOdsCode(text)).toBe(code);
});

test("a Place has a code of our own: its system's, a hyphen and a word", () => {
  expect(parseOrganisationCode("qwu-rugby")).toBe("QWU-RUGBY");
  expect(parseOrganisationCode("QWU-")).toBeNull();
});

test("PCN U is how the publishers say none", () => {
  expect(["U", "u ", "", "UNALLOCATED", "U12345"].map(isNoPcn)).toEqual([true, true, true, true, false]);
});

test("a practice is told by prescribing setting 4, also written 4|", () => {
  expect(["4", "4|GP PRACTICE", "0", "14", "4X", ""].map(isGpPractice)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
