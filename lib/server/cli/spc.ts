import "server-only";
import { text } from "node:stream/consumers";
import { readSpcRequest, type RequestError } from "@/lib/statistics/spc-request";
import { xmr } from "@/lib/statistics/xmr";

/**
 * npm run -s spc -- --format json < points.json
 *
 * Prints a series' XmR chart as JSON on standard output and nothing else there.
 * A refusal says every error on standard error (a JSON line each under
 * `--format json`) and exits 2.
 */
async function main(words: string[]): Promise<number> {
  const format = words.join(" ").replace("=", " ");
  if (format !== "" && format !== "--format json") {
    const refused = refuse([{ field: "options", found: words.join(" "), expected: "--format json" }], words);
    process.stderr.write("Usage: npm run -s spc -- --format json < points.json\n");
    return refused;
  }
  const request = readSpcRequest(await text(process.stdin));
  if (!request.ok) return refuse(request.error, words);
  process.stdout.write(`${JSON.stringify(xmr(request.value))}\n`);
  return 0;
}

function refuse(errors: readonly RequestError[], words: readonly string[]): number {
  const asJson = words.some((word) => word.includes("json"));
  const lines = errors.map((error) => (asJson ? JSON.stringify(error) : inWords(error)));
  process.stderr.write(`${lines.join("\n")}\n`);
  return 2;
}

function inWords({ field, found, expected }: RequestError): string {
  return `${field === "" ? "Input" : field}: found ${found}, expected ${expected}`;
}

process.exitCode = await main(process.argv.slice(2));
