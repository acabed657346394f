import "server-only";
import fs from "node:fs";
import { parseArgs } from "node:util";
import Papa from "papaparse";
import { wholeSystem } from "@/lib/permissions/figures";
import { knownBy } from "@/lib/periods/known-by";
import { parsePeriod, type Period } from "@/lib/periods/period";
import { framework } from "@/lib/pqaf/framework";
import { levelLine, levelRow } from "@/lib/pqaf/level-line";
import { problemsOf } from "@/lib/pqaf/never-an-input";
import { pool } from "@/lib/server/db";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { proposalsOf } from "@/lib/server/queries/assurance/system-proposals";
import { whatIf } from "@/lib/server/queries/assurance/what-if";
import { today } from "@/lib/server/clock";
import { withDatabase } from "@/prisma/database";

const USAGE = [
  "npm run -s levels -- --system QWU --as-at 2025-11 --format csv [--known-at 2025-12-31] [--demo]",
  "       npm run -s levels -- --system QWU --what-if draft.json [--demo]",
].join("\n");

type Asked = Record<"system" | "as-at" | "format" | "known-at" | "what-if", string>;
type Refusal = { option: string; found: string; expected: string };

/** Prints what is proposed for each practice, or what a draft would have meant. Refusals go to standard error with exit 2. */
async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      system: { type: "string", default: "" },
      "as-at": { type: "string", default: "" },
      "known-at": { type: "string", default: "" },
      "what-if": { type: "string", default: "" },
      format: { type: "string", default: "csv" },
      demo: { type: "boolean", default: false },
    },
  });
  return withDatabase(values.demo ? "demo" : "real", () =>
    values["what-if"] === "" ? printLevels(values) : printWhatIf(values),
  );
}

async function printLevels(asked: Asked): Promise<number> {
  const month = parsePeriod(asked["as-at"]);
  const refusals = await systemRefusals(asked);
  if (month?.cadence !== "month")
    refusals.push({ option: "as-at", found: asked["as-at"], expected: "a month like 2025-11" });
  const knownAt = asked["known-at"] === "" ? null : knownBy(asked["known-at"]);
  if (asked["known-at"] !== "" && !knownAt)
    refusals.push({
      option: "known-at",
      found: asked["known-at"],
      expected: "a day like 2025-12-31, to its end in London, or an instant like 2025-12-31T17:00:00Z",
    });
  if (!["csv", "json"].includes(asked.format))
    refusals.push({ option: "format", found: asked.format, expected: "csv or json" });
  if (refusals.length > 0 || !month) return refuse(refusals);

  const lines = await linesOf(asked.system, month, knownAt);
  if (lines.length === 0) {
    const expected = "a month with proposals; load its figures first";
    return refuse([{ option: "as-at", found: asked["as-at"], expected }]);
  }
  const printed =
    asked.format === "json"
      ? JSON.stringify(lines)
      : Papa.unparse(lines.map(levelRow), { escapeFormulae: true, newline: "\n" });
  process.stdout.write(`${printed}\n`);
  return 0;
}

async function linesOf(system: string, month: Period, knownAt: Date | null) {
  const found = await proposalsOf(wholeSystem(system), month, knownAt);
  return found.map(({ practice, edition, proposal }) =>
    levelLine({ practice, month: month.text, edition }, proposal),
  );
}

async function printWhatIf(asked: Asked): Promise<number> {
  const refusals = await systemRefusals(asked);
  const read = readDraft(asked["what-if"]);
  if (!read.ok) refusals.push(...read.refusals);
  else
    for (const { path, message } of problemsOf(read.draft, await definitionsOn(today())))
      refusals.push({ option: `what-if ${path.join(".")}`, found: "the draft", expected: message });
  if (refusals.length > 0 || !read.ok) return refuse(refusals);
  const outcome = await whatIf(wholeSystem(asked.system), read.draft);
  process.stdout.write(`${JSON.stringify(outcome)}\n`);
  return 0;
}

type Read = { ok: true; draft: ReturnType<typeof framework.parse> } | { ok: false; refusals: Refusal[] };

function readDraft(file: string): Read {
  const refused = (found: string, expected: string): Read => ({
    ok: false,
    refusals: [{ option: "what-if", found, expected }],
  });
  if (!fs.existsSync(file)) return refused(file, "a file that holds a draft edition as JSON");
  let content: unknown;
  try {
    content = JSON.parse(fs.readFileSync(file, "utf8"));
  } catch {
    return refused(file, "JSON: the edition of /method/rules shows its shape");
  }
  const parsed = framework.safeParse(content);
  if (parsed.success) return { ok: true, draft: parsed.data };
  const refusals = parsed.error.issues.map(({ path, message }) => ({
    option: `what-if ${path.join(".")}`,
    found: "the draft",
    expected: message,
  }));
  return { ok: false, refusals };
}

async function systemRefusals({ system }: Asked): Promise<Refusal[]> {
  const { rows } = await pool().query<{ code: string }>(
    "select distinct system as code from level_proposal order by 1",
  );
  const codes = rows.map(({ code }) => code);
  if (codes.includes(system)) return [];
  const expected = `a system with proposed levels: ${codes.join(", ") || "none has any"}`;
  return [{ option: "system", found: system, expected }];
}

function refuse(refusals: readonly Refusal[]): number {
  for (const { option, found, expected } of refusals)
    process.stderr.write(`--${option}: found "${found}", expected ${expected}\n`);
  process.stderr.write(`Usage: ${USAGE}\n`);
  return 2;
}

process.exitCode = await main();
