import { day, type Day } from "@/lib/periods/day";
import { onDay } from "@/lib/server/clock";
import { addPlanAction, type PlanActor } from "@/lib/server/commands/add-plan-action";
import { answerReply } from "@/lib/server/commands/answer-reply";
import { agreePlan, setPlanAim } from "@/lib/server/commands/agree-plan";
import { keepReply } from "@/lib/server/commands/keep-reply";
import { offerSupport } from "@/lib/server/commands/offer-support";
import { sendReply } from "@/lib/server/commands/send-reply";
import { stepSupport, type SupportStep } from "@/lib/server/commands/step-support";
import { updatePlanAction } from "@/lib/server/commands/update-plan-action";
import { db } from "@/lib/server/db";
import { decisionsOf } from "@/lib/server/queries/assurance/decisions";
import { SYSTEM } from "../names";
import { practice as practiceOf } from "../practices";
import { CANAL_SIDE } from "../stories";

type People = { icb: PlanActor; practice: PlanActor };

const of = { practice: CANAL_SIDE, system: SYSTEM.code };

/**
 * What Canal Side Surgery was offered and agreed to do after August's panel, how
 * it went, and what it answered: by the commands that people use.
 */
export async function seedSupportGiven(people: People): Promise<void> {
  if ((await db().supportGiven.count({ where: { practice: CANAL_SIDE } })) > 0) return;
  await replyToAugust(people);
  const recruiting = await offer(people, day("2025-09-09"), "Training Hub: recruiting and keeping staff", [
    "patients-per-gp",
  ]);
  await step(people.practice, day("2025-09-16"), {
    given: recruiting,
    step: "accept",
    words: "Yes, please.",
  });
  await step(people.icb, day("2025-10-06"), { given: recruiting, step: "start", words: "" });
  const telephones = await offer(
    people,
    day("2025-10-20"),
    "Training Hub: care navigation and telephone skills",
    ["calls-missed", "calls-over-5-minutes-peak"],
  );
  await step(people.practice, day("2025-10-27"), { given: telephones, step: "accept", words: "" });
  await offer(people, day("2026-01-12"), "General Practice Improvement Programme, intermediate", [
    "did-not-attend",
  ]);

  const callBack = await add(people, day("2025-06-16"), {
    title: "Call-back in place of holding",
    due: day("2025-07-31"),
    metrics: ["calls-missed"],
  });
  await onDay(day("2025-09-09"), () =>
    setPlanAim(people.icb, { ...of, aim: "Calls answered sooner, and a second salaried GP in post" }),
  );
  const post = await add(people, day("2025-09-09"), {
    title: "Second salaried GP in post",
    due: day("2025-11-30"),
    metrics: ["patients-per-gp"],
  });
  await add(people, day("2025-12-02"), {
    title: "Reminders by text two days before",
    due: day("2026-01-09"),
    metrics: ["did-not-attend"],
  });
  await onDay(day("2025-09-16"), () => agreePlan(people.practice, of));
  await update(people.practice, day("2025-08-04"), callBack, 1, {
    state: "DONE",
    due: day("2025-07-31"),
    words: "",
    evidence: "Supplier’s letter of 16 June; in use since then",
    outcome: "Fewer callers give up in the morning",
  });
  await replyToNovember(people);
  await update(people.practice, day("2025-11-24"), post, 1, {
    state: "AT_RISK",
    due: day("2026-01-05"),
    words: "The doctor starts on 5 January",
    evidence: "",
    outcome: "",
  });
}

/** What November's first edition flagged, before the panel has read it: nobody has answered yet. */
async function replyToNovember(people: People): Promise<void> {
  const words =
    "Both figures are from before what we agreed: our second salaried doctor started on 5 January, and reminders by text begin this week. We ask the panel to look at January’s figures before it decides.";
  await reply(people, day("2026-01-09"), { metrics: ["did-not-attend", "patients-per-gp"], words });
}

async function replyToAugust(people: People): Promise<void> {
  const decision = (await decisionsOf(CANAL_SIDE)).find(({ decidedOn }) => decidedOn === "2025-08-28");
  if (!decision) throw new Error("August’s panel decided nothing of Canal Side Surgery");
  const words =
    "Two GPs left in June and our second salaried doctor starts in January. We moved to new telephones with a call-back on 16 June and expect the morning’s calls to be answered sooner.";
  const sent = await reply(people, day("2025-09-04"), { decisionId: decision.id, words });
  const answer = "Thank you. We keep Level 1 and look at the telephone figures again in October.";
  await onDay(day("2025-09-11"), () => answerReply(people.icb, of, { reply: sent, answer }));
}

type Said = { metrics?: string[]; decisionId?: number; words: string };

async function reply({ practice }: People, on: Day, said: Said): Promise<string> {
  const draft = { metrics: [], decisionId: null, ...said, proposalId: null, notAPatient: false };
  const sent = await onDay(on, async () => {
    await keepReply(practice, of, { draft, files: [], remove: [] });
    return sendReply(practice, of);
  });
  if (!sent.ok) throw new Error(`Canal Side’s reply was not sent: ${JSON.stringify(sent.error)}`);
  return sent.value;
}

async function offer({ icb }: People, on: Day, name: string, metrics: string[]): Promise<number> {
  const known = await db().supportOffer.findFirstOrThrow({ where: { system: SYSTEM.code, name } });
  const practiceName = practiceOf(CANAL_SIDE).name;
  const done = await onDay(on, () =>
    offerSupport(icb, { ...of, practiceName, offer: known.id, metrics, triggers: [], words: "" }),
  );
  if (!done.ok) throw new Error(`${name} was not offered: ${done.error}`);
  return done.value;
}

async function step(actor: PlanActor, on: Day, asked: Omit<SupportStep, "practice">): Promise<void> {
  const done = await onDay(on, () => stepSupport(actor, { practice: CANAL_SIDE, ...asked }));
  if (!done.ok) throw new Error(`${asked.step} of offer ${asked.given}: ${done.error}`);
}

type Added = { title: string; due: Day; metrics: string[] };

function add({ icb, practice }: People, on: Day, action: Added): Promise<number> {
  const owner = { side: "PRACTICE" as const, person: practice.id, name: practice.name };
  return onDay(on, () => addPlanAction(icb, { ...of, ...action, owner, triggers: [] }));
}

type Update = Omit<Parameters<typeof updatePlanAction>[1], "practice" | "action" | "version">;

async function update(
  actor: PlanActor,
  on: Day,
  action: number,
  version: number,
  said: Update,
): Promise<void> {
  const done = await onDay(on, () =>
    updatePlanAction(actor, { practice: CANAL_SIDE, action, version, ...said }),
  );
  if (!done.ok) throw new Error(`Action ${action} was not updated: ${JSON.stringify(done.error)}`);
}
