import { afterAll, beforeAll, expect, test } from "vitest";
import { addDays } from "@/lib/periods/day";
import type { Role } from "@/lib/permissions/role";
import { weekBefore } from "@/lib/reports/plan-messages";
import { today } from "@/lib/server/clock";
import { setMailChoice } from "@/lib/server/commands/set-mail-choice";
import { db, disconnect, pool } from "@/lib/server/db";
import { queuePlan } from "@/lib/server/mail/queue-plan";
import { GET, POST } from "@/app/e-mails/[token]/stop/route";
import { mailChoice } from "@/lib/server/queries/mail-choice";
import { seedPlan } from "@/prisma/seed/plan";
import { aPerson, twoSystems } from "@/tests/support/people";

let owner: { id: string };
let lead: { id: string };

beforeAll(async () => {
  await twoSystems();
  await seedPlan("SYS1");
  owner = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  lead = await aPerson({ role: "ICB_PRIMARY_CARE", organisation: "SYS1" });
  await own("UN-5", addDays(today(), 7));
  await own("UN-6", addDays(today(), 1));
  await own("PR-1", addDays(today(), -20));
  await own("NA-3", addDays(today(), -20), "COMPLETE");
  await own("PR-2", addDays(today(), 1), "PAUSED");
});

afterAll(disconnect);

async function own(code: string, due: string, status = "ON_TRACK"): Promise<void> {
  await pool().query(
    `update delivery_action set owner = 'Ann Lee', owner_id = $2, due = $3, status = $4::delivery_status,
            closed_on = case when $4 = 'COMPLETE' then $5::date end where code = $1`,
    [code, owner.id, due, status, today()],
  );
}

async function kinds(person: { id: string }): Promise<string[]> {
  const found = await db().outboxMessage.findMany({
    where: { personId: person.id },
    orderBy: { kind: "asc" },
  });
  return found.map(({ kind }) => kind);
}

test("an owner is told once of what is due in a week, due tomorrow and overdue, and never of done or paused work", async () => {
  expect(await queuePlan()).toBe(3);
  expect(await queuePlan()).toBe(0);
  expect(await kinds(owner)).toEqual(["delivery-due", "delivery-due", "delivery-overdue"]);
  expect(await kinds(lead)).toEqual([]);
});

test("whoever follows an action hears in one e-mail that it slipped, and of no other", async () => {
  const { to } = weekBefore(today());
  const { rows } = await pool().query<{ id: number }>(
    `insert into delivery_follow (person_id, action_id) select $1, id from delivery_action where code in ('UN-1', 'UN-2')
     returning action_id as id`,
    [lead.id],
  );
  expect(rows).toHaveLength(2);
  await pool().query(
    "update delivery_action set due = $1, status = 'ON_TRACK' where code in ('UN-1', 'UN-3')",
    [to],
  );
  expect(await queuePlan()).toBe(1);
  expect(await queuePlan()).toBe(0);
  const [digest] = await db().outboxMessage.findMany({ where: { personId: lead.id } });
  expect(digest?.subject).toBe("Delivery plan: 1 of the actions you follow slipped");
});

test("whoever stops a kind of e-mail gets no more of it until they take it again", async () => {
  const choice = await db().mailChoice.findFirstOrThrow({
    where: { personId: owner.id, kind: "delivery-due" },
  });
  expect(await setMailChoice("nonsense", true)).toBe(false);
  expect(await setMailChoice(choice.token, true)).toBe(true);
  expect(await mailChoice(choice.token)).toEqual({ kind: "delivery-due", stopped: true });
  await own("UN-5", addDays(today(), 6));
  expect(await queuePlan()).toBe(0);
  await setMailChoice(choice.token, false);
  expect(await queuePlan()).toBe(1);
});

async function grantOf(person: { id: string }, to: { role: Role; organisationCode: string }): Promise<void> {
  await db().grant.updateMany({ where: { personId: person.id }, data: to });
}

test("nobody is told of a plan that they may not read any more, whatever they own or follow", async () => {
  await own("UN-5", addDays(today(), 5));
  await pool().query("update delivery_action set due = $1 where code = 'UN-2'", [weekBefore(today()).to]);
  await db().outboxMessage.deleteMany({});
  for (const person of [owner, lead]) {
    await grantOf(person, { role: "COMMITTEE_READER", organisationCode: "SYS1" });
    expect(await queuePlan()).toBe(person === owner ? 1 : 0);
  }
  expect((await db().outboxMessage.findMany()).map(({ personId }) => personId)).toEqual([lead.id]);
  // Reads the plan of another system.
  await grantOf(owner, { role: "ICB_PRIMARY_CARE", organisationCode: "SYS2" });
  expect(await queuePlan()).toBe(0);
  await grantOf(owner, { role: "PRACTICE_MANAGER", organisationCode: "PRAC1" });
  expect(await queuePlan()).toBeGreaterThan(0);
});

const asked = (token: string) => ({ params: Promise.resolve({ token }) });

function posted(body: BodyInit, headers: Record<string, string> = {}): Request {
  return new Request("https://one.example.nhs.uk/e-mails/x/stop", { method: "POST", body, headers });
}

const FORM = { "content-type": "application/x-www-form-urlencoded" };

test("a mail program stops e-mails in one click however it posts, a page’s form goes on to the page", async () => {
  const { token } = await db().mailChoice.findFirstOrThrow({ where: { personId: lead.id } });
  const stopped = async () => (await mailChoice(token))?.stopped;
  const parts = new FormData();
  parts.set("List-Unsubscribe", "One-Click");
  for (const body of ["List-Unsubscribe=One-Click", parts]) {
    await setMailChoice(token, false);
    const request = typeof body === "string" ? posted(body, FORM) : posted(body);
    expect((await POST(request, asked(token))).status).toBe(204);
    expect(await stopped()).toBe(true);
  }
  const again = await POST(posted("again=yes", FORM), asked(token));
  expect([again.status, again.headers.get("location")]).toEqual([303, `/e-mails/${token}`]);
  expect(await stopped()).toBe(false);
  expect((await GET(posted(""), asked(token))).status).toBe(303);
  expect(await stopped()).toBe(false);
});

test("a stranger’s body is not read, and of a longer one than a form no more than a form", async () => {
  let read = 0;
  const endless = () => {
    read = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          read += 1;
          if (read > 1_000) controller.close();
          else controller.enqueue(new Uint8Array(1_000).fill(97));
        },
      },
      { highWaterMark: 0 },
    );
    return new Request("https://one.example.nhs.uk/e-mails/x/stop", {
      ...{ method: "POST", body, duplex: "half" },
    } as RequestInit);
  };
  expect((await POST(endless(), asked("nonsense"))).status).toBe(404);
  expect(read).toBe(0);
  const { token } = await db().mailChoice.findFirstOrThrow({ where: { personId: lead.id } });
  expect((await POST(endless(), asked(token))).status).toBe(413);
  expect(read).toBeLessThan(15);
  const stated = posted("x".repeat(20), { ...FORM, "content-length": "20000" });
  expect((await POST(stated, asked(token))).status).toBe(413);
  expect((await mailChoice(token))?.stopped).toBe(false);
});
