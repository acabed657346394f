import "server-only";
import fs from "node:fs";
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
import { readOptions, refuse, type Refusal as OfOption } from "./options";

const USAGE = [
  "npm run -s levels -- --system QWU --as-at 2025-11 --format csv [--known-at 2025-12-31] [--demo]",
  "       npm run -s levels -- --system QWU --what-if draft.json [--demo]",
].join("\n");

type Asked = Record<"system" | "as-at" | "format" | "known-at" | "what-if", string>;
/** "--format: found "yaml", expected csv or json", or a sentence of its own. */
type Refusal = OfOption | string;

const TYPED = {
  system: "--system QWU",
  "as-at": "--as-at 2025-11",
  "known-at": "--known-at 2025-12-31",
  "what-if": "--what-if draft.json",
  format: "--format csv",
  demo: "--demo",
};

/** Prints what is proposed for each practice, or what a draft would have meant. Refusals go to standard error with exit 2. */
async function main(): Promise<number> {
  const options = {
    system: { type: "string", default: "" },
    "as-at": { type: "string", default: "" },
    "known-at": { type: "string", default: "" },
    "what-if": { type: "string", default: "" },
    format: { type: "string", default: "csv" },
    demo: { type: "boolean", default: false },
  } as const;
  const read = readOptions({ options }, TYPED);
  if (!read.ok) return refused(read.error);
  const { values } = read.value;
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
  if (refusals.length > 0 || !month) return refused(refusals);

  const lines = await linesOf(asked.system, month, knownAt);
  if (lines.length === 0) {
    const expected = knownAt
      ? `a month that was proposed by ${asked["known-at"]}`
      : "a month with proposals; load its figures first";
    return refused([{ option: "as-at", found: asked["as-at"], expected }]);
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
      refusals.push(wrongInDraft(read.draft, path, message));
  if (refusals.length > 0 || !read.ok) return refused(refusals);
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
    return refused(file, "JSON, in the shape of edition.framework in the file of /method/rules");
  }
  const parsed = framework.safeParse(content);
  if (parsed.success) return { ok: true, draft: parsed.data };
  return {
    ok: false,
    refusals: parsed.error.issues.map(({ path, message }) => wrongInDraft(content, path, message)),
  };
}

function wrongInDraft(draft: unknown, path: readonly PropertyKey[], expected: string): Refusal {
  const found = path.reduce((at, key) => (at as Record<PropertyKey, unknown> | null)?.[key], draft);
  return `--what-if, ${path.join(".") || "the draft"}: found ${shortened(found)}. ${expected}`;
}

const MOST_SHOWN = 60;

function shortened(found: unknown): string {
  if (found === undefined) return "nothing";
  const text = JSON.stringify(found);
  return text.length > MOST_SHOWN ? `${text.slice(0, MOST_SHOWN)}…` : text;
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

function refused(refusals: readonly Refusal[]): number {
  return refuse(refusals, { usage: USAGE, json: false });
}

process.exitCode = await main();
