import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/permissions/actor";
import type { Role } from "@/lib/permissions/role";
import { choiceOf, pairCode, workstreamCode, type LinkKind } from "@/lib/plans/link";
import { today } from "@/lib/server/clock";
import { linkAction } from "@/lib/server/commands/link-action";
import { addRisk } from "@/lib/server/commands/record-risk";
import { disconnect } from "@/lib/server/db";
import { linkChoices } from "@/lib/server/queries/plan/link-choices";
import { linkedFor, linksOf } from "@/lib/server/queries/plan/linked";
import {
  actionsForPractice,
  actionsLinkedTo,
  actionsTouching,
} from "@/lib/server/queries/plan/actions-touching";
import { planOf } from "@/lib/server/queries/plan/whole-plan";
import { findPractice } from "@/lib/server/queries/practices";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { seedPlan } from "@/prisma/seed/plan";
import { seedReference } from "@/prisma/seed/reference";
import { aPerson, twoSystems } from "@/tests/support/people";
import { ACTS_FOR, aProgramme } from "@/tests/support/programme-set";

const ASKED = [
  "ICB_PRIMARY_CARE",
  "ICB_QUALITY",
  "PLACE_LEAD",
  "PCN_STAFF",
  "PRACTICE_MANAGER",
  "PCC_MEMBER",
  "LMC",
  "COMMITTEE_READER",
] as const satisfies Role[];
type Asked = (typeof ASKED)[number] | "the manager of another practice";

const METRIC = "did-not-attend";
/** Of the Place, PCN and practice of those asked. */
const PRACTICE = "PRAC1";

const actors = new Map<Asked, Actor>();
const actor = (asked: Asked) => actors.get(asked)!;
let risk: string;
let workstream: string;
let plan: number;

beforeAll(async () => {
  await twoSystems();
  await seedReference();
  await seedPlan("SYS1");
  const set = await aProgramme();
  risk = pairCode(
    set.programme.slug,
    await addRisk(set.manager, {
      ...{ system: "SYS1", programme: "Access plan", workstream: set.workstream, by: "The manager" },
      risk: {
        ...{ title: "Nobody comes", owner: "Ann Lee", controls: "", gaps: "", proximity: "", framework: "" },
        inherent: { likelihood: 4, impact: 4 },
        current: { likelihood: 3, impact: 3 },
        target: { likelihood: 2, impact: 2 },
      },
    }),
  );
  workstream = workstreamCode(set.programme.slug, set.workstream.slug);
  for (const role of ASKED) {
    const { email } = await aPerson({ role, organisation: ACTS_FOR[role] });
    actors.set(role, (await findActorByEmail(email))!);
  }
  const other = await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC3" });
  actors.set("the manager of another practice", (await findActorByEmail(other.email))!);
  const links: [LinkKind, string][] = [
    ["METRIC", METRIC],
    ["PRACTICE", PRACTICE],
    ["FLAG", pairCode(PRACTICE, METRIC)],
    ["RISK", risk],
    ["WORKSTREAM", workstream],
    ["RISK", "In words, as it was once typed"],
  ];
  for (const code of ["UC-2", "PR-1"])
    for (const [kind, to] of code === "UC-2" ? links : links.slice(0, 1))
      expect((await linkAction(actor("ICB_PRIMARY_CARE"), { system: "SYS1", code, kind, to })).ok).toBe(true);
  plan = (await planOf("SYS1", today()))!.id;
});

afterAll(disconnect);

/** The kinds that somebody is told of, and everything they are told, as text. */
async function toldTo(asked: Asked): Promise<{ kinds: LinkKind[]; text: string }> {
  const links = (await linksOf(plan)).filter(({ words }) => !words.startsWith("In words"));
  const told = await linkedFor(actor(asked), "SYS1", links);
  return { kinds: [...new Set(told.map(({ kind }) => kind))].toSorted(), text: JSON.stringify(told) };
}

const ALL: LinkKind[] = ["FLAG", "METRIC", "PRACTICE", "RISK", "WORKSTREAM"];

test.each([
  ["ICB_PRIMARY_CARE", ALL],
  ["ICB_QUALITY", ["FLAG", "METRIC", "PRACTICE"]],
  ["PLACE_LEAD", ["METRIC", "PRACTICE"]],
  ["PCN_STAFF", ["METRIC", "PRACTICE"]],
  ["PRACTICE_MANAGER", ["FLAG", "METRIC", "PRACTICE"]],
  ["the manager of another practice", ["METRIC"]],
  ["PCC_MEMBER", ["METRIC", "WORKSTREAM"]],
  ["LMC", ["METRIC"]],
] as const)(
  "%s is told of the %j that an action touches, and not that it touches anything else",
  async (asked, kinds) => {
    const told = await toldTo(asked);
    expect(told.kinds).toEqual(kinds);
    const named = kinds.some((kind) => kind === "PRACTICE" || kind === "FLAG");
    expect(told.text.includes(PRACTICE)).toBe(named);
    expect(told.text.includes("Nobody comes")).toBe(kinds.some((kind) => kind === "RISK"));
  },
);

test("what was once typed in words is told as it was typed", async () => {
  const typed = (await linksOf(plan)).filter(({ words }) => words.startsWith("In words"));
  expect(await linkedFor(actor("LMC"), "SYS1", typed)).toMatchObject([
    { kind: "RISK", name: "In words, as it was once typed", path: null },
  ]);
});

test("what an action touches shows the action too, to who may read both", async () => {
  const touching = async (asked: Asked, kind: "METRIC" | "RISK", code: string) =>
    (await actionsTouching(actor(asked), { system: "SYS1", kind, code })).map((each) => each.code);
  expect(await touching("PCC_MEMBER", "METRIC", METRIC)).toEqual(["UC-2", "PR-1"]);
  expect(await touching("ICB_PRIMARY_CARE", "RISK", risk)).toEqual(["UC-2"]);
  expect((await actionsLinkedTo("SYS1", workstream)).map(({ code }) => code)).toEqual(["UC-2"]);
  expect(await touching("COMMITTEE_READER", "METRIC", METRIC)).toEqual([]);

  const practice = (await findPractice(PRACTICE, today()))!;
  const flags = async (asked: Asked) => [...(await actionsForPractice(actor(asked), practice)).flags.keys()];
  expect(await flags("PRACTICE_MANAGER")).toEqual([METRIC]);
  expect(await flags("PLACE_LEAD")).toEqual([]);
  expect((await actionsForPractice(actor("PLACE_LEAD"), practice)).itself.map(({ code }) => code)).toEqual([
    "UC-2",
  ]);
  const another = (await findPractice("PRAC3", today()))!;
  expect(await actionsForPractice(actor("ICB_PRIMARY_CARE"), another)).toMatchObject({ itself: [] });
});

test("one may choose among what one may name, and nothing else", async () => {
  const offered = async (asked: Asked) =>
    (await linkChoices(actor(asked), "SYS1")).flatMap(({ choices }) => choices.map(({ value }) => value));
  const all = await offered("ICB_PRIMARY_CARE");
  for (const value of [
    ...[choiceOf("METRIC", METRIC), choiceOf("PRACTICE", "PRAC3")],
    ...[choiceOf("RISK", risk), choiceOf("WORKSTREAM", workstream)],
  ])
    expect(all).toContain(value);
  expect(all).not.toContain(choiceOf("PRACTICE", "PRAC9"));
  for (const asked of ["PCC_MEMBER", "PRACTICE_MANAGER"] as const) {
    const theirs = await offered(asked);
    expect(theirs).toContain(choiceOf("METRIC", METRIC));
    expect(theirs).not.toContain(choiceOf("PRACTICE", "PRAC3"));
    expect(theirs.some((value) => /^(RISK|WORKSTREAM) /.test(value))).toBe(false);
  }
});
