"use server";

import { z } from "zod";
import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { dayField, optionalDayField } from "@/lib/forms/day-field";
import { onceDaysRead } from "@/lib/forms/once-days-read";
import { districtCodes } from "@/lib/organisations/district-change";
import type { Actor } from "@/lib/permissions/actor";
import { can, scopeOf } from "@/lib/permissions/can";
import { action } from "@/lib/server/action";
import { assignPlace } from "@/lib/server/commands/assign-place";
import { dateOrganisation } from "@/lib/server/commands/date-organisation";
import { makePlace, renamePlace } from "@/lib/server/commands/name-place";
import { recordSuccession, withdrawSuccession } from "@/lib/server/commands/record-succession";
import { setDistricts, type DistrictTaken } from "@/lib/server/commands/set-districts";
import { findKept } from "@/lib/server/queries/directory";
import { districtsLoaded } from "@/lib/server/queries/districts";
import { requireActor } from "@/lib/server/session";

const permission = "organisations.manage";
const PAGE = "/administration/organisations";

const reason = z.string().trim().min(1, "Enter the reason, like Contract ended by both parties").max(500);
const placeName = z.string().trim().min(2, "Enter the name, like Rugby").max(100);

async function kept(form: FormData) {
  return findKept(scopeOf(await requireActor(), permission), String(form.get("code") ?? ""));
}

export const make = action({
  permission,
  subject: async (form) => {
    const system = String(form.get("system") ?? "")
      .trim()
      .toUpperCase();
    return scopeOf(await requireActor(), permission).organisations.includes(system)
      ? { code: system, ancestors: [] }
      : null;
  },
  input: z.object({ placeName }),
  async run({ actor, subject, input }) {
    const made = await makePlace(actor, { name: input.placeName, system: subject.code });
    if (!made.ok) return { errors: { placeName: ["There is a Place of nearly this name already"] } };
    return { goTo: `${PAGE}/${made.value}` as Route };
  },
});

export const rename = action({
  permission,
  subject: kept,
  input: z.object({ placeName }),
  async run({ actor, subject, input }) {
    const done = await renamePlace(actor, { place: subject.code, name: input.placeName });
    if (!done.ok) return { errors: { placeName: ["That is its name already"] } };
    revalidatePath(`${PAGE}/${subject.code}`);
    return { message: "Renamed." };
  },
});

export const setPlaceDistricts = action({
  permission,
  subject: kept,
  input: z.object({
    areas: z.string().transform((text, context) => {
      const { areas, wrong } = districtCodes(text);
      if (wrong.length === 0) return areas;
      context.addIssue({
        code: "custom",
        message: `Enter codes like E07000220: ${wrong.join(", ")} is none`,
      });
      return z.NEVER;
    }),
    startsOn: dayField("Enter the first day, like 2026-04-01"),
    districtsReason: z.string().trim().min(1, "Enter the reason, like The district councils merged").max(500),
  }),
  async run({ actor, subject, input }) {
    if (subject.kind !== "PLACE") return { errors: { areas: ["Only a Place is made of districts"] } };
    const { areas } = input;
    const loaded = await districtsLoaded();
    const unknown = areas.filter((area) => !loaded.some(({ code }) => code === area));
    if (loaded.length > 0 && unknown.length > 0) {
      return { errors: { areas: [`${unknown.join(", ")}: in no boundary file loaded`] } };
    }
    const { startsOn, districtsReason: why } = input;
    const done = await setDistricts(actor, { place: subject.code, areas, startsOn, reason: why });
    if (!done.ok) {
      const refused = done.error;
      return {
        errors: typeof refused === "string" ? DISTRICT_REFUSALS[refused] : { areas: refused.map(takenWords) },
      };
    }
    revalidatePath(`${PAGE}/${subject.code}`);
    return { message: "Set. The map draws the Place by them from that day." };
  },
});

function takenWords({ area, name, place }: DistrictTaken): string {
  return `${name ? `${name} (${area})` : area} is in ${place}: take it out there first, or leave it out here`;
}

const DISTRICT_REFUSALS = {
  same: { areas: ["Those are its districts on that day already"] },
  "later-change": { startsOn: ["A later change is recorded already: choose a day after it"] },
};

export const move = action({
  permission,
  subject: kept,
  input: z.object({
    place: z.string().transform((code) => code || null),
    startsOn: dayField("Enter the first day, like 2026-04-01"),
  }),
  async run({ actor, subject, input }) {
    if (input.place === null && subject.kind !== "PRACTICE") {
      return { errors: { place: ["Choose a Place"] } };
    }
    const [system = ""] = subject.ancestors;
    const done = await assignPlace(actor, { ...input, organisation: subject.code, system });
    if (!done.ok) return { errors: MOVE_REFUSALS[done.error] };
    revalidatePath(`${PAGE}/${subject.code}`);
    return { message: "Moved. Figures from that day on are summed and compared anew." };
  },
});

const MOVE_REFUSALS = {
  "same-place": { place: ["It is in that Place on that day already"] },
  "later-change": { startsOn: ["A later move is recorded already: choose a day on or after it"] },
  "no-such-place": { place: ["Choose a Place from the list"] },
};

export const merge = action({
  permission,
  subject: kept,
  input: z.object({
    successor: z.string().trim().min(1, "Enter the code of the practice, like M84001"),
    on: dayField("Enter the day, like 2026-04-01"),
    mergerReason: reason,
  }),
  lookUp: async ({ actor, values }) =>
    (await theirPractice(actor, values["successor"])) ? {} : { successor: [NOT_THEIRS] },
  async run({ actor, subject, input }) {
    const successor = await theirPractice(actor, input.successor);
    if (!successor) return { errors: { successor: [NOT_THEIRS] } };
    const done = await recordSuccession(actor, {
      predecessor: subject.code,
      successor: successor.code,
      on: input.on,
      reason: input.mergerReason,
    });
    if (!done.ok) return { errors: { successor: [MERGE_REFUSALS[done.error]] } };
    revalidatePath(`${PAGE}/${subject.code}`);
    return { message: "Recorded. Each practice’s page leads to the other." };
  },
});

const NOT_THEIRS = "Enter the code of a practice in your system, like M84001";

async function theirPractice(actor: Actor, code = "") {
  const found = await findKept(scopeOf(actor, permission), code);
  return found?.kind === "PRACTICE" && can(actor, permission, found) ? found : null;
}

const MERGE_REFUSALS = {
  itself: "A practice cannot go into itself",
  "recorded-already": "That is recorded already",
  "goes-round": "That practice went into this one: withdraw that first",
};

export const withdraw = action({
  permission,
  subject: kept,
  input: z.object({ successor: z.string(), withdrawReason: reason }),
  async run({ actor, subject, input }) {
    const done = await withdrawSuccession(actor, {
      predecessor: subject.code,
      successor: input.successor,
      reason: input.withdrawReason,
    });
    if (!done.ok) return { errors: { withdrawReason: ["That is not recorded any more"] } };
    revalidatePath(`${PAGE}/${subject.code}`);
    return { message: "Withdrawn." };
  },
});

export const date = action({
  permission,
  subject: kept,
  input: z
    .object({
      which: z.enum(["opened", "closed", "open"], "Choose what happened on the day"),
      day: optionalDayField("Enter the day, like 2026-04-01"),
      dateReason: reason,
    })
    .refine(({ which, day }) => which === "open" || day !== null, {
      path: ["day"],
      message: "Enter the day, like 2026-04-01",
      ...onceDaysRead("day"),
    }),
  async run({ actor, subject, input }) {
    const [system = ""] = subject.ancestors;
    const done = await dateOrganisation(actor, {
      organisation: subject.code,
      ...(input.which === "opened" && input.day !== null
        ? { which: input.which, on: input.day }
        : { which: "closed", on: input.which === "open" ? null : input.day }),
      reason: input.dateReason,
      system,
    });
    if (!done.ok && input.which === "open") return { errors: { which: ["It is open already"] } };
    if (!done.ok) return { errors: { day: [DATE_REFUSALS[done.error]] } };
    revalidatePath(`${PAGE}/${subject.code}`);
    return { message: "Set, until a register says otherwise." };
  },
});

const DATE_REFUSALS = {
  "same-day": "That is the day already",
  "closed-before-opened": "It cannot close before it opened",
};
