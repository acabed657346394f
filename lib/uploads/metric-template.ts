import Papa from "papaparse";

/** An upload of one measure and period with a row for each practice, to fill in. `note` holds the name, which the reader ignores. */
export function metricTemplate(
  metric: string,
  period: string,
  practices: readonly { code: string; name: string }[],
): string {
  const fields = ["metric_code", "ods_code", "period", "numerator", "denominator", "value", "note"];
  const data = practices.map(({ code, name }) => [metric, code, period, "", "", "", name]);
  return `\ufeff${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}
