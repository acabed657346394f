import { expect, test } from "vitest";
import { readSpcRequest } from "@/lib/statistics/spc-request";

test("reads a request; target and screening may be left out", () => {
  expect(readSpcRequest('{ "points": [1, null, 2.5], "direction": -1 }')).toEqual({
    ok: true,
    value: { points: [1, null, 2.5], direction: -1, target: null, screenOutliers: false },
  });
});

test("says every error, where it is, what was there and what is right", () => {
  const request =
    '{ "points": [1, "x", 1e999], "direction": 2, "target": "a", "screen_outliers": 1, "targets": 3 }';
  const read = readSpcRequest(request);
  expect(read.ok ? [] : read.error).toEqual([
    { field: "points[1]", found: '"x"', expected: expect.stringContaining("null for a missing period") },
    { field: "points[2]", found: "Infinity", expected: expect.stringContaining("a number between") },
    { field: "direction", found: "2", expected: expect.stringContaining("1 (higher is better)") },
    { field: "target", found: '"a"', expected: expect.stringContaining("or null") },
    { field: "screen_outliers", found: "1", expected: "true or false" },
    { field: "targets", found: '"targets"', expected: "only points, direction, target, screen_outliers" },
  ]);
});

test.each([
  { is: "nothing", text: "", found: "nothing" },
  { is: "text that is not JSON", text: "points: 1, 2", found: '"points: 1, 2"' },
  { is: "a list", text: "[1, 2]", found: '"[1,2]"' },
])("refuses $is with an example of what is right", ({ text, found }) => {
  const read = readSpcRequest(text);
  expect(read.ok ? null : read.error).toEqual([
    { field: "", found, expected: expect.stringContaining('"points"') },
  ]);
});

test.each([
  { is: "no points", points: "[]" },
  { is: "one point", points: "[1]" },
  { is: "one point among missing periods", points: "[null, 1, null]" },
])("refuses $is: two are needed", ({ points }) => {
  const read = readSpcRequest(`{ "points": ${points}, "direction": 0 }`);
  expect(read.ok ? null : read.error).toMatchObject([{ field: "points", expected: "at least 2 numbers" }]);
});
