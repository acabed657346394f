import { dateOf, day } from "@/lib/periods/day";
import { period, step } from "@/lib/periods/period";
import { db } from "@/lib/server/db";
import { SYSTEM } from "./names";
import { CANAL_SIDE } from "./stories";

const ANALYST = "Wei Lin Tan";
const ICB = "Priya Nair";

/** How the ICB reads measures over time: what happened, where limits begin anew, and what is planned. */
export async function seedOverTime(): Promise<void> {
  if ((await db().annotation.count()) > 0) return;
  const scope = SYSTEM.code;
  await db().annotation.createMany({
    data: [
      {
        scope,
        metricCode: "did-not-attend",
        kind: "intervention",
        on: dateOf(day("2025-02-03")),
        words: "text reminders",
        reason: "Practices began to send a reminder by text two days before every appointment",
        madeBy: ICB,
        madeAt: dateOf(day("2025-02-20")),
      },
      {
        scope,
        organisationCode: CANAL_SIDE,
        kind: "intervention",
        on: dateOf(day("2025-06-16")),
        words: "new telephones",
        reason: "Canal Side Surgery moved to cloud-based telephony with a call-back",
        madeBy: ICB,
        madeAt: dateOf(day("2025-07-02")),
      },
    ],
  });
  await db().rebase.create({
    data: {
      scope,
      metricCode: "did-not-attend",
      organisationCode: CANAL_SIDE,
      period: "2024-04",
      periodStart: dateOf(day("2024-04-01")),
      reason: "Patients can cancel in the NHS App and by text from here on: fewer appointments go unattended",
      madeBy: ANALYST,
      madeAt: dateOf(day("2025-05-12")),
    },
  });
  await db().trajectoryPoint.createMany({
    data: plan().map(({ text, start, value }) => ({
      scope,
      metricCode: "urgent-same-day",
      period: text,
      periodStart: dateOf(start),
      value,
      reason: "Operational plan 2025/26: in even steps to 90% by March 2027",
      madeBy: ANALYST,
      madeAt: dateOf(day("2025-03-28")),
    })),
  });
}

const FIRST = period("2025-04");
const STEPS = 23;

/** From 76% in April 2025 to 90% in March 2027, a value for each month. */
function plan() {
  return Array.from({ length: STEPS + 1 }, (_, index) => ({
    ...step(FIRST, index),
    value: Math.round((0.76 + (0.14 * index) / STEPS) * 1000) / 1000,
  }));
}
