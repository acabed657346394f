import fc from "fast-check";
import { expect, test } from "vitest";
import { localPath } from "@/lib/forms/local-path";

test.each([
  ["/practices/Z00001", "/practices/Z00001"],
  ["/measures?place=QZZ-1&period=2025-11", "/measures?place=QZZ-1&period=2025-11"],
  ["//evil.example", "/"],
  ["/\\evil.example", "/"],
  ["/a\\b", "/"],
  ["https://evil.example", "/"],
  ["javascript:alert(1)", "/"],
  ["/\t/evil.example", "/"],
  ["practices", "/"],
  ["", "/"],
  [null, "/"],
])("%j leads to %j", (text, path) => {
  expect(localPath(text)).toBe(path);
});

test("no text leads to another site", () => {
  const pieces = fc.constantFrom(
    "/",
    "\\",
    "evil.example",
    ":",
    "@",
    "\t",
    "\n",
    "?",
    "#",
    "%2f",
    "http",
    "..",
  );
  fc.assert(
    fc.property(fc.array(pieces), (parts) => {
      const url = new URL(localPath(parts.join("")), "https://ours.example/sign-in");
      expect(url.origin).toBe("https://ours.example");
    }),
  );
});
