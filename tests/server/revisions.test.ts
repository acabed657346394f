import { afterAll, beforeAll, expect, test } from "vitest";
import { wholeSystem } from "@/lib/permissions/figures";
import { day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import { disconnect, pool } from "@/lib/server/db";
import { addRebase } from "@/lib/server/commands/add-rebase";
import { revertLoad } from "@/lib/server/commands/revert-load";
import { setTrajectory } from "@/lib/server/commands/set-trajectory";
import { withdrawFromLine } from "@/lib/server/commands/withdraw-from-line";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { changesBetween } from "@/lib/server/queries/changes";
import { figureAsKnown, revisionsOf } from "@/lib/server/queries/revisions";
import { seedReference } from "@/prisma/seed/reference";
import { csv, UPLOAD_HEADING } from "@/tests/fixtures/official-csv";
import { file, forgetLoads, mapFile, numbers, practiceCode } from "@/tests/support/installation";

const METRIC = "friends-and-family-positive";
const SYSTEM = "Q9A";
const FIRST = practiceCode("A", 1);
const scope = wholeSystem(SYSTEM);
const MONTHS = Array.from(
  { length: 14 },
  (_, index) => `${index < 2 ? 2024 : 2025}-${String(((index + 10) % 12) + 1).padStart(2, "0")}`,
);

const upload = (months: readonly string[], numerator: (practice: number, month: number) => number) =>
  file(
    "upload.csv",
    csv(
      UPLOAD_HEADING,
      ...months.flatMap((month, at) =>
        numbers(8).map(
          (each) => `${METRIC},${practiceCode("A", each)},${month},${numerator(each, at)},100,,`,
        ),
      ),
    ),
  );

/** The higher a practice's number, the better; a little up and down over time. */
const usual = (practice: number, month: number) => 60 + practice * 3 + (month % 2);

async function count() {
  const { rows } = await pool().query<{ n: number; causes: string[] | null }>(
    "select count(*)::int as n, array_agg(distinct cause order by cause) as causes from reading_revision",
  );
  return rows[0]!;
}

const forget = () => pool().query("truncate reading_revision");
const wanted = { metric: METRIC, organisation: FIRST, period: "2025-12" };
let corrected = 0;

beforeAll(async () => {
  await forgetLoads();
  await seedReference();
  await runLoad([await mapFile(8, 1)], NOBODY);
  await runLoad([await upload(MONTHS, usual)], NOBODY);
});
afterAll(disconnect);

test("the first computation of a period is no revision, and neither is the same again", async () => {
  expect(MONTHS.at(-1)).toBe("2025-12");
  expect((await count()).n).toBe(0);
  await pool().query("insert into reading_work (series, scope, period_start) values ($1, $2, '2019-01-01')", [
    `metric:${METRIC}`,
    SYSTEM,
  ]);
  await runLoad([await mapFile(8, 1)], NOBODY);
  expect((await count()).n).toBe(0);
});

test("a newer file keeps what the figure was, by its data, and the old one stays answerable", async () => {
  const path = await upload(["2025-12"], (practice) => (practice === 1 ? 99 : usual(practice, 13)));
  const before = await pool().query<{ at: Date }>("select now() as at");
  await runLoad([path], NOBODY);
  const [revision] = await revisionsOf(scope, wanted);
  expect(revision).toMatchObject({ cause: "data", rules: [], state: "reported", value: 0.64, quartile: 1 });
  expect(revision?.loadsAfter).not.toEqual(revision?.loadsBefore);
  expect(await figureAsKnown(scope, wanted, before.rows[0]!.at)).toMatchObject({ value: 0.64, quartile: 1 });
  expect(await figureAsKnown(scope, wanted, new Date("2999-01-01"))).toMatchObject({
    value: 0.99,
    quartile: 4,
  });
  corrected = revision!.loadsAfter[0]!;
});

test("the change is told as a revision and as no other", async () => {
  const changes = await changesBetween(scope, { from: period("2025-11"), to: period("2025-12") });
  const own = changes.filter(
    ({ organisation, topic }) => organisation?.code === FIRST && topic.startsWith("flag"),
  );
  // It was in the worse quarter in November, and as first shown in December; the revision took it out, as the real step did.
  expect(own.map(({ kind, topic, period: text }) => [kind, topic, text])).toEqual([
    ["real", "flag-cleared", "2025-12"],
    ["revised", "flag-cleared", "2025-12"],
  ]);
  expect(changes.filter(({ topic }) => topic === "revised").map(({ kind, what }) => [kind, what])).toEqual([
    ["revised", expect.stringContaining("for December 2025")],
  ]);
});

test("taking the file back is a revision by the data too", async () => {
  await forget();
  await revertLoad(null, corrected, "The wrong file");
  const [revision] = await revisionsOf(scope, wanted);
  expect(revision).toMatchObject({ cause: "data", value: 0.99 });
});

test("a rebase is a change of rules: the figures stay, their states are those since it", async () => {
  await forget();
  const before = await pool().query(
    "select period, value from reading where organisation_code = $1 order by 1",
    [FIRST],
  );
  const added = await addRebase(null, {
    scope: SYSTEM,
    metric: METRIC,
    organisation: FIRST,
    period: "2025-06",
    reason: "New form",
    by: "An analyst",
  });
  expect(added.ok).toBe(true);
  const after = await pool().query(
    "select period, value from reading where organisation_code = $1 order by 1",
    [FIRST],
  );
  expect(after.rows).toEqual(before.rows);
  expect(await count()).toMatchObject({ causes: ["rule"] });
  const { rows } = await pool().query<{ organisation: string; rules: string[] }>(
    "select distinct organisation_code as organisation, rules from reading_revision",
  );
  expect(rows).toEqual([{ organisation: FIRST, rules: ["rebase"] }]);
  const changes = await changesBetween(scope, { from: period("2025-11"), to: period("2025-12") });
  expect(changes.filter(({ kind }) => kind === "revised")).toEqual([]);
});

test("the same rebase twice is refused, and withdrawn it leaves the readings as they were", async () => {
  const again = {
    scope: SYSTEM,
    metric: METRIC,
    organisation: FIRST,
    period: "2025-06",
    reason: "x",
    by: "x",
  };
  expect(await addRebase(null, again)).toEqual({ ok: false, error: "already-there" });
  await forget();
  const { rows } = await pool().query<{ id: number }>("select id from rebase");
  const item = { kind: "rebase" as const, id: rows[0]!.id, scope: SYSTEM, metric: METRIC };
  expect(await withdrawFromLine(null, item, { by: "An analyst", reason: "Not a step" })).toEqual({
    ok: true,
    value: null,
  });
  expect((await count()).causes).toEqual(["rule"]);
  const [reading] = (
    await pool().query<{ spc: string | null }>(
      "select spc from reading where organisation_code = $1 and metric_code = $2 and period = '2025-12'",
      [FIRST, METRIC],
    )
  ).rows;
  expect(reading?.spc).not.toBeNull();
  const kept = await pool().query("select reason, withdrawn_reason from rebase");
  expect(kept.rows).toEqual([{ reason: "New form", withdrawn_reason: "Not a step" }]);
});

test("a plan is the aim of its periods: it changes whether usual variation meets it, and nothing else", async () => {
  await forget();
  const set = await setTrajectory(null, {
    scope: SYSTEM,
    metric: METRIC,
    organisation: null,
    points: [{ period: "2025-12", start: day("2025-12-01"), value: 0.999 }],
    reason: "Plan",
    by: "An analyst",
  });
  expect(set.ok).toBe(true);
  const { rows } = await pool().query<{ assurance: string; periods: number }>(
    `select distinct r.assurance from reading r
     where r.metric_code = $1 and r.period = '2025-12' and r.level = 'PRACTICE' and r.scope = $2`,
    [METRIC, SYSTEM],
  );
  expect(rows).toEqual([{ assurance: "fail" }]);
  const { rows: revised } = await pool().query("select distinct period, cause, rules from reading_revision");
  expect(revised).toEqual([{ period: "2025-12", cause: "rule", rules: ["trajectory"] }]);
});

test("each decision has its entry in the audit trail", async () => {
  const { rows } = await pool().query<{ action: string }>(
    "select action from audit_entry where action ~ '^(rebase|trajectory)' order by id",
  );
  expect(rows.map(({ action }) => action)).toEqual(["rebase.added", "rebase.withdrawn", "trajectory.set"]);
});
