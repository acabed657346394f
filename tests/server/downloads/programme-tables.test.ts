import { afterAll, beforeAll, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import type { Actor } from "@/lib/permissions/actor";
import { addMilestone, changeMilestone } from "@/lib/server/commands/change-milestone";
import { recordProgrammeValues } from "@/lib/server/commands/record-programme-values";
import { addRisk } from "@/lib/server/commands/record-risk";
import { writeUpdate } from "@/lib/server/commands/write-update";
import { disconnect } from "@/lib/server/db";
import { findActors } from "@/lib/server/queries/sessions";
import { downloaded } from "@/tests/support/downloaded";
import { aPerson, twoSystems } from "@/tests/support/people";
import { aDraft, aProgramme, type ProgrammeSet } from "@/tests/support/programme-set";

let set: ProgrammeSet;
let manager: Actor;
let lead: Actor;
let sums: Actor;

beforeAll(async () => {
  await twoSystems();
  set = await aProgramme();
  const { workstream, programme, period } = set;
  const of = { system: "SYS1", programme: "Access plan", workstream };
  const id = await addMilestone(set.lead, {
    ...{ ...of, by: set.lead.name },
    ...{ title: "=Doors open", due: day("2025-06-30") },
  });
  await changeMilestone(set.lead, {
    ...{ ...of, by: set.lead.name, milestone: id, version: 1 },
    ...{ kind: "moved" as const, due: day("2025-09-30"), words: "Paint" },
  });
  for (const [title, likelihood] of [
    ["A small one", 2],
    ["+Rooms run out", 5],
  ] as const)
    await addRisk(set.lead, {
      ...{ ...of, by: set.lead.name },
      risk: {
        ...{ title, owner: "Estates", controls: "", gaps: "", proximity: "", framework: "" },
        inherent: { likelihood: 5, impact: 5 },
        current: { likelihood, impact: 4 },
        target: { likelihood: 1, impact: 2 },
      },
    });
  const rating = (words: string) => ({ rating: "amber" as const, reasons: [words] });
  await writeUpdate(set.lead, {
    ...{ ...of, by: set.lead.name, period, version: 1 },
    ...{ thisPeriod: "Words of the lead", nextPeriod: "", asks: "" },
    ...{ delivery: null, deliveryReason: "", confidence: null, confidenceReason: "" },
    send: { delivery: rating("A milestone is late"), confidence: rating("A risk is high") },
  });
  await recordProgrammeValues(set.manager, {
    ...{ system: "SYS1", programme: { id: programme.id, name: "Access plan" }, by: set.manager.name },
    values: [
      {
        ...{ metric: "referrals", subject: "ICB", period: "2025-11", value: 5_930, plan: 5_800 },
        ...{ source: "A return", note: "" },
      },
    ],
  });
  await aDraft(set, { title: "The draft" });
  const { id: member } = await aPerson({ role: "PCC_MEMBER", organisation: "SYS1" });
  manager = await actor(set.manager.id);
  lead = await actor(set.lead.id);
  sums = await actor(member);
});

afterAll(disconnect);

async function actor(id: string): Promise<Actor> {
  const [found] = await findActors([id]);
  if (!found) throw new Error("nobody");
  return found;
}

async function of(table: string, reader: Actor, asked: Record<string, string> = {}) {
  return (await downloaded(table, reader, { programme: "access", ...asked }))?.rows ?? null;
}

test("the workstreams are sent as the page lists them: all to the manager, their own to a lead", async () => {
  const told = { workstream: "Self-referral", delivery: "At risk", milestones_late: "1", lead: "The lead" };
  expect(await of("programme-workstreams", manager)).toMatchObject([
    told,
    { workstream: "Estates", delivery: "Not reported", milestones_late: "0" },
  ]);
  expect(await of("programme-workstreams", sums)).toHaveLength(2);
  expect(await of("programme-workstreams", lead)).toMatchObject([told]);
  expect(await of("programme-workstreams", manager, { programme: "another" })).toBeNull();
});

test("a milestone is sent with its history, and what looks like a formula is text", async () => {
  const rows = await of("programme-milestones", lead);
  expect(rows).toMatchObject([{ milestone: "'=Doors open", due: "2025-09-30", moved_later: "1" }]);
  expect(rows?.[0]?.history).toMatch(/Moved to 30 September 2025 \(was 30 June 2025\), by The lead\. Paint$/);
  expect(await of("programme-milestones", manager, { workstream: "estates" })).toEqual([]);
  expect(await of("programme-milestones", lead, { workstream: "estates" })).toBeNull();
  expect(await of("programme-milestones", manager, { workstream: "nothing" })).toBeNull();
});

test("the updates say how far each has come and who sent it, and nothing of what the lead wrote", async () => {
  const file = await downloaded("programme-updates", manager, { programme: "access" });
  expect(file?.rows).toMatchObject([
    { workstream: "Self-referral", update: "Sent, waits to be accepted", sent_by: "The lead" },
    { workstream: "Estates", update: "Not begun", sent_by: "", sent_at: "" },
  ]);
  expect(file?.text).not.toContain("Words of the lead");
  const notes = Object.fromEntries(file?.sheet.notes.map(({ name, text }) => [name, text]) ?? []);
  expect(notes).toMatchObject({
    Period: "Period 1, figures to November 2025",
    Source: "The board's paper",
    Page: "https://here/programmes/access/updates",
  });
});

test("the open risks are sent the highest first, those of a workstream to its lead", async () => {
  const risks = [
    { risk: "'+Rooms run out", score: "20", grade: "extreme", target_score: "2" },
    { risk: "A small one", score: "8", grade: "high" },
  ];
  expect(await of("programme-risks", manager)).toMatchObject(risks);
  expect(await of("programme-risks", lead, { workstream: "self-referral" })).toMatchObject(risks);
  expect(await of("programme-risks", lead)).toBeNull();
  expect(await of("programme-risks", sums, { workstream: "self-referral" })).toBeNull();
});

test("the figures of the programme’s page are sent with the plan, period and source of each", async () => {
  const told = { measure: "referrals", period: "November 2025", value: "5930", source: "A return" };
  const rows = await of("programme-headlines", sums);
  expect(rows).toMatchObject([
    { told_by: "Domain", ...told, plan: "5800" },
    { told_by: "Domain", measure: "rooms", value: "" },
    { told_by: "Deliverable", heading: "Referrals", ...told },
    { told_by: "Deliverable", measure: "delivering" },
  ]);
  expect(await of("programme-aims", sums)).toMatchObject([
    { aim: "More people refer themselves", newest: "5930", baseline: "5930", baseline_agreed: "no" },
  ]);
  expect(
    (await of("programme-figures", lead, { workstream: "self-referral" }))?.map(({ measure }) => measure),
  ).toEqual(["referrals", "delivering"]);
});

test("how far access plans have come in each Place is a file of who reads the whole programme", async () => {
  const rows = await of("access-plan-coverage", manager);
  const plans = await of("access-plans", manager);
  expect(rows?.length).toBeGreaterThan(0);
  for (const { place, practices_and_pcns: all, agreed, being_developed: begun, none_yet: none } of rows ??
    []) {
    expect(Number(all)).toBe(plans?.filter((each) => each.place === place).length);
    expect(Number(agreed) + Number(begun) + Number(none)).toBe(Number(all));
  }
  expect(await of("access-plan-coverage", lead)).toBeNull();
});

test("a draft of a report is in the file of who reads the programme alone", async () => {
  expect(await of("programme-reports", manager)).toMatchObject([
    { report: "1", title: "The draft", figures_to: "November 2025", frozen_on: "", where: "Draft" },
  ]);
  const { id } = await aPerson({ role: "COMMITTEE_READER", organisation: "SYS1" });
  expect(await of("programme-reports", await actor(id))).toBeNull();
});
