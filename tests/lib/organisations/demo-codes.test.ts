import { expect, test } from "vitest";
import { isDemoCode } from "@/lib/organisations/demo-codes";

const CODES: [string, boolean][] = [
  ["Z00001", true],
  ["Z99999", true],
  ["ZP0001", true],
  ["ZP9999", true],
  ["QZZ", true],
  ["ZZ01", true],
  ["ZY1", true],
  ["Z00000", false],
  ["ZP0000", false],
  ["Z0001", false],
  ["Z000001", false],
  ["M84034", false],
  ["QWU", false],
  ["Y60", false],
  ["QZZ-RUGBY", false],
  ["", false],
];

test.each(CODES)("%s is one of the demo's codes: %s", (code, expected) => {
  expect(isDemoCode(code)).toBe(expected);
});
