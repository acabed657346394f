import { quoted } from "@/lib/csv/quoted";
import { parsePeriod } from "@/lib/periods/period";
import { fail, succeed, type Result } from "@/lib/result";
import type { OwnMetric } from "./programme";

/** A figure as somebody recorded it. Null value: only planned, or said to be missing. */
export type TypedValue = {
  metric: string;
  subject: string;
  period: string;
  value: number | null;
  plan: number | null;
  source: string;
  note: string;
};

const COLUMNS = ["figure", "subject", "period", "value", "plan", "source", "note"] as const;

export const TYPED_HEADING = COLUMNS.join(",");

const EXAMPLES = { month: "2025-11", quarter: "2025-Q3", year: "2025/26" } as const;

/**
 * Reads rows of figure, subject, period, value, plan, source and note, the
 * heading left out or not. Every row that is wrong is told at once, with its
 * line, what was found and what would be right.
 *
 * @param rows the cells of each line, as a csv reader gives them
 */
export function readTypedValues(
  rows: readonly (readonly string[])[],
  metrics: readonly OwnMetric[],
): Result<TypedValue[], string[]> {
  const errors: string[] = [];
  const values: TypedValue[] = [];
  const lines = new Map<string, number>();
  rows.forEach((cells, index) => {
    const row = cells.map((cell) => cell.trim());
    if (row.every((cell) => cell === "") || (index === 0 && row[0] === "figure")) return;
    const read = readRow(row, metrics);
    if (typeof read === "string") errors.push(`Line ${index + 1}: ${read}`);
    else {
      const of = JSON.stringify([read.metric, read.subject, read.period]);
      const first = lines.get(of);
      if (first !== undefined)
        errors.push(`Line ${index + 1}: found the figure of line ${first} again, expected each once`);
      lines.set(of, first ?? index + 1);
      values.push(read);
    }
  });
  if (values.length + errors.length === 0)
    errors.push(
      `Enter one figure on each line: ${TYPED_HEADING}, like self-referrals,ICB,2025-11,5930,5800,Community services return,`,
    );
  return errors.length > 0 ? fail(errors) : succeed(values);
}

function readRow(row: readonly string[], metrics: readonly OwnMetric[]): TypedValue | string {
  const [code = "", subject = "", when = "", value = "", plan = "", source = "", note = "", ...more] = row;
  const metric = metrics.find((each) => each.code === code);
  if (!metric)
    return `found ${quoted(code)}, expected the code of a figure, like ${metrics[0]?.code ?? "self-referrals"}`;
  if (subject === "") return "found no subject, expected whom it is of, like ICB";
  const period = parsePeriod(when);
  if (!period || period.cadence !== metric.cadence)
    return `found ${quoted(when)}, expected a ${metric.cadence} like ${EXAMPLES[metric.cadence]}`;
  const numbers = [numberOf(value, metric.unit), numberOf(plan, metric.unit)] as const;
  if (numbers[0] === undefined) return wrongNumber(value, metric);
  if (numbers[1] === undefined) return wrongNumber(plan, metric);
  if (numbers[0] === null && numbers[1] === null && note === "")
    return "found neither a value nor a plan; for a figure that was not reported, say so in the note";
  if (source === "")
    return "found no source, expected where the figure comes from, like Community services return";
  if (more.some((cell) => cell !== "")) return `found ${row.length} cells, expected ${COLUMNS.length}`;
  return { metric: code, subject, period: when, value: numbers[0], plan: numbers[1], source, note };
}

/** A number, a share also as a percentage; null for nothing, undefined for what is none. */
function numberOf(text: string, unit: OwnMetric["unit"]): number | null | undefined {
  if (text === "") return null;
  const [, digits, sign] = /^(-?\d+(?:\.\d+)?)(%?)$/.exec(text.replaceAll(",", "")) ?? [];
  if (digits === undefined || (sign === "%" && unit !== "share")) return undefined;
  // A bare 76 of a share is 76%, meant or mistyped: more than the whole is told with its sign, like 104%.
  if (unit === "share" && sign !== "%" && Number(digits) > 1) return undefined;
  const number = sign === "%" ? Number((Number(digits) / 100).toPrecision(12)) : Number(digits);
  return Number.isFinite(number) ? number : undefined;
}

function wrongNumber(text: string, { unit }: OwnMetric): string {
  return `found ${quoted(text)}, expected ${unit === "share" ? "a share like 76% or 0.76" : "a number like 5930"}`;
}
