import { afterAll, expect, test } from "vitest";
import { now } from "@/lib/server/clock";
import { db, disconnect } from "@/lib/server/db";
import { clearSignIns } from "@/lib/server/jobs/clear-sign-ins";

const DAY = 24 * 60 * 60 * 1000;
const daysAgo = (days: number) => new Date(now().getTime() - days * DAY);

afterAll(disconnect);

test("guesses are forgotten after a day, sessions and links a month after their end", async () => {
  const { id: personId } = await db().person.create({ data: { name: "A", email: "a@example.org" } });
  await db().signInAttempt.createMany({
    data: [
      { key: "old", at: daysAgo(1.1) },
      { key: "new", at: daysAgo(0.9) },
    ],
  });
  await db().session.createMany({
    data: [31, 29].map((days) => ({
      tokenHash: `${days}`.padEnd(64, "0"),
      personId,
      expiresAt: daysAgo(days),
    })),
  });
  await db().oneTimeLink.createMany({
    data: [31, 29].map((days) => ({
      tokenHash: `${days}`.padEnd(64, "0"),
      purpose: "x",
      expiresAt: daysAgo(days),
    })),
  });

  await clearSignIns();
  const left = [
    (await db().signInAttempt.findMany()).map((each) => each.key),
    (await db().session.findMany()).map((each) => each.tokenHash.slice(0, 2)),
    (await db().oneTimeLink.findMany()).map((each) => each.tokenHash.slice(0, 2)),
  ];
  expect(left).toEqual([["new"], ["29"], ["29"]]);
});
