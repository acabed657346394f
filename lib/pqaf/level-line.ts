import type { JudgedMeasure, LiveTrigger } from "./judged";
import type { Proposal } from "./propose-level";
import { howLong } from "./words/measure";

/** A proposal as the command prints it: field names are stable, shares 0 to 1, null for what there is not. */
export type LevelLine = {
  ods_code: string;
  proposed_level: number | "not enough data";
  edition: string;
  counting_flags: FlagLine[];
  triggers: { code: string; floor: number; since: string }[];
  month: string;
  counting_weight: number;
  judged_weight: number;
  floor: number;
};

type FlagLine = {
  metric: string;
  period: string;
  value: number;
  comparator_line: number;
  n: number;
  strength: string | null;
  persistence: string;
  weight: number;
};

type Of = { practice: string; month: string; edition: string };

export function levelLine({ practice, month, edition }: Of, proposal: Proposal): LevelLine {
  return {
    ods_code: practice,
    proposed_level: proposal.level ?? "not enough data",
    edition,
    counting_flags: proposal.judged.filter(({ counts }) => counts).map(flagLine),
    triggers: proposal.triggers.map(({ code, floor, since }: LiveTrigger) => ({ code, floor, since })),
    month,
    counting_weight: proposal.counting,
    judged_weight: proposal.judgedWeight,
    floor: proposal.floor,
  };
}

function flagLine(measure: JudgedMeasure): FlagLine {
  const { metric, period, value, line, n, strength, needed, weight } = measure;
  return {
    metric,
    period,
    value,
    comparator_line: line,
    n,
    strength,
    persistence: `${howLong(measure)} (${needed} needed)`,
    weight,
  };
}

/** The columns of the same as comma-separated values: what is a list there is one cell, its parts set off by ";". */
export function levelRow(line: LevelLine): Record<string, string | number> {
  const { counting_flags, triggers } = line;
  return {
    // In the order of the line itself, whose first five columns are those that other tools read.
    ...line,
    counting_flags: counting_flags
      .map(
        ({ metric, period, value, comparator_line, n, strength, persistence, weight }) =>
          `${metric} ${period} ${value} line ${comparator_line} n ${n} ${strength} ${persistence} weight ${weight}`,
      )
      .join("; "),
    triggers: triggers.map(({ code, floor, since }) => `${code} floor ${floor} since ${since}`).join("; "),
  };
}
