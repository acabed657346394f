"use server";

import type { Route } from "next";
import { z } from "zod";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import { scopeOf } from "@/lib/permissions/can";
import { action } from "@/lib/server/action";
import { endPanelSeat } from "@/lib/server/commands/end-panel-seat";
import { seatPanelMember } from "@/lib/server/commands/seat-panel-member";
import { requireActor } from "@/lib/server/session";

/** The system that the form names, where the sender looks after its panel. */
async function systemSent(form: FormData) {
  const looksAfter = scopeOf(await requireActor(), "panel.manage").organisations;
  const code = looksAfter.find((each) => each === form.get("system"));
  return code === undefined ? null : { code, ancestors: [] };
}

export const seat = action({
  permission: "panel.manage",
  subject: systemSent,
  input: z.object({
    person: z.uuid("Choose a person from the list"),
    chair: z.string().optional(),
    startsOn: dayField("Enter the first day on the panel, like 2026-02-01"),
    endsOn: optionalDayField("Enter the last day on the panel, like 2027-01-31, or leave it empty"),
  }),
  async run({ actor, subject, input: { person, chair, startsOn, endsOn } }) {
    const seated = { system: subject.code, person, chair: chair === "yes", startsOn, endsOn };
    const done = await seatPanelMember(actor, seated);
    return done.ok ? { goTo: "/assurance/panel?done=seated" as Route } : { errors: SEATING[done.error] };
  },
});

const SEATING = {
  "ends-before-it-starts": { endsOn: ["The last day cannot be before the first"] },
  "no-such-person": { person: ["Choose a person who holds a role of the ICB on the first day"] },
  "sits-already": { person: ["This person sits on the panel already on some of these days"] },
  "chair-taken": { chair: ["Another chairs the panel on some of these days: end that seat first"] },
} as const satisfies Record<string, Record<string, string[]>>;

export const end = action({
  permission: "panel.manage",
  subject: systemSent,
  input: z.object({
    member: z.coerce.number().int(),
    lastDay: dayField("Enter the last day on the panel, like 2026-03-31"),
  }),
  async run({ actor, subject, input: { member, lastDay } }) {
    const done = await endPanelSeat(actor, { system: subject.code, member, endsOn: lastDay });
    if (done.ok) return { goTo: "/assurance/panel?done=ended" as Route };
    return { errors: { lastDay: [ENDING[done.error]] } };
  },
});

const ENDING = {
  "no-such-seat": "That seat was not found",
  "ends-sooner-already": "It ends sooner already",
  "before-it-started": "The last day cannot be before the day before its first day",
};
