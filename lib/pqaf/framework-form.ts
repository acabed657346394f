import { fail, succeed, type Result } from "@/lib/result";
import { framework, type Framework } from "./framework";
import { LEVELS } from "./level";

/** An edition as text fields, by name: what a form shows, and what it sends. */
export type FrameworkFields = Readonly<Record<string, string>>;
export type FieldProblems = Record<string, string[]>;

/** The fields that have one number or choice each, in the order they are asked for. */
const SINGLE = [
  "comparator",
  "disputed",
  "persistence.month",
  "persistence.quarter",
  "persistence.year",
  "coverage.share",
  "coverage.domains",
  "replyDays",
  "escalateAfter",
  "deescalateAfter",
] as const;

/** An edition as the form shows it: shares as percentages, an empty weight or floor for what it leaves out. */
export function fieldsOf(edition: Framework): FrameworkFields {
  const { persistence, coverage } = edition;
  return {
    comparator: edition.comparator,
    disputed: edition.disputed,
    ...Object.fromEntries(
      Object.entries(persistence).map(([cadence, k]) => [`persistence.${cadence}`, `${k}`]),
    ),
    "coverage.share": percent(coverage.share),
    "coverage.domains": `${coverage.domains}`,
    replyDays: `${edition.replyDays}`,
    escalateAfter: `${edition.escalateAfter}`,
    deescalateAfter: `${edition.deescalateAfter}`,
    ...Object.fromEntries(edition.measures.map(({ metric, weight }) => [`weight.${metric}`, `${weight}`])),
    ...Object.fromEntries(edition.neverAlone.map((metric) => [`never-alone.${metric}`, "yes"])),
    ...Object.fromEntries(edition.steps.map(({ level, share }) => [`step.${level}`, percent(share)])),
    ...Object.fromEntries(edition.triggers.map(({ code, floor }) => [`floor.${code}`, `${floor}`])),
    ...Object.fromEntries(
      edition.levels.flatMap(({ level, reviewWeeks, forum, actions }) => [
        [`review.${level}`, `${reviewWeeks}`],
        [`forum.${level}`, forum],
        [`actions.${level}`, actions.join("\n")],
      ]),
    ),
  };
}

/**
 * The edition that a form asks for: what is said of everything, wrong fields by
 * name and all at once. Triggers are those known to the edition it began from;
 * one without a floor is left out.
 *
 * @param metrics codes of the measures that may be given a weight, in order
 */
export function readFramework(
  typed: FrameworkFields,
  triggers: Framework["triggers"],
  metrics: readonly string[],
): Result<Framework, FieldProblems> {
  const text = (name: string) => typed[name]?.trim() ?? "";
  const problems: FieldProblems = {};
  const number = (name: string, example: string): number => {
    const found = numberOf(text(name));
    if (found === null) (problems[name] ??= []).push(`Enter a number, like ${example}`);
    // Said already: a number in its place lets the rest be looked at in the same go.
    return found ?? 1;
  };
  const share = (name: string, example: string): number => {
    const found = numberOf(text(name).replace(/%$/, ""));
    if (found === null || found < 0 || found > 100)
      (problems[name] ??= []).push(`Enter a percentage from 0 to 100, like ${example}`);
    return found === null ? Number.NaN : found / 100;
  };
  const asked = {
    comparator: text("comparator"),
    disputed: text("disputed"),
    measures: metrics
      .filter((metric) => text(`weight.${metric}`) !== "")
      .map((metric) => ({ metric, weight: number(`weight.${metric}`, "1") })),
    neverAlone: metrics.filter(
      (metric) => text(`never-alone.${metric}`) !== "" && text(`weight.${metric}`) !== "",
    ),
    // A step that is no share is left out, so that the others are still held against each other.
    steps: LEVELS.filter((level) => level > 0 && text(`step.${level}`) !== "")
      .map((level) => ({ level, share: share(`step.${level}`, "40%") }))
      .filter(({ share: found }) => found >= 0 && found <= 1),
    triggers: triggers
      .filter(({ code }) => text(`floor.${code}`) !== "")
      .map((trigger) => ({ ...trigger, floor: number(`floor.${trigger.code}`, "2") })),
    persistence: {
      month: number("persistence.month", "3"),
      quarter: number("persistence.quarter", "2"),
      year: number("persistence.year", "1"),
    },
    coverage: { share: share("coverage.share", "50%"), domains: number("coverage.domains", "3") },
    levels: LEVELS.map((level) => ({
      level,
      reviewWeeks: number(`review.${level}`, "13"),
      forum: text(`forum.${level}`),
      actions: text(`actions.${level}`)
        .split("\n")
        .map((line) => line.trim())
        .filter(Boolean),
    })),
    replyDays: number("replyDays", "10"),
    escalateAfter: number("escalateAfter", "2"),
    deescalateAfter: number("deescalateAfter", "2"),
  };
  const parsed = framework.safeParse(asked);
  if (parsed.success && Object.keys(problems).length === 0) return succeed(parsed.data);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const name = fieldOf(path, asked);
    // What is no number has been said in words of its own.
    if (!problems[name]) problems[name] = [message];
  }
  return fail(problems);
}

type Asked = {
  measures: readonly { metric: string }[];
  steps: readonly { level: number }[];
  triggers: readonly { code: string }[];
};

/** The field of the form that a part of the edition was typed in. */
export function fieldOf(path: readonly PropertyKey[], { measures, steps, triggers }: Asked): string {
  const [part, at, key] = path.map(String);
  const index = Number(at);
  if (part === "measures" || part === "neverAlone")
    return `weight.${measures[index]?.metric ?? measures[0]?.metric ?? ""}`;
  if (part === "steps") return `step.${steps[index]?.level ?? 1}`;
  if (part === "triggers") return `floor.${triggers[index]?.code ?? triggers[0]?.code ?? ""}`;
  if (part === "levels")
    return `${key === "forum" ? "forum" : key === "actions" ? "actions" : "review"}.${at}`;
  const name = [part, at].filter(Boolean).join(".");
  return SINGLE.find((each) => each === name) ?? part ?? "";
}

/** As people write it: "30", "12.5". */
function percent(share: number): string {
  return `${Math.round(share * 1e6) / 1e4}%`;
}

function numberOf(text: string): number | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
}
