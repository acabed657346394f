import { quoted } from "@/lib/csv/quoted";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { parsePeriod } from "@/lib/periods/period";
import { fail, succeed, type Result } from "@/lib/result";

/** What is planned for one period, in the measure's own unit: a share is 0-1. */
export type PlannedValue = { period: string; start: Day; value: number };

const EXAMPLES = { month: "2025-11", quarter: "2025-Q3", year: "2025/26" } as const;

/**
 * Reads a plan as people type or paste it: a period and a value to a line, with
 * a space, comma, semicolon or tab between. A share may be 76% or 0.76. Every
 * line that is wrong is told at once.
 */
export function readPlan(
  text: string,
  { cadence, unit }: Pick<MetricDefinition, "cadence" | "unit">,
): Result<PlannedValue[], string[]> {
  const example = `${EXAMPLES[cadence]} ${unit === "share" ? "76%" : "12.5"}`;
  const lines = text
    .split("\n")
    .map((line, index) => ({ at: index + 1, words: line.trim() }))
    .filter(({ words }) => words !== "");
  if (lines.length === 0) return fail([`Enter a period and its value on each line, like ${example}`]);

  const errors: string[] = [];
  const points = new Map<string, PlannedValue>();
  for (const { at, words } of lines) {
    const [first = "", second = "", ...more] = words.split(/[\s,;]+/);
    const found = parsePeriod(first);
    const value = valueOf(second, unit);
    if (!found || found.cadence !== cadence || value === null || more.length > 0) {
      errors.push(`Line ${at}: found ${quoted(words)}, expected a ${cadence} and a value, like ${example}`);
    } else if (points.has(found.text)) {
      errors.push(`Line ${at}: ${found.text} is planned on an earlier line already`);
    } else {
      points.set(found.text, { period: found.text, start: found.start, value });
    }
  }
  return errors.length > 0 ? fail(errors) : succeed([...points.values()]);
}

/** A share between 0 and 1, written as a percentage or as itself; any other number as it is. */
function valueOf(text: string, unit: MetricDefinition["unit"]): number | null {
  const [, digits, sign] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text) ?? [];
  if (digits === undefined) return null;
  if (unit !== "share") return sign ? null : Number(digits);
  // 76 without its sign would be 7600%: it is asked about, not guessed.
  const share = sign ? Number((Number(digits) / 100).toPrecision(12)) : Number(digits);
  return share >= 0 && share <= 1 ? share : null;
}
