import fc from "fast-check";
import { expect, test } from "vitest";
import { olderAmong, olderWords } from "@/lib/organisations/older-patients";
import { holds } from "@/tests/support/property";

test("patients of 65 and over are those of the bands from 65, and the list's total is no band", () => {
  const cells = { "age:5-9": 60, "age:60-64": 20, "age:65-69": 15, "age:95+": 5, list: 100 };
  expect(olderAmong(cells)).toEqual({ older: 20, patients: 100 });
});

test("a list without ages says nothing of them", () => {
  expect(olderAmong({ list: 100 })).toBeNull();
  expect(olderAmong({ "age:0-4": 0 })).toBeNull();
});

test.each([
  [{ older: 1895, patients: 9869 }, "19.2%", "1,895 of 9,869"],
  [{ older: 7, patients: 584 }, "fewer than 8", "of 584"],
  [{ older: 0, patients: 584 }, "fewer than 8", "of 584"],
  [{ older: 580, patients: 584 }, "all but fewer than 8", "of 584"],
])("%j is told as %s, %s", (older, value, of) => {
  expect(olderWords(older, 8)).toEqual({ value, of });
});

test("no count of patients below the floor is told, nor one that a subtraction gives", () => {
  const lists = fc.record({ older: fc.nat(40), younger: fc.nat(40) }).filter((l) => l.older + l.younger > 0);
  holds(
    fc.property(lists, fc.integer({ min: 1, max: 10 }), ({ older, younger }, floor) => {
      const patients = older + younger;
      const { value, of } = olderWords({ older, patients }, floor);
      const told = value.endsWith("%");
      expect(told).toBe(older >= floor && younger >= floor);
      if (!told) expect(of).toBe(`of ${patients}`);
    }),
  );
});
