"use server";

import { z } from "zod";
import { revalidatePath } from "next/cache";
import { periodToSay } from "@/lib/loads/undated";
import { parsePeriod } from "@/lib/periods/period";
import { action } from "@/lib/server/action";
import { checkUpload } from "@/lib/server/commands/check-upload";
import { confirmUpload } from "@/lib/server/commands/confirm-upload";
import { discardUpload } from "@/lib/server/commands/discard-upload";
import { findUpload } from "@/lib/server/queries/uploads";
import { tablesOf } from "@/lib/server/queries/upload-tables";
import { publishedFrom } from "@/lib/uploads/published-fields";
import { today } from "@/lib/server/clock";
import { isMember } from "@/lib/loads/summary-member";

const MOVED = "Somebody went on with this upload while you looked. This page now shows where it stands";

export const confirm = action({
  permission: "load.run",
  subject: async (form) => findUpload(text(form, "upload")),
  input: z.looseObject({ run: z.coerce.number().int() }),
  async run({ actor, subject, input }) {
    const tables = await tablesOf(subject.id);
    const errors: Record<string, string[]> = {};
    for (const [index, { status, lost }] of tables.entries()) {
      if (status !== "ready" || lost.length === 0 || input[`fewer-${index}`] === "yes") continue;
      errors[`fewer-${index}`] = [`Say that ${lost.length} practices fewer is right, or discard the upload`];
    }
    const dated = publishedFrom(input, tables, today());
    Object.assign(errors, dated.errors);
    if (Object.keys(errors).length > 0) return { errors };
    const confirmed = await confirmUpload(actor, subject.id, input.run, dated.published);
    revalidatePath(`/data/imports/${subject.id}`);
    return confirmed.ok ? { message: "Loading has begun." } : { errors: { "": [MOVED] } };
  },
});

export const answer = action({
  permission: "load.run",
  subject: async (form) => findUpload(text(form, "upload")),
  input: z.object({ table: z.string(), member: z.string().optional(), period: z.string().optional() }),
  async run({ actor, subject, input: { table, member, period } }) {
    const known = (await tablesOf(subject.id)).find(({ key }) => key === table);
    if (!known) return { errors: { "": [MOVED] } };
    const kind = periodToSay(known.dataset) ?? "month";
    const said = parsePeriod((period ?? "").trim());
    if (member === undefined && said?.cadence !== kind) {
      return {
        errors: { period: [kind === "month" ? "Enter a month, like 2025-11" : "Enter a year, like 2024/25"] },
      };
    }
    if (member !== undefined && !isMember(member))
      return { errors: { member: ["Choose which table it is"] } };
    const choice = member !== undefined && isMember(member) ? { member } : { month: said?.text ?? "" };
    const checked = await checkUpload(actor, subject.id, { [table]: choice });
    revalidatePath(`/data/imports/${subject.id}`);
    return checked.ok ? { message: "Thank you. It is being checked again." } : { errors: { "": [MOVED] } };
  },
});

export const checkAgain = action({
  permission: "load.run",
  subject: async (form) => findUpload(text(form, "upload")),
  input: z.object({}),
  async run({ actor, subject }) {
    const checked = await checkUpload(actor, subject.id, {});
    revalidatePath(`/data/imports/${subject.id}`);
    return checked.ok ? { message: "It is being checked again." } : { errors: { "": [MOVED] } };
  },
});

export const discard = action({
  permission: "load.run",
  subject: async (form) => findUpload(text(form, "upload")),
  input: z.object({}),
  async run({ actor, subject }) {
    const done = await discardUpload(actor, subject.id);
    return done.ok ? { goTo: "/data/imports" } : { errors: { "": [MOVED] } };
  },
});

function text(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}
