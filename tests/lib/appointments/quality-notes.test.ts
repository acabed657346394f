import fc from "fast-check";
import { expect, test } from "vitest";
import type { Counts } from "@/lib/appointments/cells";
import { qualityNotes, type QualityBounds } from "@/lib/appointments/quality-notes";
import { qualityWords } from "@/components/appointments/quality-words";
import { period } from "@/lib/periods/period";
import { holds } from "@/tests/support/property";

const BOUNDS: QualityBounds = {
  hold: 0.15,
  leastList: 1_000,
  leastRate: 100,
  mostRate: 2_000,
  mostStatusUnknown: 0.15,
};
const NOVEMBER = period("2025-11");

/** A month in which everything is as one would wish it. */
const CLEAR: Counts = {
  appointments: 1_000,
  "gpad-list": 2_000,
  category: 1_000,
  "category:gca": 300,
  "category:gcr": 700,
  status: 1_000,
  "status:attended": 1_000,
  wait: 1_000,
  "wait:same-day": 1_000,
};

const rulesOf = (counts: Counts, month = NOVEMBER) =>
  qualityNotes({ ...CLEAR, ...counts }, month, BOUNDS).map(({ rule }) => rule);

test("a month with nothing unclear calls for no rule", () => {
  expect(rulesOf({})).toEqual([]);
});

const TABLE: [string, Counts, Record<string, unknown>, RegExp][] = [
  [
    "categories hold what rests on them above the set share",
    { "category:unmapped": 20, "category:inconsistent": 131 },
    { rule: "categories", held: true },
    /2.0% not mapped, 13.1% mapped inconsistently.* on hold/,
  ],
  [
    "categories hold nothing at exactly the set share",
    { "category:unmapped": 100, "category:inconsistent": 50 },
    { rule: "categories", held: false },
    /would be on hold/,
  ],
  [
    "no urgent appointment recorded is no 0%",
    { "category:gca": 0 },
    { rule: "no-urgent" },
    /not reported, which is not 0%/,
  ],
  [
    "unknown outcomes leave the missed share to those known",
    { "status:unknown": 150 },
    { rule: "outcomes", doubtful: false },
    /of those with a known outcome/,
  ],
  [
    "many unknown outcomes make the missed share doubtful",
    { "status:unknown": 151 },
    { rule: "outcomes", doubtful: true },
    /read the share that did not attend with care/,
  ],
  [
    "an unknown wait counts as not in time",
    { "wait:unknown": 5 },
    { rule: "waits" },
    /not seen within a week/,
  ],
  [
    "few appointments are never poor access",
    { appointments: 199 },
    { rule: "volume", is: "few" },
    /Never read it as poor access/,
  ],
  [
    "many appointments may be no appointments",
    { appointments: 4_001 },
    { rule: "volume", is: "many" },
    /no appointments/,
  ],
  ["a small list moves by chance", { "gpad-list": 999 }, { rule: "small-list" }, /move by chance/],
];

test.each(TABLE)("%s", (_rule, counts, note, words) => {
  const notes = qualityNotes({ ...CLEAR, ...counts }, NOVEMBER, BOUNDS);
  expect(notes).toMatchObject([note]);
  const { found, so } = qualityWords(notes[0]!);
  expect(`${found} ${so}`).toMatch(words);
});

test("only October has the vaccination clinics", () => {
  const months = Array.from({ length: 12 }, (_, index) =>
    period(`2025-${String(index + 1).padStart(2, "0")}`),
  );
  expect(
    months.filter((month) => rulesOf({}, month).includes("vaccinations")).map(({ text }) => text),
  ).toEqual(["2025-10"]);
});

test("what a month was not split by calls for no rule, and is never read as none", () => {
  expect(qualityNotes({ appointments: 1_000, "gpad-list": 2_000 }, NOVEMBER, BOUNDS)).toEqual([]);
});

const count = fc.nat(10_000);

test("measures that rest on categories are on hold exactly where the share without a clear one is above the setting", () => {
  holds(
    fc.property(count, count, count, (unmapped, inconsistent, clear) => {
      const category = unmapped + inconsistent + clear;
      const counts = { category, "category:unmapped": unmapped, "category:inconsistent": inconsistent };
      const note = qualityNotes(counts, NOVEMBER, BOUNDS).find(({ rule }) => rule === "categories");
      const held = note?.rule === "categories" && note.held;
      expect(held).toBe(category > 0 && (unmapped + inconsistent) / category > BOUNDS.hold);
    }),
  );
});
