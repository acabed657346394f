import { expect, test } from "vitest";
import { CATEGORIES, MODES, STAFF, STATUSES, WAITS } from "@/lib/appointments/cells";
import { categoryLabels, modeLabels, staffLabels, statusLabels, waitLabels } from "@/lib/appointments/labels";

const sets = [
  ["waits", waitLabels, WAITS],
  ["statuses", statusLabels, STATUSES],
  ["staff", staffLabels, STAFF],
  ["modes", modeLabels, MODES],
  ["categories", categoryLabels, CATEGORIES],
] as const;

test.each(sets)("every one of our %s has a published label", (_name, labels, values) => {
  const reached = Array.from({ length: labels.size }, (_, index) => labels.valueOf(index));
  expect([...new Set<string>(reached)].toSorted()).toEqual([...values].toSorted());
});

test.each([
  ["22  to 28 Days", "22-28-days"],
  ["  same   DAY ", "same-day"],
  ["Unknown / Data Issue", "unknown"],
  ["Unknown / Data Quality", "unknown"],
  ["", "unknown"],
])("the wait %j is %s", (text, wait) => {
  expect(waitLabels.valueOf(waitLabels.indexOf(text))).toBe(wait);
});

test.each(["1 Days", "15 - 21 Days", "null", "NA"])("the wait %j is none we know", (text) => {
  expect(waitLabels.indexOf(text)).toBe(-1);
});

test("a blank category is none: the publisher writes Unmapped", () => {
  expect(categoryLabels.indexOf("")).toBe(-1);
  expect(categoryLabels.indexOf("Unmapped")).toBeGreaterThan(-1);
});

test("two labels of one value keep different numbers, so that they are not taken for the same row", () => {
  expect(modeLabels.indexOf("Video/Online")).not.toBe(modeLabels.indexOf("Video Conference/Online"));
});
