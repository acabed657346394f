import "server-only";
import { log } from "@/lib/server/log";
import { queueDue } from "@/lib/server/mail/queue-due";
import { sendWaiting } from "@/lib/server/mail/send-waiting";

/** Every morning: queues what falls due, then sends what waits. */
export async function tellPeople(): Promise<void> {
  const queued = await queueDue();
  log({ event: "e-mail", queued, ...(await sendWaiting()) });
}

/** Through the day: what was queued since, and what failed before. */
export async function sendMail(): Promise<void> {
  const done = await sendWaiting();
  if (done.sent + done.failed + done.givenUp > 0) log({ event: "e-mail", queued: 0, ...done });
}
