import { z } from "zod";
import { CONTRACT_ACTIONS, INTELLIGENCE_TRIGGERS } from "./evidence";
import { LEVELS, type Level } from "./level";

const level = z.union(
  LEVELS.map((each) => z.literal(each)),
  "A level from 0 to 4",
);
const share = z.number().min(0, "A share from 0 to 1, like 0.4").max(1, "A share from 0 to 1, like 0.4");
const count = z.number().int("A whole number, like 3").min(1, "At least 1");

/** What a trigger looks at. It is live while what it looks at is so. */
const when = z.discriminatedUnion("is", [
  /** A rating at or below a value: the newest of an inspection recorded here and the ratings loaded. */
  z.object({ is: z.literal("rating"), metrics: z.array(z.string()).min(1), atMost: z.number() }),
  /** A contract action of one of these kinds that is not closed. */
  z.object({ is: z.literal("contract-action"), types: z.array(z.enum(CONTRACT_ACTIONS)).min(1) }),
  /** An ordinary entry of soft intelligence that carries it and has not ended. */
  z.object({ is: z.literal("intelligence"), trigger: z.enum(INTELLIGENCE_TRIGGERS) }),
  /** A measure that counts: in the worse quarter for as long as its cadence asks. */
  z.object({ is: z.literal("measure"), metric: z.string() }),
]);

const trigger = z.object({
  code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "Small letters and hyphens, like cqc-inadequate"),
  /** In words a practice can answer: "CQC rates the practice inadequate". */
  name: z.string().trim().min(1, "Say what the trigger is"),
  floor: level,
  when,
});

const perLevel = z.object({
  level,
  /** The longest time to the next review. */
  reviewWeeks: z
    .number("Enter the weeks to the next review, like 13")
    .int("A whole number of weeks, like 13")
    .min(1, "At least a week"),
  forum: z.string().trim().min(1, "Say which forum reviews it"),
  actions: z.array(z.string().trim().min(1)),
});

/**
 * One edition of the framework: everything that an ICB may decide about how
 * evidence becomes a proposal. It owns every number here and revises them in
 * use, so they are data: last year's proposals must still come out as they did.
 * Each part looks at itself, so that whoever drafts reads all that is wrong at once.
 */
export const framework = z.object({
  /** Whose quarters and lines are used. */
  comparator: z.enum(["system", "place", "england"]),
  /** Whether a national figure that the practice disputes is judged all the same. Editions of before it was asked judge it. */
  disputed: z.enum(["left-in", "left-out"]).default("left-in"),
  measures: z
    .array(
      z.object({
        metric: z.string(),
        weight: z.number("Enter a weight, like 1").nonnegative("A weight cannot be under 0"),
      }),
    )
    .min(1, "Name at least one measure")
    .superRefine((measures, context) => {
      twice(measures.map(({ metric }) => metric)).forEach((metric) =>
        wrong(context, [], `${metric} is named twice`),
      );
      if (measures.every(({ weight }) => weight === 0))
        wrong(context, [], "At least one measure needs a weight above 0");
    }),
  /** Measures on which alone no proposal above 0 rests. */
  neverAlone: z.array(z.string()),
  /** The level proposed once counting measures reach a share of the weight judged. */
  steps: z.array(z.object({ level, share })).superRefine((steps, context) =>
    steps.forEach((step, index) => {
      const before = steps[index - 1];
      if (before && (step.level <= before.level || step.share <= before.share))
        wrong(
          context,
          [index, "share"],
          `Each step must be above the one before: ${Math.round(before.share * 1e4) / 100}% there`,
        );
      if (step.level === 0) wrong(context, [index, "level"], "Level 0 needs no step: it is where all begin");
    }),
  ),
  triggers: z
    .array(trigger)
    .superRefine((triggers, context) =>
      twice(triggers.map(({ code }) => code)).forEach((code) => wrong(context, [], `${code} is named twice`)),
    ),
  /** Judged periods in a row in the worse quarter before a measure counts. */
  persistence: z.object({ month: count, quarter: count, year: count }),
  /** The least that must be judged before a share is worth a proposal. */
  coverage: z.object({ share, domains: z.number().int().min(0) }),
  levels: z.array(perLevel).superRefine((levels, context) => {
    for (const each of LEVELS)
      if (!levels.some(({ level: named }) => named === each))
        wrong(context, [each], `Say when Level ${each} is reviewed, like every 13 weeks`);
  }),
  /** Working days a practice has to reply. */
  replyDays: count,
  /** Reviews in a row without improvement before a level up is proposed to the panel. */
  escalateAfter: count,
  /** Clear reviews in a row before one level down is. */
  deescalateAfter: count,
});

export type Framework = z.infer<typeof framework>;
export type TriggerRule = Framework["triggers"][number];

/** What the edition says of a level: its review, forum and menu of actions. Every edition has all five. */
export function ofLevel({ levels }: Framework, level: Level): Framework["levels"][number] {
  const found = levels.find((each) => each.level === level);
  if (!found) throw new Error(`The edition says nothing of Level ${level}`);
  return found;
}

function twice(names: readonly string[]): string[] {
  return [...new Set(names.filter((name, index) => names.indexOf(name) !== index))];
}

function wrong(context: z.RefinementCtx, path: (string | number)[], message: string): void {
  context.addIssue({ code: "custom", path, message });
}
