import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { plainNumber, safeText } from "@/lib/exports/cell";
import { holds } from "@/tests/support/property";

const PAYLOADS = [
  "=1+1",
  "+1+1",
  "-1+1",
  "@SUM(A1)",
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://x","y")',
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  "\u0000=1+1",
  " =1+1",
  "\u00a0=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(A1)",
  "\t",
  "\u0000",
];

test.each(PAYLOADS)("no spreadsheet runs %j", (payload) => {
  expect(safeText(payload)).toMatch(/^'/);
});

test.each(["Canal Side Surgery", "Dr O'Neill and partners", "1 High Street", "", "A=B"])(
  "%j is left as it is",
  (text) => {
    expect(safeText(text)).toBe(text);
  },
);

test("no text begins with what a spreadsheet runs, nor holds what a workbook refuses", () => {
  holds(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."=+-@＝＠\t\r\n\u0000\u0001\u001b \u00a0a1,"), maxLength: 8 }),
      (text) => {
        const safe = safeText(text);
        expect(safe).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n\u0000]/);
        expect(safe).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      },
    ),
  );
});

describe("a number", () => {
  test.each([
    [0.1, "0.1"],
    [-0, "0"],
    [1e21, "1000000000000000000000"],
    [1e-7, "0.0000001"],
    [-2.5e-10, "-0.00000000025"],
    [12480, "12480"],
    [Number.NaN, ""],
    [Number.POSITIVE_INFINITY, ""],
  ])("%d is written %j", (value, text) => {
    expect(plainNumber(value)).toBe(text);
  });
});

test("a number reads back as itself, and has no exponent", () => {
  holds(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
      const text = plainNumber(value);
      expect(text).not.toMatch(/e/i);
      if (Math.abs(value) > 1e-80) expect(Number(text)).toBe(value);
    }),
  );
});
