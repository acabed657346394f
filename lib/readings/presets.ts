import { isJudged } from "./summary";
import type { Figure } from "./view";

/** The lists of practices people ask for, by the word in the address, with the rule of each in words: presetRule says it. */
export const PRESETS = [
  {
    value: "low-and-falling",
    label: "low and falling",
    rule: "In the worse quarter, and the trend shows special cause of concern.",
  },
  {
    value: "sustained",
    label: "staying in the worse quarter",
    rule: "In the worse quarter {lasting} that could be judged, with at most one between that could not.",
  },
  {
    value: "better-and-improving",
    label: "better and improving",
    rule: "In the better quarter, and the trend shows improvement: worth asking what they do.",
  },
  {
    value: "most-improved",
    label: "most improved",
    rule: "The trend shows improvement and the figure is better than a year ago, whichever the quarter.",
  },
] as const;

export type Preset = (typeof PRESETS)[number]["value"];

/** @param lasting how long counts as lasting on the measure, by the setting in force: "in each of its last 3 months" */
export function presetRule(preset: Preset, lasting: string): string {
  const rule = PRESETS.find(({ value }) => value === preset)?.rule ?? "";
  return rule.replace("{lasting}", lasting);
}

export function presetOf(text: string | undefined): Preset | null {
  return PRESETS.find(({ value }) => value === text)?.value ?? null;
}

/**
 * Whether a preset keeps a figure. `sustained`: the practices that stay in the
 * worse quarter (lib/readings/sustained.ts). Only judged figures are kept.
 */
export function presetKeeps(preset: Preset, figure: Figure | null, sustained: ReadonlySet<string>): boolean {
  if (!figure || !isJudged(figure)) return false;
  const { standing, spc, organisation } = figure;
  switch (preset) {
    case "low-and-falling":
      return standing?.quartile === 1 && spc === "concern";
    case "sustained":
      return standing?.quartile === 1 && sustained.has(organisation.code ?? "");
    case "better-and-improving":
      return standing?.quartile === 4 && spc === "improvement";
    case "most-improved":
      return spc === "improvement" && isBetterThanAYearAgo(figure);
  }
}

/** Across a break of source a year ago does not compare. */
function isBetterThanAYearAgo({ metric, changeYear, acrossBreak }: Figure): boolean {
  return changeYear !== null && !acrossBreak && changeYear * metric.direction > 0;
}

/** How many rows each preset keeps. */
export function presetCounts<Row extends { figure: Figure | null }>(
  rows: readonly Row[],
  sustained: ReadonlySet<string>,
): { value: Preset; label: string; count: number }[] {
  return PRESETS.map(({ value, label }) => ({
    value,
    label,
    count: rows.filter(({ figure }) => presetKeeps(value, figure, sustained)).length,
  }));
}
