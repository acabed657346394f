import net from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays, dateOf, day } from "@/lib/periods/day";
import type { Actor } from "@/lib/permissions/actor";
import { levelDecided } from "@/lib/pqaf/messages";
import { now, today } from "@/lib/server/clock";
import { addPlanAction, type PlanActor } from "@/lib/server/commands/add-plan-action";
import { db, disconnect, transaction } from "@/lib/server/db";
import { peopleOf, queueMessage } from "@/lib/server/mail/queue-message";
import { queueDue } from "@/lib/server/mail/queue-due";
import { planOverdue, type MailedAction } from "@/lib/reports/plan-messages";
import { sendWaiting } from "@/lib/server/mail/send-waiting";
import { assuranceNeeds } from "@/lib/server/queries/assurance/assurance-needs";
import { outboxOf } from "@/lib/server/queries/outbox";
import { findActorByEmail } from "@/lib/server/queries/sessions";
import { aPerson, twoSystems } from "@/tests/support/people";

const received: string[] = [];
/** What the server says to the next messages; "250" takes one. */
const answers: string[] = [];
let server: net.Server;
let icb: PlanActor;
let manager: Actor;
let administrator: Actor;

beforeAll(async () => {
  server = await smtpServer();
  const { port } = server.address() as net.AddressInfo;
  process.env.SMTP_URL = `smtp://127.0.0.1:${port}`;
  process.env.MAIL_FROM = "Primary care <primary-care@example.nhs.uk>";
  process.env.NEXTAUTH_URL = "https://primary-care.example.nhs.uk";
  await twoSystems();
  const lead = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  icb = { id: lead.id, actingAs: null, name: "Priya Nair", side: "ICB" };
  manager = await actorOf((await aPerson({ role: "PRACTICE_MANAGER", organisation: "PRAC1" })).email);
  administrator = await actorOf((await aPerson({ role: "ADMINISTRATOR", organisation: "SYS1" })).email);
});

afterAll(async () => {
  await disconnect();
  server.close();
});

async function actorOf(email: string): Promise<Actor> {
  const found = await findActorByEmail(email);
  if (!found) throw new Error(`${email} has no access`);
  return found;
}

/** As much of a mail server as takes a message and keeps it. */
function smtpServer(): Promise<net.Server> {
  const made = net.createServer((socket) => {
    let data: string | null = null;
    socket.write("220 here\r\n");
    socket.on("data", (chunk) => {
      if (data !== null) data += chunk.toString();
      const lines = data === null ? chunk.toString().split("\r\n").filter(Boolean) : [];
      for (const line of lines) {
        if (/^DATA/i.test(line)) {
          data = "";
          socket.write("354 go on\r\n");
        } else if (/^QUIT/i.test(line)) socket.end("221 bye\r\n");
        else socket.write("250 fine\r\n");
      }
      if (data?.endsWith("\r\n.\r\n")) {
        const answer = answers.shift() ?? "250 taken";
        if (answer.startsWith("250")) received.push(data);
        data = null;
        socket.write(`${answer}\r\n`);
      }
    });
    socket.on("error", () => {});
  });
  return new Promise((resolve) => made.listen(0, "127.0.0.1", () => resolve(made)));
}

const OVERDUE: MailedAction = {
  ...{ id: 1, system: "SYS1", code: "UN-5", title: "Signposting", owner: "A person", updatedOn: null },
  ...{ status: "ON_TRACK", startsOn: day("2020-04-01"), due: day("2020-06-01") },
};

const REASON = "Waits have been long since June";

function decided(decision: number) {
  return levelDecided({
    decision,
    level: 2,
    reason: REASON,
    nextReview: day("2026-04-16"),
    practice: "PRAC1",
    practiceName: "Canal Side Surgery",
  });
}

test("a message is queued once, and not at all where its transaction is undone", async () => {
  const queue = (decision: number) =>
    transaction((client) => queueMessage(client, peopleOf("PRAC1"), decided(decision)));
  expect(await queue(1)).toBe(1);
  expect(await queue(1)).toBe(0);
  const undone = transaction(async (client) => {
    await queueMessage(client, peopleOf("PRAC1"), decided(2));
    throw new Error("undone");
  });
  await expect(undone).rejects.toThrow("undone");
  expect(await db().outboxMessage.count()).toBe(1);
});

test("an administrator reads that it was written and to whom, not what it tells of the practice", async () => {
  const [seen] = await outboxOf(administrator, { organisations: ["SYS1"] });
  expect(seen).toMatchObject({ kind: "level-decided", private: "closed" });
  expect(JSON.stringify(seen)).not.toContain(REASON);
  expect(JSON.stringify(seen)).not.toContain("Level 2");
  const [own] = await outboxOf(manager, { organisations: ["SYS1"] });
  expect(JSON.stringify(own)).toContain(REASON);
  expect(await outboxOf(administrator, { organisations: ["SYS2"] })).toEqual([]);
});

test("what the mail server refuses is tried again later, then sent once with the reason and a link", async () => {
  answers.push("451 try again");
  expect(await sendWaiting()).toEqual({ sent: 0, failed: 1, givenUp: 0 });
  expect(await sendWaiting()).toEqual({ sent: 0, failed: 0, givenUp: 0 });
  const waiting = await db().outboxMessage.findFirstOrThrow();
  expect(waiting.problem).toContain("451");
  expect(waiting.nextTryAt.getTime()).toBeGreaterThan(now().getTime());

  await db().outboxMessage.updateMany({ data: { nextTryAt: now() } });
  const both = await Promise.all([sendWaiting(), sendWaiting()]);
  expect(both.reduce((sum, { sent }) => sum + sent, 0)).toBe(1);
  expect(received).toHaveLength(1);
  const plain = received[0]!.replaceAll("=\r\n", "").replaceAll("\r\n", " ");
  expect(plain).toContain("Subject: A decision was made about your practice");
  expect(plain).toContain(REASON);
  expect(plain).toContain("https://primary-care.example.nhs.uk/assurance/PRAC1");
});

test("whoever has no access any more is sent nothing that was written to them before", async () => {
  await transaction((client) => queueMessage(client, peopleOf("PRAC1"), decided(4)));
  const ended = { where: { personId: manager.id } };
  await db().grant.updateMany({ ...ended, data: { endsOn: dateOf(addDays(today(), -1)) } });
  expect(await sendWaiting()).toEqual({ sent: 0, failed: 0, givenUp: 0 });
  await db().grant.updateMany({ ...ended, data: { endsOn: null } });
  expect(await sendWaiting()).toEqual({ sent: 1, failed: 0, givenUp: 0 });
});

test("what tells of a practice is not sent to whoever has moved to another one", async () => {
  await transaction((client) => queueMessage(client, peopleOf("PRAC1"), decided(5)));
  const theirs = { where: { personId: manager.id } };
  await db().grant.updateMany({ ...theirs, data: { organisationCode: "PRAC2" } });
  expect(await sendWaiting()).toEqual({ sent: 0, failed: 0, givenUp: 0 });
  await db().grant.updateMany({ ...theirs, data: { organisationCode: "PRAC1" } });
  expect(await sendWaiting()).toEqual({ sent: 1, failed: 0, givenUp: 0 });
});

test("an e-mail of the delivery plan waits no more for whoever may not read a plan", async () => {
  const message = planOverdue([OVERDUE], today())!;
  await transaction((client) => queueMessage(client, { person: manager.id }, message));
  const theirs = { where: { personId: manager.id } };
  await db().grant.updateMany({ ...theirs, data: { role: "COMMITTEE_READER", organisationCode: "SYS1" } });
  expect(await sendWaiting()).toEqual({ sent: 0, failed: 0, givenUp: 0 });
  await db().grant.updateMany({ ...theirs, data: { role: "PRACTICE_MANAGER", organisationCode: "PRAC1" } });
  expect(await sendWaiting()).toEqual({ sent: 1, failed: 0, givenUp: 0 });
});

test("what waited for more than a week is given up, not sent", async () => {
  await transaction((client) => queueMessage(client, peopleOf("PRAC1"), decided(3)));
  const old = new Date(now().getTime() - 8 * 86_400_000);
  await db().outboxMessage.updateMany({ where: { sentAt: null }, data: { queuedAt: old } });
  expect(await sendWaiting()).toEqual({ sent: 0, failed: 0, givenUp: 1 });
});

test("an action that falls due is told to who does it, once for each day it is due", async () => {
  const due = addDays(today(), 5);
  await addPlanAction(icb, {
    system: "SYS1",
    practice: "PRAC1",
    title: "Review the rota",
    due,
    owner: { side: "PRACTICE", person: null, name: "The practice" },
    metrics: [],
    triggers: [],
  });
  const needs = await assuranceNeeds(manager, today());
  expect(needs.map(({ words }) => words)).toEqual([
    "1 improvement plan waits for your agreement",
    "1 action is due within 7 days",
  ]);
  await queueDue();
  await queueDue();
  const told = await db().outboxMessage.findMany({
    where: { personId: manager.id, kind: { in: ["action-due", "digest"] } },
  });
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(["action-due", "digest"]);
  expect(told.find(({ kind }) => kind === "digest")?.subject).toBe("2 things need you");
  expect(await assuranceNeeds(administrator, today())).toEqual([]);
});
