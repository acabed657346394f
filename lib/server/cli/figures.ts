import "server-only";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import { wholeSystem } from "@/lib/permissions/figures";
import { parsePeriod } from "@/lib/periods/period";
import type { Level } from "@/lib/readings/view";
import { pool } from "@/lib/server/db";
import { EXPORTED, exportedFigures, type ExportedFigure } from "@/lib/server/queries/exported-figures";
import { withDatabase } from "@/prisma/database";

const LEVELS: Record<string, Level> = { practice: "PRACTICE", pcn: "PCN", place: "PLACE", system: "SYSTEM" };

const USAGE =
  "npm run -s figures -- --system QWU --metric did-not-attend --period 2025-11 --level practice --format csv [--demo]";

type Refusal = { option: string; found: string; expected: string };

/** Prints one row for each organisation of a level. Data goes to standard output, refusals to standard error with exit 2. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      system: { type: "string", default: "" },
      metric: { type: "string", default: "" },
      period: { type: "string", default: "" },
      level: { type: "string", default: "practice" },
      format: { type: "string", default: "csv" },
      demo: { type: "boolean", default: false },
    },
  });
  return withDatabase(values.demo ? "demo" : "real", async () => {
    const refusals = await refusalsOf(values);
    const level = LEVELS[values.level];
    if (refusals.length > 0 || !level) return refuse(refusals, values.format);
    const { metric, period } = values;
    const rows = await exportedFigures(wholeSystem(values.system), { metric, period, level });
    if (rows.length === 0) {
      const found = `${values.metric} ${values.period} for ${values.system}`;
      const expected = "a period with loaded figures; load the file that holds it first";
      return refuse([{ option: "period", found, expected }], values.format);
    }
    process.stdout.write(values.format === "json" ? `${JSON.stringify(rows)}\n` : csv(rows));
    return 0;
  });
}

/** Everything wrong with what was asked, at once. */
async function refusalsOf(asked: Record<"system" | "metric" | "period" | "level" | "format", string>) {
  const refusals: Refusal[] = [];
  const refuseUnless = (right: boolean, option: keyof typeof asked, expected: string) => {
    if (!right) refusals.push({ option, found: asked[option], expected });
  };
  const systems = await codes("select code from organisation where kind = 'SYSTEM' order by code");
  const metrics = await codes("select distinct code from metric_edition order by code");
  refuseUnless(
    systems.includes(asked.system),
    "system",
    `a loaded system's code: ${systems.join(", ") || "none is loaded"}`,
  );
  refuseUnless(metrics.includes(asked.metric), "metric", `a metric's code: ${metrics.join(", ")}`);
  refuseUnless(parsePeriod(asked.period) !== null, "period", "a period like 2025-11, 2025-Q3 or 2025/26");
  refuseUnless(asked.level in LEVELS, "level", `one of ${Object.keys(LEVELS).join(", ")}`);
  refuseUnless(["csv", "json"].includes(asked.format), "format", "csv or json");
  return refusals;
}

async function codes(statement: string): Promise<string[]> {
  const { rows } = await pool().query<{ code: string }>(statement);
  return rows.map((row) => row.code);
}

function refuse(refusals: readonly Refusal[], format: string): number {
  for (const refusal of refusals) {
    const { option, found, expected } = refusal;
    const words = `--${option}: found "${found}", expected ${expected}`;
    process.stderr.write(`${format === "json" ? JSON.stringify(refusal) : words}\n`);
  }
  if (format !== "json") process.stderr.write(`Usage: ${USAGE}\n`);
  return 2;
}

/** Full precision, point decimal, empty for missing; a name that a spreadsheet would run is quoted. */
function csv(rows: readonly ExportedFigure[]): string {
  const data = rows.map((row) => EXPORTED.map((column) => plain(row[column])));
  return `${Papa.unparse({ fields: [...EXPORTED], data }, { escapeFormulae: true, newline: "\n" })}\n`;
}

/** A number never in exponent form, which some spreadsheets read as text. */
function plain(value: string | number | null): string | number | null {
  if (typeof value !== "number" || !String(value).includes("e")) return value;
  return value.toFixed(20).replace(/\.?0+$/, "");
}

process.exitCode = await main();
