import "server-only";
import { fork } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { isMember } from "@/lib/loads/summary-member";
import { parseDay } from "@/lib/periods/day";
import { parsePeriod } from "@/lib/periods/period";
import type { LoadOutcome, Review } from "@/lib/server/imports/load-outcome";
import { withDatabase } from "@/prisma/database";
import type { FromChild, Order } from "./load-messages";
import { asksForJson, readOptions, refuse, type Refusal } from "./options";
import { drawProgress, endProgress } from "./progress-bar";

const USAGE =
  "npm run load -- PATH... [--yes] [--format json] [--as gpad-summary-2d] [--period 2025-11]\n       [--published 2025-12-18] [--demo]";

const TYPED = {
  yes: "--yes",
  format: "--format json",
  as: "--as gpad-summary-2d",
  period: "--period 2025-11",
  published: "--published 2025-12-18",
  demo: "--demo",
};

async function main(): Promise<number> {
  const options = {
    yes: { type: "boolean", default: false },
    format: { type: "string", default: "text" },
    as: { type: "string" },
    period: { type: "string" },
    published: { type: "string" },
    demo: { type: "boolean", default: false },
  } as const;
  const read = readOptions({ allowPositionals: true, options }, TYPED);
  if (!read.ok) return refused(read.error);
  const { values, positionals } = read.value;
  const refusals = [
    ...(positionals.length === 0
      ? [refusal("", "no file", "at least one file, folder or zip, like ~/Downloads/gpad")]
      : []),
    ...(["json", "text"].includes(values.format) ? [] : [refusal("format", values.format, "json or text")]),
    ...(values.as === undefined || isMember(values.as)
      ? []
      : [refusal("as", values.as, "a member of a family, like gpad-summary-2d")]),
    ...(values.period === undefined || parsePeriod(values.period)
      ? []
      : [refusal("period", values.period, "a period like 2025-11, 2025-Q3 or 2025/26")]),
    ...(values.published === undefined || parseDay(values.published)
      ? []
      : [refusal("published", values.published, "a day like 2025-12-18")]),
    ...(values.yes || process.stdin.isTTY
      ? []
      : [refusal("yes", "", "--yes, since there is nobody at the terminal to confirm")]),
  ];
  if (refusals.length > 0) return refused(refusals);

  const order: Order = {
    paths: positionals.map((each) => path.resolve(each)),
    as: values.as ?? null,
    period: values.period ?? null,
    published: values.published ?? null,
    unattended: values.yes,
  };
  let anyRefused = false;
  const ended = await withDatabase(values.demo ? "demo" : "real", () =>
    loadInChild(order, (outcome) => {
      anyRefused ||= outcome.status === "refused";
      process.stdout.write(line(outcome, values.format));
    }),
  );
  if (ended) return anyRefused ? 2 : 0;
  process.stderr.write(
    "The load was stopped. What is listed above is stored; of the file under way nothing is. Run it again: it goes on from there.\n",
  );
  return 1;
}

/** Tells each outcome as it comes. False when the child was killed: then nothing of the file under way was stored. */
function loadInChild(order: Order, tell: (outcome: LoadOutcome) => void): Promise<boolean> {
  const child = fork(path.join(import.meta.dirname, "load-child.ts"), [JSON.stringify(order)], {
    execArgv: process.execArgv,
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  return new Promise((resolve, reject) => {
    let done = false;
    child.on("message", async (message: FromChild) => {
      if (message.type === "report") drawProgress(message.line, null);
      if (message.type === "progress") drawProgress(message.file, message.share);
      if (message.type === "ask") child.send({ type: "answer", yes: await confirmed(message.review) });
      if (message.type === "outcome") {
        endProgress();
        tell(message.outcome);
      }
      if (message.type === "done") done = true;
    });
    child.on("error", reject);
    child.on("exit", () => {
      endProgress();
      resolve(done);
    });
  });
}

async function confirmed(review: Review): Promise<boolean> {
  endProgress();
  const { file, dataset, period, added, changed, unchanged, lost, unknown, absent } = review;
  process.stderr.write(
    [
      `${file}: ${dataset}, ${period}`,
      `  ${added} to add, ${changed} to change, ${unchanged} as they are`,
      ...(lost.length > 0
        ? [`  ${lost.length} practices fewer than before: ${lost.slice(0, 8).join(", ")}`]
        : []),
      ...(unknown.length > 0
        ? [`  ${unknown.length} codes we do not know: ${unknown.slice(0, 8).join(", ")}`]
        : []),
      ...(absent.length > 0
        ? [`  ${absent.length} of our practices not in it: ${absent.slice(0, 8).join(", ")}`]
        : []),
      "",
    ].join("\n"),
  );
  const prompt = createInterface({ input: process.stdin, output: process.stderr });
  const answer = await prompt.question("Load it? [y/N] ");
  prompt.close();
  return /^y(es)?$/i.test(answer.trim());
}

function line(outcome: LoadOutcome, format: string): string {
  if (format === "json") return `${JSON.stringify(outcome)}\n`;
  const { file, status, dataset, period, rows, added, changed, unknown, absent, errors } = outcome;
  const words = [
    status.padEnd(12),
    (dataset ?? "-").padEnd(16),
    (period ?? "-").padEnd(10),
    `${rows} rows, ${added} added, ${changed} changed, ${unknown.length} unknown, ${absent.length} absent`.padEnd(
      60,
    ),
    path.basename(file),
  ].join("  ");
  const wrong = errors.map(({ line: at, column, found, expected }) => {
    const where = [at === null ? null : `line ${at}`, column].filter((each) => each !== null).join(", ");
    return `    ${where ? `${where}: ` : ""}found ${found}; expected ${expected}`;
  });
  return `${[words, ...wrong].join("\n")}\n`;
}

function refusal(option: string, found: string, expected: string): Refusal {
  return { option, found, expected };
}

function refused(refusals: readonly Refusal[]): number {
  return refuse(refusals, { usage: USAGE, json: asksForJson() });
}

process.exitCode = await main();
