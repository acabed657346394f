import { expect, test } from "vitest";
import { mappingDay, monthInName } from "@/lib/loads/mapping-day";
import { monthInTitle, parsePublishedDay, parsePublishedMonth } from "@/lib/loads/published-dates";
import { day } from "@/lib/periods/day";

test.each([
  ["01DEC2025", "2025-12-01"],
  ["01Mar2025", "2025-03-01"],
  [" 29FEB2024 ", "2024-02-29"],
  ["20240401", "2024-04-01"],
  ["2025-12-01", "2025-12-01"],
  ["29FEB2025", null],
  ["20241301", null],
  ["01/12/2025", null],
  ["1DEC2025", null],
  ["", null],
])("the day %j is %s", (text, expected) => {
  expect(parsePublishedDay(text)).toBe(expected);
});

test.each([
  ["01OCT2025", "2025-10-01"],
  ["OCT2022", "2022-10-01"],
  ["Nov-2025", "2025-11-01"],
  ["November 2025", "2025-11-01"],
  ["2025-11-01", "2025-11-01"],
  ["02OCT2025", null],
  ["Novel 2025", null],
  ["2025", null],
  ["45931", null],
])("the month %j begins %s", (text, expected) => {
  expect(parsePublishedMonth(text)).toBe(expected);
});

test.each([
  ["Table 1: Appointments by practice, England, November 2025", "2025-11-01"],
  ["Practice level, Nov-2025 (provisional)", "2025-11-01"],
  ["Table 1", null],
  ["Table 2025", null],
])("the title %j names %s", (text, expected) => {
  expect(monthInTitle(text)).toBe(expected);
});

const neighbours = [day("2025-09-01"), day("2025-11-01"), day("2025-10-01")];
const given = day("2025-08-01");
const newestLoaded = day("2025-12-01");
const named = day("2025-10-31");

test.each([
  ["the newest crosstab beside it", { neighbours, given, named, newestLoaded }, "2025-11-30"],
  ["else the month a person gave", { neighbours: [], given, named, newestLoaded }, "2025-08-31"],
  ["else the month in its name", { neighbours: [], given: null, named, newestLoaded }, "2025-10-31"],
  ["else the newest loaded", { neighbours: [], given: null, named: null, newestLoaded }, "2025-12-31"],
  ["else nothing", { neighbours: [], given: null, named: null, newestLoaded: null }, null],
])("the mapping describes %s, at its month's end", (_name, known, expected) => {
  expect(mappingDay(known)?.on ?? null).toBe(expected);
});

test.each([
  ["GPAD_Mapping_Nov_25_england.csv", "2025-11-30"],
  ["Mapping November 2025.csv", "2025-11-30"],
  ["mapping-2025-02.csv", "2025-02-28"],
  ["Mapping.csv", null],
  ["Mapping_v2.csv", null],
])("the file name %s hints at %s", (name, expected) => {
  expect(monthInName(name)).toBe(expected);
});
