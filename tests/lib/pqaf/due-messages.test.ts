import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { replyCloses, reviewFallsDue } from "@/lib/pqaf/due-messages";
import { DUE_KINDS, type FallingDue } from "@/lib/pqaf/falling-due";

const TODAY = day("2026-01-15");
const THING: FallingDue = {
  ...{ is: "reply-closes", practice: "Z1", practiceName: "Canal Side Surgery", id: null },
  ...{ what: "Level 2 as decided", on: TODAY },
};

test.each([
  ["2026-01-14", false],
  ["2026-01-15", true],
  ["2026-01-22", true],
  ["2026-01-23", false],
])("of a time to reply that ends on %s a practice is told: %s", (on, told) => {
  expect(replyCloses({ ...THING, on: day(on) }, TODAY) !== null).toBe(told);
});

test("two replies that end on one day are two e-mails, each told once", () => {
  const [decided, proposed] = ["Level 2 as decided", "Level 2 as proposed for November 2025"].map((what) =>
    replyCloses({ ...THING, what }, TODAY),
  );
  expect(decided?.key).not.toBe(proposed?.key);
  expect(replyCloses({ ...THING, on: TODAY }, TODAY)?.key).toBe(decided?.key);
});

test("a review is told when it falls due and again when it is overdue, and nothing else as a review", () => {
  const told = DUE_KINDS.filter((is) => reviewFallsDue({ ...THING, is }) !== null);
  expect(told).toEqual(["review-overdue", "review-due"]);
  const keys = told.map((is) => reviewFallsDue({ ...THING, is })?.key);
  expect(new Set(keys).size).toBe(2);
});

test("subject and body name no practice: that is for whoever may know it", () => {
  const messages = [
    reviewFallsDue({ ...THING, is: "review-due" }),
    reviewFallsDue({ ...THING, is: "review-overdue" }),
    replyCloses(THING, TODAY),
  ];
  for (const message of messages) {
    expect(`${message?.subject} ${message?.body}`).not.toMatch(/Canal|Z1|Level \d/);
    expect(message?.private?.words).toContain("Canal Side Surgery");
  }
});
