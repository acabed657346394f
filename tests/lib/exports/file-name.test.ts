import fc from "fast-check";
import { expect, test } from "vitest";
import { fileName } from "@/lib/exports/file-name";
import { day } from "@/lib/periods/day";
import { holds } from "@/tests/support/property";

const asAt = day("2025-11-30");

test.each([
  ["did-not-attend", "QWU", "2025-11", "did-not-attend_QWU_2025-11_2025-11-30"],
  ["list-growth", "QZZ-COVENTRY", "2025/26", "list-growth_QZZ-COVENTRY_2025-26_2025-11-30"],
  ["../etc", "Q W", "", "etc_Q-W_all_2025-11-30"],
])("%s of %s for %j is %s", (metric, scope, period, name) => {
  expect(fileName({ metric, scope, period, asAt })).toBe(name);
});

test("a file's name is safe everywhere, whatever it is made of", () => {
  holds(
    fc.property(fc.string(), fc.string(), fc.string(), (metric, scope, period) => {
      expect(fileName({ metric, scope, period, asAt })).toMatch(/^[A-Za-z0-9-]+(_[A-Za-z0-9-]+){3}$/);
    }),
  );
});
