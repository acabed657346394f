"use server";

import type { Route } from "next";
import { z } from "zod";
import { extensionForm, windowForm } from "@/lib/appointments/window-form";
import { action } from "@/lib/server/action";
import { extendWindow, withdrawExtension } from "@/lib/server/commands/extend-window";
import { setCollectionWindow } from "@/lib/server/commands/set-collection-window";
import { requireActor } from "@/lib/server/session";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { parsePeriod } from "@/lib/periods/period";
import { collectsFor, COLLECTS } from "./collects-for";

const subject = async () => {
  const system = collectsFor(await requireActor());
  return system === null ? null : { code: system, ancestors: [] };
};

export const setWindow = action({
  permission: COLLECTS,
  subject,
  input: windowForm,
  async run({ actor, subject: { code }, input }) {
    const done = await setCollectionWindow(actor, { ...input, system: code });
    if (done.ok) return { goTo: back(input.month.text, "set") };
    return {
      errors: { "": ["Someone else changed these dates meanwhile. Look at them above and send yours again"] },
    };
  },
});

export const extend = action({
  permission: COLLECTS,
  subject,
  input: extensionForm,
  freeText: ["reason"],
  async run({ actor, subject: { code }, input }) {
    const open = await practicesOpenOn({ system: code }, input.month.end);
    if (!open.some((each) => each.code === input.practice)) {
      return { errors: { practice: ["Choose a practice from the list"] } };
    }
    const done = await extendWindow(actor, { ...input, system: code });
    if (done.ok) return { goTo: back(input.month.text, "extended") };
    return done.error === "no-window"
      ? { errors: { "": ["This month is not collected"] } }
      : { errors: { dueDay: ["Give a date later than the collection’s own"] } };
  },
});

export const withdraw = action({
  permission: COLLECTS,
  subject,
  input: z.object({ month: z.string(), practice: z.string() }),
  async run({ actor, subject: { code }, input: { month, practice } }) {
    const period = parsePeriod(month);
    const done = period && (await withdrawExtension(actor, { system: code, practice, month: period }));
    return done ? { goTo: back(month, "withdrawn") } : { errors: { "": ["It was withdrawn already"] } };
  },
});

function back(month: string, done: string): Route {
  return `/appointments/windows?at=${month}&done=${done}` as Route;
}
