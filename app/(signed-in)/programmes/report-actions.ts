"use server";

import type { Route } from "next";
import { revalidatePath } from "next/cache";
import { z } from "zod";
import { dayField } from "@/lib/forms/day-field";
import type { FieldErrors } from "@/lib/forms/form-state";
import { PURPOSES, REPORT_SECTIONS, type ReportSection } from "@/lib/reports/report-content";
import { DECISIONS, nextBody } from "@/lib/reports/report-path";
import { action } from "@/lib/server/action";
import { beginReport, recomposeReport } from "@/lib/server/commands/compose-report";
import { freezeReport } from "@/lib/server/commands/freeze-report";
import { decideReport, sendReport } from "@/lib/server/commands/send-report";
import { reportComposed } from "@/lib/server/queries/programmes/report-composed";
import { STALE, version } from "./form-fields";
import { openPeriod, programmeSent, reportSent } from "./subject";

const composition = z
  .object({
    title: z.string().trim().min(1, "Enter a title, like Primary care: access recovery").max(120),
    purpose: z.enum(PURPOSES, "Choose what it is for"),
    asked: z
      .string()
      .trim()
      .min(1, "Enter what the committee is asked, like Note that access is steady")
      .max(1000),
  })
  .catchall(z.string());

/** The parts ticked, in the order they are read. */
function sectionsOf(sent: Record<string, unknown>): ReportSection[] {
  return REPORT_SECTIONS.filter((each) => sent[`section-${each}`] === "yes");
}

const NO_PART: FieldErrors = { [`section-${REPORT_SECTIONS[0]}`]: ["Choose at least one part"] };

export const compose = action({
  permission: "programme.report",
  subject: programmeSent,
  freeText: ["title", "asked"],
  input: composition,
  async run({ actor, subject: { id, slug, system, definition }, input }) {
    const sections = sectionsOf(input);
    if (sections.length === 0) return { errors: NO_PART };
    const period = await openPeriod(id);
    if (!period) return { errors: { "": ["Open a period first: a report tells of one"] } };
    const { title, purpose, asked } = input;
    const done = await beginReport(actor, {
      ...{ system, title, purpose, asked, sections, by: actor.name },
      programme: { id, name: definition.shortName },
      period: period.id,
    });
    if (!done.ok)
      return { errors: { "": ["A report is being composed already. Freeze it first, or compose it anew"] } };
    return { goTo: `/programmes/${slug}/reports/${done.value}` as Route };
  },
});

export const recompose = action({
  permission: "programme.report",
  subject: reportSent,
  freeText: ["title", "asked"],
  input: composition.extend({ version }),
  async run({ actor, subject: { programme, ...report }, input }) {
    const sections = sectionsOf(input);
    if (sections.length === 0) return { errors: NO_PART };
    const { title, purpose, asked } = input;
    const done = await recomposeReport(actor, {
      ...{ system: programme.system, title, purpose, asked, sections, by: actor.name },
      programme: { name: programme.definition.shortName },
      report: { ...report, version: input.version },
    });
    if (!done.ok) {
      revalidatePath(`/programmes/${programme.slug}/reports/${report.number}`);
      return { errors: { "": [STALE] } };
    }
    return { goTo: `/programmes/${programme.slug}/reports/${report.number}?done=composed` as Route };
  },
});

export const freeze = action({
  permission: "programme.report",
  subject: reportSent,
  input: z.object({
    version,
    sure: z.literal("yes", "Tick that it is ready: it cannot be changed afterwards"),
  }),
  async run({ actor, subject: { programme, ...report }, input: { version: seen } }) {
    const { content, previousId } = await reportComposed(programme, report);
    const done = await freezeReport(actor, {
      ...{ system: programme.system, content, by: actor.name },
      programme: { name: programme.definition.shortName },
      report: { ...report, version: seen, previousId },
    });
    if (done.ok)
      return { goTo: `/programmes/${programme.slug}/reports/${report.number}?done=frozen` as Route };
    const why = {
      stale: "Someone composed or froze it meanwhile: look at it again",
      "updates-wait": "Some updates wait to be accepted or returned. Read them first: see who has updated",
    };
    return { errors: { "": [why[done.error]] } };
  },
});

export const send = action({
  permission: "programme.report",
  subject: reportSent,
  input: z.object({ meetsOn: dayField("Enter the day it meets, like 2026-01-22") }),
  async run({ actor, subject: { programme, ...report }, input: { meetsOn } }) {
    const body = nextBody(programme.definition.bodies, report.hops);
    if (body === null) return { errors: { "": ["It waits for a committee, or was before all of them"] } };
    const done = await sendReport(actor, {
      ...{ system: programme.system, report, body, meetsOn, by: actor.name },
      programme: { name: programme.definition.shortName },
    });
    if (!done.ok)
      return {
        errors: { "": ["It cannot go there: it is no frozen report, or waits for another committee"] },
      };
    return { goTo: `/programmes/${programme.slug}/reports/${report.number}?done=sent` as Route };
  },
});

export const decide = action({
  permission: "programme.report",
  subject: reportSent,
  freeText: ["minute"],
  input: z.object({
    hop: z.coerce.number().int(),
    decision: z.enum(DECISIONS, "Choose what it decided"),
    minute: z.string().trim().min(1, "Enter what the minutes say, like The committee was assured").max(2000),
  }),
  async run({ actor, subject: { programme, ...report }, input }) {
    const done = await decideReport(actor, {
      ...{ system: programme.system, report, by: actor.name, ...input },
      programme: { name: programme.definition.shortName },
    });
    if (!done.ok) return { errors: { "": ["Its decision is recorded already"] } };
    return { goTo: `/programmes/${programme.slug}/reports/${report.number}?done=decided` as Route };
  },
});
