import { expect, test } from "vitest";
import { sentenceOf } from "@/lib/changes/change";
import { changesOf } from "@/lib/changes/changes";
import { levelChanges } from "@/lib/changes/level-changes";
import { day } from "@/lib/periods/day";

const practice = { code: "Z00001", name: "Canal Side Surgery", within: ["PLACE1"] };
const decided = {
  ...practice,
  on: day("2025-10-16"),
  level: 2,
  before: 1,
  kind: "CONFIRM",
  corrects: false,
} as const;
const proposed = { ...practice, month: day("2025-11-01"), from: 1, to: 2, why: "real" } as const;

test("a decision is told with its day and level, and a correction as what is known anew", () => {
  const [change] = levelChanges({ decided: [decided], proposed: [] });
  expect(change).toMatchObject({ kind: "real", topic: "level-decided", from: "Level 1", to: "Level 2" });
  expect(change && sentenceOf(change)).toBe(
    "Canal Side Surgery: Level 2 decided on 16 October 2025, confirmed.",
  );
  const [correction] = levelChanges({
    decided: [{ ...decided, corrects: true, before: null }],
    proposed: [],
  });
  expect(correction).toMatchObject({ kind: "revised", from: "none" });
});

test("a proposal that another edition changed is a changed rule, never a real change", () => {
  const told = (why: "real" | "revised" | "rule") =>
    levelChanges({ decided: [], proposed: [{ ...proposed, why }] }).map(
      ({ kind, what }) => `${kind}: ${what}`,
    );
  expect(told("real")).toEqual(["real: Level 2 proposed for November 2025"]);
  expect(told("revised")).toEqual([
    "revised: Level 2 proposed for November 2025, because what is known of the month was revised",
  ]);
  expect(told("rule")).toEqual([
    "rule: Level 2 proposed for November 2025, because another edition of the framework is in force",
  ]);
});

test("levels come before everything else", () => {
  const opened = { ...practice, on: day("2025-11-03"), what: "opened" } as const;
  const levels = { decided: [decided], proposed: [{ ...proposed, to: null }] };
  expect(changesOf({ pairs: [], data: [], events: [opened], levels }).map(({ topic }) => topic)).toEqual([
    "level-decided",
    "level-proposed",
    "opened",
  ]);
});
