import { expect, test } from "vitest";
import { periodToSay, undatedDay, yearInName } from "@/lib/loads/undated";
import { day } from "@/lib/periods/day";

test.each([
  ["nhspaymentsgp-24-25-prac-csv (8).csv", "2024/25"],
  ["QOF 2021-22.csv", "2021/22"],
  ["QOF_2021-22_practice_achievement_england.csv", "2021/22"],
  ["ACHIEVEMENT_MIDLANDS_2425.csv", "2024/25"],
  ["ORGANISATION_REFERENCE_2021.csv", "2020/21"],
  ["qof-2024-2025.csv", "2024/25"],
  ["epraccur_2025-11.csv", undefined],
  ["practices.csv", undefined],
])("the name %s says the year %s", (name, year) => {
  expect(yearInName(name)?.text).toBe(year);
});

test("a survey is of the year that ends with its fieldwork", () => {
  expect(yearInName("GPPS_2025_Practice_data_(weighted)_(csv)_PUBLIC.csv", "survey")?.text).toBe("2024/25");
});

test("--period stands above the name for a file of its own kind, and the outcome says from what", () => {
  const name = "nhspaymentsgp-24-25-prac.csv";
  expect(undatedDay("nhs-payments", { name, given: day("2024-03-31") })).toEqual({
    on: "2024-03-31",
    said: "--period",
  });
  // A month given for a mapping in the same run is no year of payments.
  expect(undatedDay("nhs-payments", { name, given: day("2025-11-30") })).toMatchObject({
    on: "2025-03-31",
    said: expect.stringContaining("name"),
  });
  expect(undatedDay("nhs-payments", { name: "file.csv", given: null })).toBeNull();
});

test.each([
  ["gpad-mapping", "month"],
  ["gp-workforce", "month"],
  ["qof-achievement", "year"],
  ["nhs-payments", "year"],
  ["gp-patient-survey", "year"],
  ["gpad-crosstab", null],
  [null, null],
])("of a table of %s a person may say the %s", (dataset, kind) => {
  expect(periodToSay(dataset)).toBe(kind);
});
