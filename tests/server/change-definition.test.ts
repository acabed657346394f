import { afterAll, beforeEach, expect, test } from "vitest";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { day } from "@/lib/periods/day";
import { addEdition, changeDefinition, type NewDefinition } from "@/lib/server/commands/change-definition";
import {
  acceptDefinition,
  declineDefinition,
  proposeDefinition,
} from "@/lib/server/commands/propose-definition";
import { db, disconnect, pool, transaction } from "@/lib/server/db";
import { NOBODY, runLoad } from "@/lib/server/imports/run-load";
import { definitionProposals } from "@/lib/server/queries/definition-proposals";
import { computePendingReadings } from "@/lib/server/readings/compute";
import { SMOKING_PREVALENCE } from "@/prisma/seed/metrics/smoking-prevalence";
import { seedReference } from "@/prisma/seed/reference";
import { aPerson } from "@/tests/support/people";
import { forgetLoads, mapFile } from "@/tests/support/installation";

const { code } = SMOKING_PREVALENCE;
const SYSTEM = "Q9A";
let actor = { id: "", actingAs: null };

beforeEach(async () => {
  await forgetLoads();
  await pool().query("delete from metric_edition");
  await pool().query("delete from definition_proposal");
  await seedReference();
  await runLoad([await mapFile()], NOBODY);
  await computePendingReadings(() => {});
  actor = { id: (await aPerson({ role: "ICB_ANALYST", organisation: SYSTEM })).id, actingAs: null };
});

afterAll(disconnect);

const made = (more: Partial<MetricDefinition>, over: Partial<NewDefinition> = {}): NewDefinition => ({
  system: SYSTEM,
  definition: { ...SMOKING_PREVALENCE, ...more },
  base: 1,
  from: day("2026-04-01"),
  reason: "The national definition changed",
  by: "Wei Lin Tan",
  ...over,
});

const editions = async () =>
  (
    await pool().query<{ edition: number; from: string; madeBy: string; reason: string | null }>(
      `select edition, effective_from as "from", made_by as "madeBy", reason from metric_edition where code = $1 order by edition`,
      [code],
    )
  ).rows;

const entries = async () =>
  (await db().auditEntry.findMany({ where: { actorId: actor.id }, orderBy: { id: "asc" } })).map(
    ({ action, subject, detail }) => ({ action, subject, detail }),
  );

test("a change is the next edition from its day on, with its reason and its audit entry; the one before stays", async () => {
  expect(await changeDefinition(actor, made({ name: "Smokers", owner: "Public health" }))).toEqual({
    ok: true,
    value: 2,
  });
  expect(await editions()).toMatchObject([
    { edition: 1, reason: null },
    { edition: 2, from: "2026-04-01", madeBy: "Wei Lin Tan", reason: "The national definition changed" },
  ]);
  expect(await entries()).toEqual([
    {
      action: "definition.changed",
      subject: SYSTEM,
      detail: {
        ...{ metric: code, edition: 2, from: "2026-04-01", reason: "The national definition changed" },
        fields: ["Name", "Owner"],
      },
    },
  ]);
});

test("what draws on GPAS or the Support Level Framework is refused, and so is nothing, and a stale form", async () => {
  for (const source of ["General Practice Alert State", "Support Level Framework, NHS England"]) {
    expect(await changeDefinition(actor, made({ source }))).toEqual({ ok: false, error: "never-an-input" });
    expect(await proposeDefinition(actor, made({ source }), SMOKING_PREVALENCE)).toEqual({
      ok: false,
      error: "never-an-input",
    });
  }
  expect(await changeDefinition(actor, made({}))).toEqual({ ok: false, error: "nothing-changed" });
  expect(await changeDefinition(actor, made({ name: "x" }, { base: 0 }))).toEqual({
    ok: false,
    error: "changed-meanwhile",
  });
  expect(await editions()).toHaveLength(1);
  expect(await entries()).toEqual([]);
});

test("a proposal becomes the next edition once, or is declined in words, and is kept either way", async () => {
  const propose = (name: string) => proposeDefinition(actor, made({ name }), SMOKING_PREVALENCE);
  await propose("First");
  await propose("Second");
  await propose("Third");
  expect(await editions()).toHaveLength(1);
  const [third, second, first] = await definitionProposals(code, SYSTEM);
  const answer = { metric: code, system: SYSTEM, by: "Wei Lin Tan", answer: "" };
  expect(await acceptDefinition(actor, { ...answer, id: first!.id, system: "Q9B" })).toEqual({
    ok: false,
    error: "answered-already",
  });
  expect(await acceptDefinition(actor, { ...answer, id: first!.id })).toEqual({ ok: true, value: 2 });
  expect(await acceptDefinition(actor, { ...answer, id: first!.id })).toEqual({
    ok: false,
    error: "answered-already",
  });
  expect(await acceptDefinition(actor, { ...answer, id: second!.id })).toEqual({
    ok: false,
    error: "changed-meanwhile",
  });
  expect(await declineDefinition(actor, { ...answer, id: third!.id, answer: "Not yet" })).toMatchObject({
    ok: true,
  });
  expect(await definitionProposals(code, SYSTEM)).toMatchObject([
    { edition: null, answer: "Not yet", answeredBy: "Wei Lin Tan" },
    { edition: null, answeredBy: null },
    { edition: 2 },
  ]);
  expect((await entries()).map(({ action }) => action)).toEqual([
    ...["definition.proposed", "definition.proposed", "definition.proposed"],
    ...["definition.changed", "definition.declined"],
  ]);
});

test("figures are computed again where they follow from the change, and not for words alone", async () => {
  const waiting = async () =>
    (await pool().query<{ series: string }>("select series from reading_work")).rows.map(
      ({ series }) => series,
    );
  await transaction((client) => addEdition(client, actor, made({ name: "Smokers" })));
  expect(await waiting()).toEqual([]);
  const next = made({ name: "Smokers", minimumDenominator: 1000 }, { base: 2 });
  await transaction((client) => addEdition(client, actor, next));
  expect(await waiting()).toEqual([`metric:${code}`]);
  await changeDefinition(actor, made({ name: "Smokers now", minimumDenominator: 1000 }, { base: 3 }));
  expect(await waiting()).toEqual([]);
});
