import "server-only";
import Papa from "papaparse";
import { wholeSystem } from "@/lib/permissions/figures";
import { parsePeriod } from "@/lib/periods/period";
import type { Level } from "@/lib/readings/view";
import { pool } from "@/lib/server/db";
import { EXPORTED, exportedFigures, type ExportedFigure } from "@/lib/server/queries/exported-figures";
import { withDatabase } from "@/prisma/database";
import { asksForJson, readOptions, refuse, type Refusal } from "./options";

const LEVELS: Record<string, Level> = { practice: "PRACTICE", pcn: "PCN", place: "PLACE", system: "SYSTEM" };

const USAGE =
  "npm run -s figures -- --system QWU --metric did-not-attend --period 2025-11 --level practice --format csv [--demo]";

const TYPED = {
  system: "--system QWU",
  metric: "--metric did-not-attend",
  period: "--period 2025-11",
  level: "--level practice",
  format: "--format csv",
  demo: "--demo",
};

/** Prints one row for each organisation of a level. Data goes to standard output, refusals to standard error with exit 2. */
async function main(): Promise<number> {
  const options = {
    system: { type: "string", default: "" },
    metric: { type: "string", default: "" },
    period: { type: "string", default: "" },
    level: { type: "string", default: "practice" },
    format: { type: "string", default: "csv" },
    demo: { type: "boolean", default: false },
  } as const;
  const read = readOptions({ options }, TYPED);
  if (!read.ok) return refused(read.error);
  const { values } = read.value;
  return withDatabase(values.demo ? "demo" : "real", async () => {
    const refusals = await refusalsOf(values);
    const level = LEVELS[values.level];
    if (refusals.length > 0 || !level) return refused(refusals);
    const { metric, period } = values;
    const rows = await exportedFigures(wholeSystem(values.system), { metric, period, level });
    if (rows.length === 0) {
      const found = `${values.metric} ${values.period} for ${values.system}`;
      const expected = "a period with loaded figures; load the file that holds it first";
      return refused([{ option: "period", found, expected }]);
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

function refused(refusals: readonly Refusal[]): number {
  return refuse(refusals, { usage: USAGE, json: asksForJson() });
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
