import type { Message } from "@/lib/pqaf/messages";
import { deadlineName } from "@/lib/periods/london";
import { periodName, type Period } from "@/lib/periods/period";
import { askedBy, closedBecause } from "@/lib/appointments/deadlines";
import { isOutstanding, type BoardReturn } from "@/lib/appointments/return-rates";
import type { Day } from "@/lib/periods/day";

/** What a reminder is about: the practice's return of a month, and until when it may send it. */
type About = Pick<
  BoardReturn,
  "practice" | "name" | "state" | "submittedAt" | "reopenedUntil" | "deadlines"
> & { month: Period };

/** To a practice whose return has not arrived, sent by the ICB: at most once a day. */
export function returnChased(about: About, on: Day): Message {
  return { ...reminder(about), key: `return-chased:${about.month.text}:${about.practice}:${on}` };
}

/** The days before it is due on which a practice is reminded by itself. */
export const REMIND_DAYS = [7, 1] as const;

/** The same, sent by the service so many days before it is asked for: once for each. */
export function returnDue(about: About, days: (typeof REMIND_DAYS)[number]): Message {
  return {
    ...reminder(about),
    key: `return-due:${about.month.text}:${about.practice}:${askedBy(about, about.deadlines).toISOString()}:${days}`,
  };
}

function reminder(about: About): Omit<Message, "key"> {
  const { practice, name, state, deadlines, month } = about;
  const due = deadlineName(askedBy(about, deadlines));
  const returned = state === "RETURNED";
  return {
    kind: "return-reminder",
    subject: `Appointment figures of ${periodName(month)}: ${returned ? "to send again by" : "due"} ${due}`,
    body: returned
      ? "The ICB has sent a return back with comments. Most practices answer them in a few minutes."
      : "The national appointment figures are waiting to be checked against your book. It usually takes under five minutes, and “all match” is one click.",
    private: {
      practice,
      permission: "return.read",
      words: returned
        ? `${name}’s return for ${periodName(month)} came back with comments; it can be sent again until ${due}.`
        : `${name}’s return for ${periodName(month)} has not arrived; it is due ${due}.`,
    },
    path: `/appointments/${practice}/${month.text}`,
  };
}

/** Who may be reminded: the practice has something to do, and may still do it. */
export function mayBeReminded(
  each: BoardReturn,
  { opensOn }: { opensOn: Day },
  clock: { at: Date; today: Day },
): boolean {
  return isOutstanding(each) && closedBecause(each, { ...each.deadlines, opensOn }, clock) === null;
}
