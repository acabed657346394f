import "server-only";
import { MOST_ERRORS, type FileError } from "@/lib/loads/dataset";
import type { StatedMetric } from "@/lib/loads/source-content";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { pool } from "@/lib/server/db";
import { editionOn, editionsByMetric } from "@/lib/server/readings/definitions";

/** As far as a given value may stand from its parts, for rounding by the sender. */
const ROUNDING = 0.005;

/** What only the definitions can find wrong in an upload: unknown metrics, wrong cadence, impossible shares. */
export async function metricErrors(metrics: readonly StatedMetric[]): Promise<FileError[]> {
  if (metrics.length === 0) return [];
  const editions = await editionsByMetric(pool());
  const uploads = [...editions].filter(([, all]) =>
    // An upload fills what the official data set does not give.
    all.some((each) => each.definition.formula.from !== "appointments"),
  );
  const codes = uploads.map(([code]) => code);
  const errors = metrics.flatMap((metric) => {
    const definition = editionOn(editions.get(metric.metric) ?? [], metric.period.end)?.definition;
    return definition && codes.includes(metric.metric)
      ? errorsOf(metric, definition)
      : [
          error(
            metric,
            "metric_code",
            metric.metric,
            unknownMetric(metric.metric, editions.has(metric.metric), codes),
          ),
        ];
  });
  return errors.slice(0, MOST_ERRORS);
}

function unknownMetric(code: string, derived: boolean, codes: readonly string[]): string {
  return derived
    ? `a metric that is uploaded: ${code} comes from the official appointments files`
    : `a metric's code, for example ${codes.slice(0, 3).join(", ")}`;
}

function errorsOf(metric: StatedMetric, definition: MetricDefinition): FileError[] {
  const { period, numerator, denominator, value } = metric;
  const errors: FileError[] = [];
  if (period.cadence !== definition.cadence) {
    const example = { month: "2025-11", quarter: "2025-Q3", year: "2025/26" }[definition.cadence];
    errors.push(error(metric, "period", period.text, `a ${definition.cadence}, for example ${example}`));
  }
  if (numerator === null || denominator === null) return errors;
  if (definition.unit === "share" && numerator > denominator) {
    errors.push(
      error(metric, "numerator", String(numerator), `no more than its denominator, ${denominator}`),
    );
  }
  const own = denominator === 0 ? null : (numerator / denominator) * definition.per;
  if (value !== null && own !== null && Math.abs(value - own) > ROUNDING * Math.max(1, Math.abs(own))) {
    errors.push(error(metric, "value", String(value), `numerator over denominator, ${own}, or nothing`));
  }
  return errors;
}

function error({ line }: StatedMetric, column: string, found: string, expected: string): FileError {
  return { line, column, found, expected };
}
