import fc from "fast-check";
import { expect, test } from "vitest";
import { viewAddress } from "@/lib/views/view-address";
import { holds } from "@/tests/support/property";

test.each([
  ["/practices?place=QZZ-COVENTRY&at=2025-11", "/practices?place=QZZ-COVENTRY&at=2025-11"],
  ["/", "/"],
  ["/measures/did-not-attend#practices", "/measures/did-not-attend"],
])("%s may be kept", (address, kept) => {
  expect(viewAddress(address)).toBe(kept);
});

test.each([
  undefined,
  "",
  "practices",
  "https://elsewhere.example/",
  "//elsewhere.example/",
  "/\\elsewhere.example/",
  "javascript:alert(1)",
  "/api/health",
  "/measures/../api/health",
  "/%61pi/health",
  "/downloads/practices",
  "/charts/funnel?measure=x",
  "/sign-out",
  "/views/new?address=/",
  `/practices?q=${"a".repeat(1000)}`,
])("%s may not", (address) => {
  expect(viewAddress(address)).toBeNull();
});

test("whatever is kept leads to this site and keeps to itself when kept again", () => {
  holds(
    fc.property(fc.string({ unit: fc.constantFrom(..."/\\.%?#=ab:@ \t"), maxLength: 12 }), (path) => {
      const kept = viewAddress(`/${path}`);
      if (kept === null) return;
      expect(new URL(kept, "http://here.invalid").host).toBe("here.invalid");
      expect(viewAddress(kept)).toBe(kept);
    }),
  );
});
