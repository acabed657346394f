import { parseOrganisationCode } from "@/lib/organisations/ods-code";
import { parsePeriod, type Period } from "@/lib/periods/period";
import type { StatedMetric } from "./source-content";
import { emptyContent, type ReaderInput, type TableReader } from "./table-reader";

/** What an ICB holds itself, in our own plain layout. An asterisk says that the source hid a figure. */
export function metricUploadReader({ row }: ReaderInput): TableReader {
  const metrics: StatedMetric[] = [];
  const seen = new Map<string, number>();
  let newest: Period | null = null;

  function amount(column: string, pattern: RegExp, expected: string): number | null {
    const text = row.text(column);
    if (text === "" || text === "*") return null;
    const value = pattern.test(text) ? Number(text) : NaN;
    return Number.isFinite(value) ? value : row.problem(column, expected);
  }

  return {
    read() {
      const metric = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(row.text("metric"))
        ? row.text("metric")
        : row.problem("metric", "a metric's code, for example cervical-screening");
      const organisation =
        parseOrganisationCode(row.text("organisation")) ??
        row.problem("organisation", "an ODS code, for example Y00001");
      const period =
        parsePeriod(row.text("period")) ?? row.problem("period", "a period: 2025-11, 2025-Q3 or 2025/26");

      const numerator = amount("numerator", NOT_NEGATIVE, "a number, 0 or more, for example 120 or 12.5");
      const denominator = amount("denominator", NOT_NEGATIVE, "a number, 0 or more, for example 480");
      const value = amount("value", NUMBER, "a number, for example 0.25");
      const texts = ["numerator", "denominator", "value"].map(row.text);
      const suppressed = texts.includes("*");
      const [numeratorText, denominatorText, valueText] = texts;
      if (!suppressed && valueText === "" && (numeratorText === "" || denominatorText === "")) {
        row.problem("value", "a value, or a numerator and a denominator, or * where the source hid it");
      }
      if (!metric || !organisation || !period) return;

      const key = `${metric} ${organisation} ${period.text}`;
      const before = seen.get(key);
      if (before !== undefined) {
        row.problem("metric", `each metric, organisation and period once: line ${before} has them too`);
      }
      seen.set(key, row.line());
      if (!newest || period.end > newest.end) newest = period;
      const note = row.text("note") || null;
      const figures = suppressed
        ? { numerator: null, denominator: null, value: null }
        : { numerator, denominator, value };
      metrics.push({ metric, organisation, period, ...figures, suppressed, note, line: row.line() });
    },
    content: () => ({ ...emptyContent("Uploaded here", newest?.end ?? null), metrics }),
  };
}

const NOT_NEGATIVE = /^\d+(\.\d+)?$/;
const NUMBER = /^-?\d+(\.\d+)?$/;
