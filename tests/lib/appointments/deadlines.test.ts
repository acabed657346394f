import fc from "fast-check";
import { expect, test } from "vitest";
import {
  closedBecause,
  deadlineProblems,
  deadlinesFor,
  isLate,
  isOnTime,
  isPast,
  lastMoment,
} from "@/lib/appointments/deadlines";
import { day } from "@/lib/periods/day";
import { londonInstant } from "@/lib/periods/london";
import { holds } from "../../support/property";

const at = (on: string, time = "17:00") => londonInstant({ day: day(on), time });
const window = {
  opensOn: day("2025-12-18"),
  dueAt: at("2026-01-23"),
  closesAt: at("2026-01-30"),
  editsCloseAt: at("2026-02-06"),
};
const nothingSent = { state: "NOT_STARTED" as const, submittedAt: null, reopenedUntil: null };

test("the minute a deadline names still counts, and the next does not", () => {
  expect(isPast(window.dueAt, at("2026-01-23", "16:59"))).toBe(false);
  expect(isPast(window.dueAt, new Date(at("2026-01-23", "17:00").getTime() + 59_999))).toBe(false);
  expect(isPast(window.dueAt, at("2026-01-23", "17:01"))).toBe(true);
});

test("late is what was sent after it was due, or is due and not sent", () => {
  expect(isLate({ submittedAt: null }, window, at("2026-01-23", "17:00"))).toBe(false);
  expect(isLate({ submittedAt: null }, window, at("2026-01-24"))).toBe(true);
  expect(isLate({ submittedAt: at("2026-01-23", "17:00") }, window, at("2026-03-01"))).toBe(false);
  expect(isLate({ submittedAt: at("2026-01-23", "17:01") }, window, at("2026-03-01"))).toBe(true);
});

test.each([
  ["before it opens", nothingSent, "2025-12-17", "not-open"],
  ["a first return until it closes", nothingSent, "2026-01-30", null],
  ["no first return after", nothingSent, "2026-01-31", "closed"],
  ["a correction until edits close", { ...nothingSent, submittedAt: at("2026-01-20") }, "2026-02-06", null],
  ["no correction after", { ...nothingSent, submittedAt: at("2026-01-20") }, "2026-02-07", "edits-closed"],
  [
    "until the day the ICB gave with what it sent back",
    { ...nothingSent, submittedAt: at("2026-01-20"), reopenedUntil: at("2026-03-06") },
    "2026-03-06",
    null,
  ],
])("%s", (_, dated, on, expected) => {
  expect(closedBecause(dated, window, { at: at(on), today: day(on) })).toBe(expected);
});

const minutes = fc.integer({ min: 0, max: 100_000 });
const some = fc.tuple(minutes, minutes, minutes).map((each) => {
  const [due = 0, closes = 0, edits = 0] = each.toSorted((a, b) => a - b);
  const from = at("2026-03-01").getTime();
  const date = (minute: number) => new Date(from + minute * 60_000);
  return { dueAt: date(due), closesAt: date(closes), editsCloseAt: date(edits) };
});

test("an extension never takes time away, and its dates follow one another", () => {
  holds(
    fc.property(some, some, (one, extension) => {
      const held = deadlinesFor(one, extension);
      expect(held.dueAt >= one.dueAt && held.closesAt >= one.closesAt).toBe(true);
      expect(held.editsCloseAt >= one.editsCloseAt).toBe(true);
      expect(deadlineProblems(held)).toEqual({});
      expect(deadlinesFor(one, null)).toEqual(one);
    }),
  );
});

test("what was sent is on time or late, never both, and sending late closes nothing earlier", () => {
  holds(
    fc.property(some, minutes, (deadlines, minute) => {
      const submittedAt = new Date(at("2026-03-01").getTime() + minute * 60_000);
      const later = new Date(submittedAt.getTime() + 86_400_000);
      expect(isOnTime({ submittedAt }, deadlines)).toBe(!isLate({ submittedAt }, deadlines, later));
      const dated = { state: "SUBMITTED" as const, submittedAt, reopenedUntil: null };
      expect(lastMoment(dated, deadlines) >= deadlines.closesAt).toBe(true);
    }),
  );
});

test("dates out of order are told by field, all at once", () => {
  const wrong = { dueAt: at("2026-02-03"), closesAt: at("2026-02-02"), editsCloseAt: at("2026-02-01") };
  expect(Object.keys(deadlineProblems(wrong))).toEqual(["closesAt", "editsCloseAt"]);
});
