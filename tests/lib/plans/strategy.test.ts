import { describe, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { bandSpan } from "@/lib/plans/band";
import { STRATEGY_PLAN } from "@/prisma/seed/reference/plan/strategy";

const actions = STRATEGY_PLAN.themes.flatMap((theme) =>
  theme.actions.map((action) => ({ theme: theme.code, ...action })),
);

describe("the strategy's plan", () => {
  test.each([
    ["engagement", 3],
    ["urgent-non-complex", 4],
    ["urgent-complex", 3],
    ["non-urgent-planned", 3],
    ["non-urgent-proactive", 3],
    ["pharmacy-optometry-dental", 2],
    ["processes", 3],
    ["finance", 1],
    ["comms", 1],
    ["workforce", 2],
    ["digital", 2],
    ["estates", 3],
  ])("has every action listed in “Developing our Delivery Plan” for %s", (theme, listed) => {
    const found = actions.filter(
      (each) => each.theme === theme && each.source.startsWith("Developing our Delivery Plan"),
    );
    expect(found).toHaveLength(listed);
  });

  test("has the four parts of the People Plan and the six digital objectives", () => {
    expect(actions.filter(({ source }) => source.startsWith("Primary Care People Plan"))).toHaveLength(4);
    expect(actions.filter(({ source }) => source.startsWith("Digital and Data Strategic Plan"))).toHaveLength(
      6,
    );
  });

  test("names the ask and offer of each segment of the operating model", () => {
    const segments = STRATEGY_PLAN.themes.filter(({ segment }) => segment);
    expect(segments).toHaveLength(4);
    for (const { ask, offer } of segments) expect([ask.length > 0, offer.length > 0]).toEqual([true, true]);
  });

  test.each(actions.map((action) => [action.code, action] as const))(
    "says of %s where it stands and what it serves",
    (_code, action) => {
      const { band, starts, due } = action;
      expect(action.what.length).toBeGreaterThan(10);
      expect(action.serves.length).toBeGreaterThan(0);
      expect(day(starts) <= day(due)).toBe(true);
      expect(day(due) <= bandSpan(band, day(STRATEGY_PLAN.startsOn)).to).toBe(true);
    },
  );

  test("gives no code twice", () => {
    expect(new Set(actions.map(({ code }) => code)).size).toBe(actions.length);
  });
});
