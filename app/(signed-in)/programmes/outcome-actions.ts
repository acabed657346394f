"use server";

import { z } from "zod";
import type { MetricRef, ProgrammeDefinition } from "@/lib/programmes/programme";
import { readPlan } from "@/lib/readings/plan-text";
import { fail, succeed, type Result } from "@/lib/result";
import { action } from "@/lib/server/action";
import { today } from "@/lib/server/clock";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { optionalWords, version, words } from "./form-fields";
import { measureField, optionalMeasureField } from "./measure-field";
import { changed } from "./set-up-change";
import { programmeSent } from "./subject";

const permission = "programme.accept-update";
const subject = programmeSent;

const CHOOSE = "Choose a measure";

const aim = {
  words: words("Enter what it is to achieve, like Patients’ experience of access improves"),
  by: words("Enter by when, like 2028"),
  measure: optionalMeasureField(CHOOSE),
  baseline: optionalWords.default(""),
  baselineSource: optionalWords.default(""),
};

export const addAim = action({
  permission,
  subject,
  input: z.object({ version, ...aim }),
  async run({ actor, subject: programme, input: { version: seen, ...given } }) {
    const read = await aimFrom(programme.definition, given);
    if (!read.ok) return { errors: read.error };
    return changed(actor, programme, seen, { is: "aim-added", ...read.value }, "aim");
  },
});

export const describeAim = action({
  permission,
  subject,
  input: z.object({ version, aim: z.string(), ...aim }),
  async run({ actor, subject: programme, input: { version: seen, aim: code, ...given } }) {
    const read = await aimFrom(programme.definition, given);
    if (!read.ok) return { errors: read.error };
    return changed(actor, programme, seen, { is: "aim-described", aim: code, ...read.value }, "aim");
  },
});

export const removeAim = action({
  permission,
  subject,
  input: z.object({ version, aim: z.string() }),
  run: ({ actor, subject: programme, input: { version: seen, aim: code } }) =>
    changed(actor, programme, seen, { is: "aim-removed", aim: code }, "aim"),
});

export const addDeliverable = action({
  permission,
  subject,
  input: z.object({
    version,
    name: words("Enter what is wanted, like Recruitment trajectory of additional roles"),
    measure: measureField(CHOOSE),
  }),
  run: ({ actor, subject: programme, input: { version: seen, ...given } }) =>
    changed(actor, programme, seen, { is: "deliverable-added", ...given }, "deliverable"),
});

export const renameDeliverable = action({
  permission,
  subject,
  input: z.object({
    version,
    deliverable: z.string(),
    name: words("Enter what is wanted, like Recruitment trajectory of additional roles"),
  }),
  run: ({ actor, subject: programme, input: { version: seen, ...given } }) =>
    changed(actor, programme, seen, { is: "deliverable-renamed", ...given }, "deliverable"),
});

export const removeDeliverable = action({
  permission,
  subject,
  input: z.object({ version, deliverable: z.string() }),
  run: ({ actor, subject: programme, input: { version: seen, ...given } }) =>
    changed(actor, programme, seen, { is: "deliverable-removed", ...given }, "deliverable"),
});

const itsMeasure = z.object({ version, deliverable: z.string(), measure: measureField(CHOOSE) });

export const addDeliverableMeasure = action({
  permission,
  subject,
  input: itsMeasure,
  run: ({ actor, subject: programme, input: { version: seen, ...given } }) =>
    changed(actor, programme, seen, { is: "deliverable-measure-added", ...given }, "deliverable"),
});

export const removeDeliverableMeasure = action({
  permission,
  subject,
  input: itsMeasure,
  run: ({ actor, subject: programme, input: { version: seen, ...given } }) =>
    changed(actor, programme, seen, { is: "deliverable-measure-removed", ...given }, "deliverable"),
});

type AimGiven = {
  words: string;
  by: string;
  measure: MetricRef | null;
  baseline: string;
  baselineSource: string;
};
type AimRead = Omit<ProgrammeDefinition["aims"][number], "code">;

/** A baseline is a period with its value, as one line of a plan is written. */
async function aimFrom(
  definition: ProgrammeDefinition,
  { baseline, baselineSource: source, ...given }: AimGiven,
): Promise<Result<AimRead, Record<string, string[]>>> {
  if (baseline === "" && source === "") return succeed({ ...given, baseline: null });
  const metric = given.measure && (await measureOf(definition, given.measure));
  if (!metric) return fail({ measure: ["Choose the measure that the baseline is of"] });
  const read = readPlan(baseline, metric);
  const errors: Record<string, string[]> = {
    ...(read.ok ? {} : { baseline: [read.error.join(". ")] }),
    ...(source === ""
      ? { baselineSource: ["Enter where the baseline comes from, like the plan’s page"] }
      : {}),
  };
  const first = read.ok ? read.value[0] : undefined;
  if (!first || Object.keys(errors).length > 0) return fail(errors);
  return succeed({ ...given, baseline: { value: first.value, period: first.period, source } });
}

async function measureOf({ metrics }: ProgrammeDefinition, ref: MetricRef) {
  if ("own" in ref) return metrics.find(({ code }) => code === ref.own);
  return (await definitionsOn(today())).get(ref.catalogue);
}
