import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { wholeSystem } from "@/lib/permissions/figures";
import type { Role } from "@/lib/permissions/role";
import { dateOf, day, type Day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import type { Framework } from "@/lib/pqaf/framework";
import { proposeLevel, type Known } from "@/lib/pqaf/propose-level";
import { adoptEdition } from "@/lib/server/commands/adopt-edition";
import { decideLevel } from "@/lib/server/commands/decide-level";
import { settleDisputes } from "@/lib/server/commands/settle-dispute";
import { draftEdition } from "@/lib/server/commands/draft-edition";
import { recordIntelligence } from "@/lib/server/commands/record-intelligence";
import { today } from "@/lib/server/clock";
import { db, disconnect, pool, transaction } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { proposeLevels } from "@/lib/server/pqaf/propose";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { decisionsOf } from "@/lib/server/queries/assurance/decisions";
import { proposedMonths } from "@/lib/server/queries/assurance/proposals";
import { whatIf } from "@/lib/server/queries/assurance/what-if";
import { ILLUSTRATIVE_EDITION } from "@/prisma/seed/reference/illustrative-edition";
import { seedReference } from "@/prisma/seed/reference";
import { downloaded } from "@/tests/support/downloaded";
import { aPerson } from "@/tests/support/people";
import { crosstabFile, crosstabRow, mapFile, numbers, practiceCode } from "@/tests/support/installation";

const SYSTEM = "Q9A";
const LAST = practiceCode("A", 12);
const [EARLIER, NEWEST] = [day("2025-10-01"), day("2025-11-01")];
const FIRST: Framework = {
  ...ILLUSTRATIVE_EDITION,
  measures: [{ metric: "within-2-weeks", weight: 1 }],
  neverAlone: [],
  triggers: ILLUSTRATIVE_EDITION.triggers.filter(({ when }) => when.is !== "measure"),
  persistence: { month: 1, quarter: 1, year: 1 },
  coverage: { share: 0.5, domains: 1 },
};
/** Says one at most where the first goes to four. */
const MILDER: Framework = { ...FIRST, steps: [{ level: 1, share: 0.1 }] };

type Kept = {
  id: number;
  practice: string;
  month: Day;
  edition_id: number;
  level: number | null;
  floor: number;
  counting: number;
  judged: number;
  reasons: Known;
};

/** Every proposal ever kept, in the order in which they were, without whether a newer one has come. */
async function keptProposals(): Promise<Kept[]> {
  const { rows } = await pool().query<{ row: Kept & { newest?: boolean } }>(
    "select to_jsonb(p) as row from level_proposal p where system = $1 order by id",
    [SYSTEM],
  );
  return rows.map(({ row: { newest: _, ...row } }) => row);
}

async function keptDecisions() {
  const { rows } = await pool().query("select to_jsonb(d) as row from level_decision d order by id");
  return rows;
}

let writer: { id: string; actingAs: null };
let first = 0;
let second = 0;
let before: { proposals: Kept[]; decisions: unknown[] };

beforeAll(async () => {
  await seedReference();
  await db().setting.updateMany({ where: { key: "systems-shown" }, data: { value: [SYSTEM] } });
  const start = dateOf(day("2019-01-01"));
  const made = await db().frameworkEdition.create({
    data: {
      ...{ system: SYSTEM, name: "First", content: FIRST, draftedBy: "a test", adoptedBy: "a test" },
      ...{ effectiveFrom: start, adoptedAt: start },
    },
  });
  first = made.id;
  const rows = numbers(12).flatMap((each) => [
    crosstabRow("A", each, 10 * each),
    crosstabRow("A", each, 40, "15  to 21 Days"),
  ]);
  const october = rows.map((row) => row.replace("01NOV2025", "01OCT2025"));
  await runLoad([await mapFile(12, 0), await crosstabFile(...october)], NOBODY);
  await runLoad([await crosstabFile(...rows)], NOBODY);
  writer = { id: (await aPerson({ role: "ICB_PRIMARY_CARE", organisation: SYSTEM })).id, actingAs: null };
  const proposal = (await keptProposals()).findLast(({ practice }) => practice === practiceCode("A", 1));
  const decided = await decideLevel(writer, {
    ...{ system: SYSTEM, practice: practiceCode("A", 1), seen: { decision: null, proposal: proposal!.id } },
    ...{ choice: "another", level: 2, decidedOn: today(), reason: "Seen on a visit", nextReview: null },
    panel: [{ name: "Dr A Flint", role: "chair", person: null, interest: null, steppedOut: false }],
    ...{ waitsFor: "", corrects: null },
  });
  if (!decided.ok) throw new Error(JSON.stringify(decided.error));

  before = { proposals: await keptProposals(), decisions: await keptDecisions() };
  second = await draftEdition(writer, { system: SYSTEM, name: "Second", from: MILDER });
  const adopted = await adoptEdition(writer, { id: second, version: 1, from: today() });
  if (!adopted.ok) throw new Error(adopted.error);
});
afterAll(disconnect);

test("an edition adopted from today proposes the newest month anew, and only that", async () => {
  const added = (await keptProposals()).slice(before.proposals.length);
  expect(new Set(added.map(({ month }) => month))).toEqual(new Set([NEWEST]));
  expect(new Set(added.map(({ edition_id }) => edition_id))).toEqual(new Set([second]));
  expect(added.map(({ practice }) => practice).toSorted()).toEqual(
    numbers(12).map((each) => practiceCode("A", each)),
  );
  const differ = added.filter(
    ({ practice, level }) => before.proposals.findLast((each) => each.practice === practice)?.level !== level,
  );
  expect(differ.length).toBeGreaterThan(0);
});

test("what was proposed and decided before stays as it was, with the edition it was made under", async () => {
  expect((await keptProposals()).slice(0, before.proposals.length)).toEqual(before.proposals);
  expect(new Set(before.proposals.map(({ edition_id }) => edition_id))).toEqual(new Set([first]));
  expect(await keptDecisions()).toEqual(before.decisions);
  expect(await decisionsOf(practiceCode("A", 1))).toMatchObject([{ level: 2, editionName: "First" }]);
  expect((await proposedMonths(LAST, EARLIER)).shown?.editionId).toBe(first);
  expect((await proposedMonths(LAST, NEWEST)).shown?.editionId).toBe(second);
});

test("replayed with its own edition, every proposal kept comes out exactly as it was kept", async () => {
  const all = await keptProposals();
  expect(all.length).toBeGreaterThan(30);
  for (const { edition_id, level, floor, counting, judged, reasons } of all) {
    const again = proposeLevel(reasons, edition_id === first ? FIRST : MILDER);
    expect(again).toMatchObject({ level, floor, counting, judgedWeight: judged });
    expect(again).toMatchObject(reasons);
  }
});

test("proposed again from the figures, every month gives what is kept already: nothing more is kept", async () => {
  const again = await transaction((client) =>
    proposeLevels(client, { system: SYSTEM, from: day("2019-01-01") }),
  );
  expect(again).toEqual({ proposed: 24, kept: 0 });
});

test("what was kept before the length of a run was told is no revision of what is proposed again", async () => {
  const { rows } = await pool().query<{ id: number; edition: number; reasons: Known }>(
    "select id, edition_id as edition, reasons from level_proposal where system = $1 and newest",
    [SYSTEM],
  );
  const lengths = rows.flatMap(({ reasons }) => reasons.judged.map(({ lasts }) => lasts));
  expect(lengths.filter((each) => each !== undefined).length).toBeGreaterThan(0);
  const untold = ({ judged, unjudged, triggers }: Known) => ({
    judged: judged.map(({ lasts: _, ...measure }) => inOrder(measure, JUDGED)),
    unjudged: unjudged.map((each) => inOrder(each, UNJUDGED)),
    triggers,
  });
  for (const { id, edition, reasons } of rows) {
    const before = untold(reasons);
    const fingerprint = createHash("md5")
      .update(`${edition} ${JSON.stringify(before)}`)
      .digest("hex");
    await pool().query("update level_proposal set reasons = $2, fingerprint = $3 where id = $1", [
      ...[id, JSON.stringify(before), fingerprint],
    ]);
  }
  const again = await transaction((client) =>
    proposeLevels(client, { system: SYSTEM, from: day("2019-01-01") }),
  );
  expect(again).toEqual({ proposed: 24, kept: 0 });
  await pool().query("update level_proposal set fingerprint = 'another' where id = $1", [rows[0]?.id]);
  const changed = await transaction((client) =>
    proposeLevels(client, { system: SYSTEM, from: day("2019-01-01") }),
  );
  expect(changed).toEqual({ proposed: 24, kept: 1 });
});

/** The fields of what was kept, in the order in which the engine writes them: the database keeps its own. */
function inOrder(kept: object, fields: readonly string[]): object {
  const own = kept as Record<string, unknown>;
  return Object.fromEntries(fields.filter((each) => each in own).map((each) => [each, own[each]]));
}
const JUDGED = [
  ...["metric", "domain", "weight", "period", "value", "numerator", "denominator", "direction", "line", "n"],
  ...["quartile", "flagged", "strength", "concern", "run", "needed", "cadence", "counts"],
];
const UNJUDGED = ["metric", "domain", "weight", "why", "period", "value", "denominator", "minimum"];

test("what a draft would have meant is a file for who may change it: the page's counts and movers", async () => {
  const draft = await draftEdition(writer, { system: SYSTEM, name: "Third", from: FIRST });
  const outcome = await whatIf(wholeSystem(SYSTEM), FIRST);
  const asked = async (table: string, role: Role, more: Record<string, string> = {}) => {
    const actor = await findActorByEmail((await aPerson({ role, organisation: SYSTEM })).email);
    return (await downloaded(table, actor!, { edition: String(draft), ...more }))?.rows ?? null;
  };
  const months = await asked("draft-months", "ICB_ANALYST");
  expect(months?.map(({ month, ...row }) => [month, row["draft_level_4"], row["proposed_level_4"]])).toEqual(
    outcome.after
      .toReversed()
      .map(({ month, at }) => [
        month,
        String(at[4]),
        String(outcome.before.find((each) => each.month === month)?.at[4]),
      ]),
  );
  const movers = await asked("draft-movers", "ICB_PRIMARY_CARE", { all: "1" });
  expect(outcome.moves.length).toBeGreaterThan(0);
  expect(movers?.map((row) => [row["month"], row["practice_code"], row["by_draft"]])).toEqual(
    outcome.moves.map(({ month, practice, to }) => [month, practice, String(to ?? "not enough data")]),
  );
  expect(await asked("draft-movers", "ICB_PRIMARY_CARE", { at: "2025-10" })).toEqual([]);
  for (const role of ["ICB_QUALITY", "PCC_MEMBER", "LMC"] as const)
    expect(await asked("draft-months", role)).toBeNull();
  expect(await asked("draft-months", "ICB_ANALYST", { edition: String(second) })).toBeNull();
});

test("an edition that leaves disputed figures out judges them not, tries it out first, and judges them again once the national figure stands", async () => {
  const practice = practiceCode("A", 1);
  const readings = async () =>
    (
      await pool().query(
        "select to_jsonb(r) as row from reading r order by metric_code, period, organisation_code",
      )
    ).rows;
  const stored = await readings();
  const {
    rows: [sent],
  } = await pool().query<{ id: number }>(
    `insert into appointment_return (system, practice, month, state, saved_at, saved_by, saved_by_name, submitted_at)
     values ($1, $2, $3, 'SUBMITTED', now(), gen_random_uuid(), 'A manager', now()) returning id`,
    [SYSTEM, practice, NEWEST],
  );
  await pool().query(
    `insert into return_dispute (return_id, figure, state, national, own, opened_in, opened_at)
     values ($1, 'total', 'OPEN', 50, 90, 1, now())`,
    [sent?.id],
  );
  const content: Framework = { ...FIRST, disputed: "left-out" };
  const tried = async (edition: Framework) =>
    (await whatIf(wholeSystem(SYSTEM), edition)).after.find(({ month }) => month === "2025-11")?.notEnough;
  expect([await tried(FIRST), await tried(content)]).toEqual([0, 1]);

  const id = await draftEdition(writer, { system: SYSTEM, name: "Leaves out", from: content });
  expect(await adoptEdition(writer, { id, version: 1, from: today() })).toMatchObject({ ok: true });
  const newest = async () => (await keptProposals()).findLast((each) => each.practice === practice);
  expect(await newest()).toMatchObject({
    ...{ level: null, judged: 0 },
    reasons: {
      unjudged: [
        { why: "disputed", value: 0.2, disputes: "practice counts 90 for “All appointments”, national 50" },
      ],
    },
  });

  const {
    rows: [dispute],
  } = await pool().query<{ id: number }>("select id from return_dispute");
  const settled = await settleDisputes(
    { ...writer, name: "An ICB" },
    { system: SYSTEM, practice, month: period("2025-11") },
    [{ dispute: dispute?.id ?? 0, move: "national-stands", words: "Checked together" }],
  );
  expect(settled).toMatchObject({ ok: true });
  expect(await newest()).toMatchObject({ level: 4, edition_id: id, reasons: { unjudged: [] } });
  expect(await readings()).toEqual(stored);
});

test("months after it leave what was proposed as it was, one passed over has proposals too, and replaying gives what is kept", async () => {
  const replay = () =>
    transaction((client) => proposeLevels(client, { system: SYSTEM, from: day("2019-01-01") }));
  const kept = await keptProposals();
  const rows = numbers(12).map((each) => crosstabRow("A", each, 10 * each));
  await runLoad([await crosstabFile(...rows.map((row) => row.replace("01NOV2025", "01JAN2026")))], NOBODY);
  const added = (await keptProposals()).slice(kept.length);
  expect(new Set(added.map(({ month }) => month))).toEqual(new Set(["2025-12-01", "2026-01-01"]));
  // November was judged by an edition adopted after its end: it is not judged by another now.
  expect(await replay()).toEqual({ proposed: 48, kept: 0 });

  await recordIntelligence(
    writer,
    { practice: LAST, system: SYSTEM },
    {
      ...{ kind: "premises", on: day("2025-10-10"), source: "A call", sensitivity: "ordinary" },
      ...{ words: "It closed for a day", trigger: "unplanned-closure" },
    },
  );
  expect((await keptProposals()).findLast(({ month }) => month === EARLIER)).toMatchObject({
    ...{ practice: LAST, floor: 3 },
  });
  expect((await replay()).kept).toBe(0);
});
