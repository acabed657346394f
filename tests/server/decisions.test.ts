import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { leaveOut } from "@/lib/server/commands/leave-out";
import { rankAgain } from "@/lib/server/commands/rank-again";
import { setSetting } from "@/lib/server/commands/set-setting";
import { disconnect, pool } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { exclusionsIn } from "@/lib/server/queries/exclusions";
import { findPractice } from "@/lib/server/queries/practices";
import { whatForbids, whatWouldChange } from "@/lib/server/queries/setting-preview";
import { settingHistory, settingOn } from "@/lib/server/queries/settings";
import type { SettingKey } from "@/lib/settings/settings";
import { seedReference } from "@/prisma/seed/reference";
import { crosstabFile, crosstabRow, mapFile, numbers, practiceCode } from "@/tests/support/installation";

const ONE = practiceCode("A", 1);
const REASON = "Serves people without a home and nobody else";

beforeAll(async () => {
  await seedReference();
  const unclear = crosstabRow("A", 1, 5).replace("General Consultation Acute", "Unmapped");
  const rows = numbers(20).flatMap((each) => [
    crosstabRow("A", each, 20 + each),
    crosstabRow("A", each, 20, "15  to 21 Days"),
  ]);
  await runLoad([await mapFile(), await crosstabFile(...rows, unclear)], NOBODY);
  await setSetting(null, { key: "systems-shown", value: ["Q9A"], effectiveFrom: day("2025-01-01") });
});
afterAll(disconnect);

async function one<Row>(sql: string, values: unknown[] = []): Promise<Row | undefined> {
  return (await pool().query(sql, values)).rows[0] as Row | undefined;
}

const stateOf = (metric: string) =>
  one<{ state: string }>("select state from reading where metric_code = $1 and organisation_code = $2", [
    metric,
    ONE,
  ]);
const standing = () =>
  one<{ rank: number | null; n: number }>(
    `select rank, n from comparison where metric_code = 'within-2-weeks' and organisation_code = $1 and comparator_code = 'Q9A'`,
    [ONE],
  );
const compared = () =>
  one<{ n: number }>(
    "select n from comparator where metric_code = 'within-2-weeks' and comparator_code = 'Q9A' and level = 'PRACTICE'",
  );
const entries = async (action: string) =>
  (await pool().query("select subject, detail from audit_entry where action = $1 order by id", [action]))
    .rows;

test("the hold counts from its day on: what waits is computed again, in one step with its audit entry", async () => {
  // 5 of 46 appointments of the practice are without a clear category: 10.9%.
  expect(await stateOf("urgent-same-day")).toEqual({ state: "reported" });
  const counts = { from: day("2025-11-30"), until: null };
  const tenth = { now: 0.15, then: 0.1, counts };
  expect(await whatWouldChange("category-hold", tenth, () => true)).toEqual([
    "NHS Sys A ICB, November 2025: 0 practices on hold now, 1 practice then.",
  ]);
  // Somebody who sees no practice by name could try one setting after another to tell each apart.
  const summed = (then: number) =>
    whatWouldChange("category-hold", { now: 0.15, then, counts }, (system) => system !== "Q9A");
  expect(await summed(0.1)).toEqual(["NHS Sys A ICB, November 2025: more practices on hold than now."]);
  expect(await summed(0.14)).toEqual(["NHS Sys A ICB, November 2025: no other practices on hold than now."]);

  const hold = { key: "category-hold", value: 0.1, effectiveFrom: day("2025-11-01") } as const;
  expect(await setSetting(null, hold)).toMatchObject({ ok: true });
  expect(await stateOf("urgent-same-day")).toEqual({ state: "on-hold" });
  expect(await entries("setting.set")).toContainEqual({
    subject: "category-hold",
    detail: { value: "10%", previous: "15%", effectiveFrom: "2025-11-01" },
  });
  expect(await settingOn("category-hold", day("2025-10-31"))).toBe(0.15);
  expect(await settingOn("category-hold", day("2025-11-01"))).toBe(0.1);

  await setSetting(null, { ...hold, value: 0.15 });
  expect(await stateOf("urgent-same-day")).toEqual({ state: "reported" });
});

test("who sets the hold is told that it leaves a month alone which ended before it counts, or for which a later value does", async () => {
  const told = (from: string, until: string | null) =>
    whatWouldChange(
      "category-hold",
      { now: 0.15, then: 0.1, counts: { from: day(from), until: until === null ? null : day(until) } },
      () => true,
    );
  const month = "NHS Sys A ICB, November 2025: stays as it is, as";
  expect(await told("2025-12-01", null)).toEqual([
    `${month} every month does that ended before 1 December 2025.`,
  ]);
  expect(await told("2025-10-01", "2025-11-30")).toEqual([
    `${month} the value of 30 November 2025 counts for it.`,
  ]);
});

test("a value that is in force already is refused and leaves no entry", async () => {
  const before = (await entries("setting.set")).length;
  const same = { key: "small-cell-floor", value: 5, effectiveFrom: today() } as const;
  expect(await setSetting(null, same)).toEqual({ ok: false, error: "unchanged" });
  expect(await entries("setting.set")).toHaveLength(before);
});

test("a code that nothing is loaded under is told", async () => {
  const forbids = (...[key, value]: [SettingKey, string[]]) => whatForbids(key, value, today());
  expect(await forbids("systems-shown", ["Q9A", "QQQ"])).toBe("Nothing is loaded under QQQ");
  expect(await forbids("headline-measures", ["did-not-attend", "no-such"])).toBe(
    "Nothing is loaded under no-such",
  );
  expect(await forbids("headline-measures", ["did-not-attend"])).toBeNull();
  expect((await settingHistory()).some(({ key }) => key === "systems-shown")).toBe(true);
});

test("the two ends of a range are kept in order by the values of that day, and what is wrong is said", async () => {
  const ends = ["plausible-appointments-least", "plausible-appointments-most"] as const;
  expect(await whatForbids(ends[0], 1_999, today())).toBeNull();
  expect(await whatForbids(ends[0], 2_000, today())).toMatch(/^Enter a number below 2,000, which is/);
  expect(await whatForbids(ends[1], 100, today())).toMatch(/^Enter a number above 100, which is/);
  expect(await whatForbids("small-cell-floor", 3_000, today())).toBeNull();
});

test("a practice left out is in no rank and no line, is told so, and is ranked again after the last day", async () => {
  const before = await compared();
  const decision = {
    organisation: ONE,
    metric: null,
    startsOn: day("2025-11-01"),
    endsOn: null,
    reason: REASON,
  };
  const made = await leaveOut(null, { ...decision, system: "Q9A" });
  expect(made.ok).toBe(true);
  expect((await standing())?.rank ?? null).toBeNull();
  expect(await compared()).toEqual({ n: (before?.n ?? 0) - 1 });
  expect((await findPractice(ONE, day("2025-11-30")))?.leftOut).toMatchObject([
    { measure: null, reason: REASON },
  ]);
  expect((await findPractice(ONE, day("2025-10-31")))?.leftOut).toEqual([]);
  expect(await exclusionsIn({ organisations: ["Q9A"] }, today())).toMatchObject([
    { code: ONE, reason: REASON },
  ]);
  expect(await exclusionsIn({ organisations: ["Q9B"] }, today())).toEqual([]);

  const twice = await leaveOut(null, { ...decision, metric: "did-not-attend", system: "Q9A" });
  expect(twice).toEqual({ ok: false, error: "left-out-already" });

  const exclusion = made.ok ? made.value : 0;
  const end = { exclusion, reason: "A mistake", system: "Q9A" };
  const early = await rankAgain(null, { ...end, endsOn: day("2025-10-30") });
  expect(early).toEqual({ ok: false, error: "before-it-started" });
  expect(await rankAgain(null, { ...end, endsOn: addDays(day("2025-11-01"), -1) })).toMatchObject({
    ok: true,
  });
  expect(await compared()).toEqual(before);
  expect((await standing())?.rank).toEqual(expect.any(Number));
  expect(await entries("exclusion.made")).toHaveLength(1);
  expect(await entries("exclusion.ended")).toHaveLength(1);
});

test("left out of one measure, a practice is ranked on every other", async () => {
  await leaveOut(null, {
    organisation: ONE,
    metric: "within-2-weeks",
    startsOn: day("2025-11-01"),
    endsOn: day("2025-12-31"),
    reason: REASON,
    system: "Q9A",
  });
  expect((await standing())?.rank ?? null).toBeNull();
  const other = await one<{ rank: number | null }>(
    "select rank from comparison where metric_code = 'same-day' and organisation_code = $1 and comparator_code = 'Q9A'",
    [ONE],
  );
  expect(other?.rank).toEqual(expect.any(Number));
});

test("a measure that there is none of is refused", async () => {
  const decision = {
    organisation: ONE,
    metric: "no-such",
    startsOn: day("2026-06-01"),
    endsOn: null,
    reason: REASON,
  };
  expect(await leaveOut(null, { ...decision, system: "Q9A" })).toEqual({
    ok: false,
    error: "no-such-measure",
  });
});
