import { z } from "zod";

export const DOMAINS = [
  "access",
  "experience",
  "workforce",
  "clinical",
  "prevention",
  "safety",
  "resilience",
] as const;

/** 1 higher is better, -1 lower is better, 0 context only: never flagged. */
export const DIRECTIONS = [1, -1, 0] as const;

const cells = z.array(z.string()).min(1);

/**
 * Where the figures come from: sums of appointment cells
 * (lib/appointments/cells.ts), or the metric upload.
 */
const formula = z.discriminatedUnion("from", [
  z.object({
    from: z.literal("appointments"),
    numerator: cells,
    denominator: cells,
    /** Cells to use as the denominator when the first are not reported (the registered list beside GPAD's own). */
    otherwise: cells.optional(),
    /** Unmapped and inconsistent categories above the hold setting put the reading on hold. */
    heldByDataQuality: z.boolean(),
  }),
  z.object({ from: z.literal("upload") }),
]);

/** Everything a metric says of itself. Shown to readers word for word. */
export const metricDefinition = z.object({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: z.string(),
  /** Words for a table row, at most about 34 characters. */
  shortName: z.string(),
  domain: z.enum(DOMAINS),
  /** share: 0-1, shown as a percentage; rate: per `per`; number: shown as it is. */
  unit: z.enum(["share", "rate", "number"]),
  /** For a rate: events per this many. 1 otherwise. */
  per: z.number().positive(),
  direction: z.union([z.literal(1), z.literal(-1), z.literal(0)]),
  directionWords: z.string(),
  numerator: z.string(),
  denominator: z.string(),
  formula,
  source: z.string(),
  publisher: z.string(),
  cadence: z.enum(["month", "quarter", "year"]),
  /** Usual days from the period's end to publication. */
  lagDays: z.number().int().nonnegative(),
  /** Below this a reading is shown and ranked, marked too small, and never flagged. */
  minimumDenominator: z.number().nonnegative(),
  /** What the n of a row counts: "appointments", "responses", "patients". */
  counted: z.string(),
  target: z.object({ value: z.number(), from: z.string(), source: z.string() }).optional(),
  whyItMatters: z.string(),
  howCalculated: z.string(),
  caveats: z.array(z.string()),
  /** Months (1-12) annotated and left out of trend reading by eye, with the reason. */
  annotatedMonths: z.array(z.object({ month: z.number().int().min(1).max(12), reason: z.string() })),
  /** Days from which figures do not compare with those before, with the reason. */
  breaks: z.array(z.object({ on: z.string(), reason: z.string() })),
});

export type MetricDefinition = z.infer<typeof metricDefinition>;
export type Domain = (typeof DOMAINS)[number];
export type Direction = (typeof DIRECTIONS)[number];
