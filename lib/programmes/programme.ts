import { z } from "zod";

const code = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Use small letters, digits and hyphens, like self-referral");

/**
 * A figure of the programme. `catalogue`: a measure of the catalogue, whose
 * stored readings are shown. Otherwise it is one of the programme's own, typed
 * or loaded with its source: what only an ICB, a Place, a pharmacy, dental or
 * hospital trust return tells.
 */
const ownMetric = z.object({
  code,
  name: z.string().min(1),
  shortName: z.string().min(1).max(48),
  unit: z.enum(["share", "rate", "number"]),
  direction: z.union([z.literal(1), z.literal(-1), z.literal(0)]),
  /** Of whom its values tell: the words over the column of subjects. */
  of: z.enum(["ICB", "Place", "Pharmacy", "Dental", "Trust", "Role"]),
  /** What it counts: "consultations". */
  counted: z.string().min(1),
  cadence: z.enum(["month", "quarter", "year"]),
  lagDays: z.number().int().nonnegative(),
  publisher: z.string().min(1),
  /** What is aimed at from a day on, where no plan says otherwise for a period. */
  aim: z.object({ value: z.number(), from: z.string(), source: z.string() }).optional(),
  /** Days from which its figures do not compare with those before, with the reason. */
  breaks: z.array(z.object({ on: z.string(), reason: z.string() })).default([]),
  /** Its last day, where a later figure takes its place. */
  endsOn: z.string().optional(),
});

const metricRef = z.union([z.object({ catalogue: code }), z.object({ own: code })]);

const workstream = z.object({
  code,
  name: z.string().min(1),
  about: z.string().min(1),
  metrics: z.array(metricRef),
});

const domain = z.object({
  code,
  name: z.string().min(1),
  workstreams: z.array(workstream).min(1),
});

/** What the plan is to achieve, above its workstreams: with what it is told by, and from where it started. */
const aim = z.object({
  code,
  words: z.string().min(1),
  by: z.string().min(1),
  measure: metricRef.nullable(),
  baseline: z.object({ value: z.number().nullable(), period: z.string(), source: z.string() }).nullable(),
});

export const programmeDefinition = z
  .object({
    name: z.string().min(1),
    shortName: z.string().min(1),
    /** The plan it comes from, with its dates. */
    source: z.string().min(1),
    domains: z.array(domain).min(1),
    metrics: z.array(ownMetric),
    aims: z.array(aim),
    /** What another plan wants reported too, told by figures that stand in the workstreams. */
    deliverables: z.array(z.object({ name: z.string().min(1), metrics: z.array(metricRef).min(1) })),
    /** The committees a report goes to, in order. */
    bodies: z.array(z.string().min(1)).min(1),
    rules: z.object({
      /** A milestone late by more days than this is off track. */
      lateDays: z.number().int().positive(),
      /** A figure further from its plan than this share of it is off track. */
      offPlan: z.number().positive().max(1),
    }),
  })
  .superRefine(({ domains, metrics, aims, deliverables }, context) => {
    const all = domains.flatMap(({ workstreams }) => workstreams);
    for (const codes of [domains, all, metrics].map((each) => each.map((one) => one.code))) {
      const twice = codes.filter((each, index) => codes.indexOf(each) !== index);
      for (const each of twice) context.addIssue({ code: "custom", message: `${each} is there twice` });
    }
    const known = new Set(metrics.map((each) => each.code));
    const asked = [
      ...all.flatMap((each) => each.metrics),
      ...aims.flatMap(({ measure }) => measure ?? []),
      ...deliverables.flatMap((each) => each.metrics),
    ];
    for (const ref of asked) {
      if ("own" in ref && !known.has(ref.own))
        context.addIssue({ code: "custom", message: `${ref.own} is none of the programme’s figures` });
    }
  });

export type ProgrammeDefinition = z.infer<typeof programmeDefinition>;
export type OwnMetric = z.infer<typeof ownMetric>;
export type MetricRef = z.infer<typeof metricRef>;
export type Workstream = z.infer<typeof workstream>;
export type ProgrammeDomain = z.infer<typeof domain>;

/** A workstream by its code, with the domain it is of; null where there is none. */
export function workstreamOf(
  { domains }: ProgrammeDefinition,
  wanted: string,
): { workstream: Workstream; domain: ProgrammeDomain } | null {
  for (const each of domains) {
    const found = each.workstreams.find((one) => one.code === wanted);
    if (found) return { workstream: found, domain: each };
  }
  return null;
}

/** The code a figure goes by, whichever kind it is. */
export function codeOf(ref: MetricRef): string {
  return "own" in ref ? ref.own : ref.catalogue;
}
