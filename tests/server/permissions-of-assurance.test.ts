import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as practiceSupport from "@/app/(signed-in)/assurance/[code]/support/actions";
import * as plan from "@/app/(signed-in)/assurance/[code]/plan/actions";
import { decideAction } from "@/app/(signed-in)/assurance/[code]/actions";
import * as framework from "@/app/(signed-in)/assurance/framework/[id]/actions";
import * as catalogue from "@/app/(signed-in)/assurance/support/actions";
import * as definition from "@/app/(signed-in)/measures/[code]/definition/actions";
import { IDLE, type FormState } from "@/lib/forms/form-state";
import { day } from "@/lib/periods/day";
import { GRANTED_FOR, ROLES, type Role } from "@/lib/permissions/role";
import { draftEdition } from "@/lib/server/commands/draft-edition";
import { moveDraft } from "@/lib/server/commands/move-draft";
import { setSetting } from "@/lib/server/commands/set-setting";
import { signIn } from "@/lib/server/commands/sign-in";
import { disconnect, pool } from "@/lib/server/db";
import { supportOffers } from "@/lib/server/queries/assurance/support-offers";
import { ILLUSTRATIVE_EDITION } from "@/prisma/seed/reference/illustrative-edition";
import { seedReference } from "@/prisma/seed/reference";
import { seedSupport } from "@/prisma/seed/support";
import { aPerson, twoSystems } from "@/tests/support/people";

// The browser's request, which Next would hand over.
const browser = vi.hoisted(() => ({ token: "" }));
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: () => ({ value: browser.token }) }),
  headers: async () => new Headers({ "x-path": "/assurance" }),
}));

// What a form names: things of the first system, or things that are not there.
const THERE = { system: "SYS1", practice: "PRAC1", metric: "within-2-weeks", draft: 0, sent: 0, offer: 0 };
const ABSENT = { system: "SYS0", practice: "PRAC0", metric: "none", draft: 999, sent: 999, offer: 999 };

beforeAll(async () => {
  await twoSystems();
  await seedReference();
  await setSetting(null, {
    key: "systems-shown",
    value: ["SYS1", "SYS2"],
    effectiveFrom: day("2020-04-01"),
  });
  await seedSupport("SYS1");
  THERE.offer = (await supportOffers("SYS1"))[0]?.id ?? 0;
  const writer = { id: (await aPerson({ role: "ICB_ANALYST", organisation: "SYS1" })).id, actingAs: null };
  const from = ILLUSTRATIVE_EDITION;
  THERE.draft = await draftEdition(writer, { system: "SYS1", name: "A draft", from });
  THERE.sent = await draftEdition(writer, { system: "SYS1", name: "A draft for comment", from });
  await moveDraft(writer, THERE.sent, "sent-for-comment");
});
afterAll(disconnect);

type Send = (state: FormState, form: FormData) => Promise<FormState>;
type Of = typeof THERE;
// Whoever is let in is told what is wrong with each of these, so that nothing is changed by who may.
const COMMANDS: Record<string, [Send, (of: Of) => Record<string, string | number>]> = {
  "begin a draft": [framework.begin, (of) => ({ system: of.system, name: "" })],
  "begin a draft from another": [framework.begin, (of) => ({ edition: of.draft, name: "" })],
  "change a draft": [framework.save, (of) => ({ edition: of.draft, name: "" })],
  "send a draft": [framework.move, (of) => ({ edition: of.draft, to: "elsewhere" })],
  "comment on a draft": [framework.comment, (of) => ({ edition: of.draft, words: "", onBehalfOf: "" })],
  "comment on what was sent": [framework.comment, (of) => ({ edition: of.sent, words: "", onBehalfOf: "" })],
  "answer a comment": [framework.answer, (of) => ({ edition: of.sent, comment: 1, answer: "" })],
  adopt: [framework.adopt, (of) => ({ edition: of.draft, version: 1, from: "2020-01-01" })],
  "add to the catalogue": [catalogue.add, (of) => ({ system: of.system, name: "" })],
  "change the catalogue": [catalogue.change, (of) => ({ id: of.offer, name: "" })],
  "offer support": [practiceSupport.offer, (of) => ({ practice: of.practice, words: "" })],
  "answer an offer": [practiceSupport.answer, (of) => ({ practice: of.practice, words: "" })],
  "move an offer on": [practiceSupport.step, (of) => ({ practice: of.practice, words: "" })],
  "add an action": [plan.add, (of) => ({ practice: of.practice, title: "" })],
  "update an action": [plan.update, (of) => ({ practice: of.practice, words: "" })],
  "aim a plan": [plan.aim, (of) => ({ practice: of.practice, aim: "" })],
  "agree to a plan": [plan.agree, (of) => ({ practice: of.practice })],
  "close a plan": [plan.close, (of) => ({ practice: of.practice, planOutcome: "" })],
  "propose a definition": [definition.save, (of) => ({ metric: of.metric, system: of.system })],
  "accept a definition": [
    definition.answer,
    (of) => ({ metric: of.metric, system: of.system, id: 1, to: "x" }),
  ],
  "decide a level": [decideAction, (of) => ({ practice: of.practice, choice: "", reason: "" })],
};

const ICB = ["add to the catalogue", "change the catalogue", "offer support", "move an offer on"];
const PLAN = ["add an action", "update an action", "aim a plan", "close a plan"];
const DRAFT = ["begin a draft", "begin a draft from another", "change a draft", "send a draft"];
const SAY = ["comment on a draft", "comment on what was sent", "answer a comment"];
// The agreed table in commands, by hand. Who is not named is refused all of them.
const MAY: Partial<Record<Role, readonly string[]>> = {
  ICB_PRIMARY_CARE: [...DRAFT, ...SAY, "adopt", ...ICB, ...PLAN, "propose a definition", "decide a level"],
  ICB_QUALITY: [...ICB, ...PLAN], // decides with a seat on the panel alone
  ICB_ANALYST: [...DRAFT, ...SAY, "propose a definition", "accept a definition"],
  PRACTICE_MANAGER: ["answer an offer", "update an action", "agree to a plan"],
  PCC_MEMBER: ["comment on what was sent"],
};

const REFUSED = { status: "refused", message: "That page or item was not found." };
const OF_FIRST = { SYSTEM: "SYS1", PLACE: "PLACE1", PCN: "PCN1", PRACTICE: "PRAC1" };
const OF_OTHER = { SYSTEM: "SYS2", PLACE: "PLACE2", PCN: "PCN2", PRACTICE: "PRAC9" };

async function actAs(role: Role, organisation: string) {
  const { id } = await aPerson({ role, organisation });
  const started = await signIn({ personId: id, method: "local", previous: null });
  browser.token = started.ok ? started.value : "";
}

/** The commands that let the signed-in person in; each of the others answers as if there were no such thing. */
async function letIn(of: Of): Promise<string[]> {
  const found: string[] = [];
  for (const [name, [send, fields]] of Object.entries(COMMANDS)) {
    const form = new FormData();
    for (const [field, value] of Object.entries(fields(of))) form.set(field, String(value));
    const state = await send(IDLE, form);
    if (state.status === "refused") expect(state, name).toEqual(REFUSED);
    else {
      expect(state.status, name).toBe("invalid");
      found.push(name);
    }
  }
  return found.toSorted();
}

test.each(ROLES)("%s is let in to the commands of the agreed table, and to no other", async (role) => {
  await actAs(role, OF_FIRST[GRANTED_FOR[role]]);
  expect(await letIn(THERE)).toEqual([...(MAY[role] ?? [])].toSorted());
  expect(await letIn(ABSENT)).toEqual([]);
});

test.each(ROLES)("%s of elsewhere is let in to none", async (role) => {
  await actAs(role, OF_OTHER[GRANTED_FOR[role]]);
  expect(await letIn(THERE)).toEqual([]);
});

test("a practice manager is let in to nothing of the practice next door", async () => {
  await actAs("PRACTICE_MANAGER", "PRAC2");
  expect(await letIn(THERE)).toEqual([]);
});

test("what is refused is kept nowhere, however well it is written", async () => {
  await actAs("ICB_CONTRACTS", "SYS1");
  const counted = async () =>
    (await pool().query("select count(*) from audit_entry where action not like 'session.%'")).rows;
  const before = await counted();
  const form = new FormData();
  const fields = {
    ...{ system: "SYS1", name: "Coaching", provider: "Training Hub", what: "A day a month" },
    ...{ edition: THERE.draft, to: "sent-for-comment", practice: "PRAC1", aim: "Shorter waits" },
  };
  for (const [field, value] of Object.entries(fields)) form.set(field, String(value));
  for (const send of [catalogue.add, framework.begin, framework.move, plan.aim])
    expect(await send(IDLE, form)).toEqual(REFUSED);
  expect(await counted()).toEqual(before);
  expect((await supportOffers("SYS1")).map(({ name }) => name)).not.toContain("Coaching");
});

test("an NHS number in a declared interest or in the catalogue of support is asked about", async () => {
  await actAs("ICB_PRIMARY_CARE", "SYS1");
  const problems = async (send: Send, fields: Record<string, string>) => {
    const form = new FormData();
    for (const [field, value] of Object.entries({ system: "SYS1", practice: "PRAC1", ...fields }))
      form.set(field, value);
    const state = await send(IDLE, form);
    const errors = state.status === "invalid" ? state.errors : {};
    return Object.keys(errors).filter((field) => errors[field]?.[0]?.includes("like an NHS number"));
  };
  const number = "943 476 5919";
  expect(await problems(decideAction, { "interest-7": number, reason: "x", others: number })).toEqual([
    "interest-7",
    "others",
  ]);
  const words = { name: number, provider: number, what: number };
  expect(await problems(catalogue.add, words)).toEqual(["name", "provider", "what"]);
  expect(await problems(catalogue.change, { id: String(THERE.offer), ...words })).toHaveLength(3);
});
