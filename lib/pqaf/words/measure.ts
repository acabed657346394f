import { formatBeside } from "@/lib/figures/format";
import { LONGEST_TOLD } from "@/lib/readings/sustained";
import { sideOf } from "@/lib/statistics/tolerance";
import type { JudgedMeasure } from "../judged";
import { counted, inARow, periodsOf, periodWords, weightWords, type Described } from "./described";

/**
 * Why a judged measure counts, or does not: "61.2% is below the worse-quarter
 * line of 63.0% (119 practices, November 2025), for 7 months in a row;
 * beyond the 95% limits; counts 1."
 */
export function measureSentence(measure: JudgedMeasure, described: Described): string {
  if (!measure.flagged) return `${againstLine(measure, described)}: ${outOfIt(measure)}.`;
  const long = measure.counts ? lasting(measure) : tooShort(measure);
  return `${againstLine(measure, described)}, ${[long, ...howSureClauses(measure), weighs(measure)].join("; ")}.`;
}

/** "61.2% is below the worse-quarter line of 63.0% (119 practices, November 2025)". */
export function againstLine(measure: JudgedMeasure, described: Described): string {
  const { value, line, n, period } = measure;
  const where = { [-1]: "below", 0: "on", 1: "above" }[sideOf(value, line)];
  const of = `(${counted(n, "practice")}, ${periodWords(period)})`;
  const drawn = formatBeside(described, line, value);
  return `${formatBeside(described, value, line)} is ${where} the worse-quarter line of ${drawn} ${of}`;
}

function outOfIt({ value, line, quartile }: JudgedMeasure): string {
  if (sideOf(value, line) === 0) return "a figure on the line is out of the worse quarter";
  return quartile === 4 ? "in the better quarter" : "out of the worse quarter";
}

function lasting(measure: JudgedMeasure): string {
  const { needed, cadence } = measure;
  const { periods, orMore } = lengthTold(measure);
  if (needed === 1 && periods === 1) return `${periodsOf(1, cadence)} is enough`;
  return `for ${periodsOf(periods, cadence)} in a row${orMore ? " or more" : ""}`;
}

/** How long a measure that counts has been in the worse quarter, for a cell: "7 months", "24 months or more". */
export function howLong(measure: JudgedMeasure): string {
  const { periods, orMore } = lengthTold(measure);
  return `${periodsOf(periods, measure.cadence)}${orMore ? " or more" : ""}`;
}

/** A run is followed so far and no further, and of an old proposal as far as was needed: it may be longer. */
function lengthTold({ lasts, needed, cadence }: JudgedMeasure): { periods: number; orMore: boolean } {
  if (lasts === undefined) return { periods: needed, orMore: needed > 1 };
  return { periods: lasts, orMore: lasts >= LONGEST_TOLD[cadence] };
}

function tooShort({ run, needed, cadence }: JudgedMeasure): string {
  return `${inARow(run, cadence)} and ${needed} are needed`;
}

function weighs({ counts, weight }: JudgedMeasure): string {
  return counts ? `counts ${weightWords(weight)}` : `would count ${weightWords(weight)}`;
}

/** How sure a flag is, in one word for a cell: "chance", "95%", "99.8%". */
export function howSure({ strength }: Pick<JudgedMeasure, "strength">): "chance" | "95%" | "99.8%" | null {
  if (strength === null) return null;
  return strength === "quarter" ? "chance" : `${strength}%`;
}

function howSureClauses({ strength, concern }: JudgedMeasure): string[] {
  const far = strength === "95" || strength === "99.8" ? [`beyond the ${strength}% limits`] : [];
  const chance = strength === "quarter" ? ["no further out than chance may bring"] : [];
  return [...far, ...chance, ...(concern ? ["its trend is of concern"] : [])];
}
