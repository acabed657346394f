import fc from "fast-check";
import { expect, test } from "vitest";
import { featuresFrom } from "@/lib/organisations/similar-features";
import { holds } from "@/tests/support/property";

const nothing = { list: null, ages: null, attributes: {} };

test("what no file says is left out", () => {
  expect(featuresFrom(nothing)).toEqual({});
  expect(
    featuresFrom({ ...nothing, list: 0, ages: {}, attributes: { "deprivation-score": { value: "" } } }),
  ).toEqual({});
});

test("list, ages, deprivation, rural and university as the files give them", () => {
  const known = {
    list: 8000,
    ages: { "age:0-4": 100, "age:15-19": 100, "age:40-44": 600, "age:65-69": 150, "age:95+": 50 },
    attributes: {
      "deprivation-score": { value: "23.4" },
      rurality: { value: "Rural" },
      atypical: { value: "University practice" },
    },
  };
  expect(featuresFrom(known)).toEqual({
    "list-size": 8000,
    "under-18": 0.16,
    "over-65": 0.2,
    deprivation: 23.4,
    rural: 1,
    university: 1,
  });
});

test("a practice is a university's where a quarter of its patients are 20 to 24, or a file says so", () => {
  const students = (patients: number) =>
    featuresFrom({ ...nothing, ages: { "age:20-24": patients, "age:40-44": 1000 - patients } }).university;
  expect([students(249), students(250), students(600)]).toEqual([0, 1, 1]);
  const said = (value: string) =>
    featuresFrom({ ...nothing, attributes: { atypical: { value } } }).university;
  expect(said("Student health service")).toBe(1);
  expect(said("Large fluctuation in patients")).toBeUndefined();
});

test("the shares lie between 0 and 1 and never sum to more than 1", () => {
  const band = fc.constantFrom("age:0-4", "age:10-14", "age:15-19", "age:50-54", "age:65-69", "age:95+");
  holds(
    fc.property(fc.dictionary(band, fc.integer({ min: 0, max: 5000 })), (ages) => {
      const features = featuresFrom({ ...nothing, ages });
      const [young, old] = [features["under-18"] ?? 0, features["over-65"] ?? 0];
      expect(Math.min(young, old)).toBeGreaterThanOrEqual(0);
      expect(young + old).toBeLessThanOrEqual(1 + 1e-9);
    }),
  );
});
