import { z } from "zod";

export const DOMAINS = [
  "access",
  "experience",
  "workforce",
  "clinical",
  "prevention",
  "safety",
  "resilience",
  /** How far the figures themselves can be relied on; nothing about care. */
  "data-quality",
] as const;

/** 1 higher is better, -1 lower is better, 0 context only: never flagged. */
export const DIRECTIONS = [1, -1, 0] as const;

const cells = z.array(z.string()).min(1);

/**
 * Where the figures come from: sums of appointment cells
 * (lib/appointments/cells.ts), sums of another official data set's cells (named
 * by its reader in lib/loads), or the metric upload. An upload also fills the
 * periods for which an official data set has nothing.
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
  z.object({
    from: z.literal("counts"),
    /** The data sets whose cells are summed (lib/loads/dataset.ts); of two that give a cell the first named counts. */
    datasets: z.array(z.string()).min(1),
    numerator: cells,
    /** Left out: the one cell is the figure itself, as published, and cannot be added up (a rating). */
    denominator: cells.optional(),
    /** The denominator is of this data set: its newest period that begins on or before the figure's. */
    denominatorDataset: z.string().optional(),
    /** Sums whichever cells the source gives, one at least: indicators that replace one another. Else it needs all. */
    whichever: z.boolean().optional(),
    /** Whom the file counts: practices, unless it says otherwise. Levels above are summed from these. */
    level: z.enum(["PRACTICE", "PCN", "SUB_ICB"]).optional(),
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
  /** Words for values that stand for one: {"3": "Good"}. Drawn by lib/figures/format.ts in the value's place. */
  valueWords: z.record(z.string(), z.string()).optional(),
  numerator: z.string(),
  denominator: z.string(),
  formula,
  source: z.string(),
  publisher: z.string(),
  /** Who in the ICB answers for the definition, by name or role. */
  owner: z.string().optional(),
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
  /** Months (1-12) annotated and kept out of the trend rules, with the reason. */
  annotatedMonths: z.array(z.object({ month: z.number().int().min(1).max(12), reason: z.string() })),
  /** Days from which figures do not compare with those before, with the reason. */
  breaks: z.array(z.object({ on: z.string(), reason: z.string() })),
  /** Days from which recording changes: a change across is marked, and a rebase is offered, never made by itself. */
  suggestedRebases: z.array(z.object({ on: z.string(), reason: z.string() })).optional(),
});

export type MetricDefinition = z.infer<typeof metricDefinition>;
export type CountsFormula = Extract<MetricDefinition["formula"], { from: "counts" }>;
export type Domain = (typeof DOMAINS)[number];
export type Direction = (typeof DIRECTIONS)[number];
