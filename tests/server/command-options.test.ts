import { spawn } from "node:child_process";
import { text } from "node:stream/consumers";
import { expect, test } from "vitest";
import { readOptions } from "@/lib/server/cli/options";

const CONFIG = {
  options: {
    system: { type: "string", default: "" },
    format: { type: "string", default: "csv" },
    yes: { type: "boolean", default: false },
  },
} as const;
const TYPED = { system: "--system QWU", format: "--format csv", yes: "--yes" };
const ALL = "an option of this command: --system QWU, --format csv, --yes";

const read = (...words: string[]) => readOptions(CONFIG, TYPED, words);

test.each<{ words: string[]; wrong: [option: string, found: string, expected: string][] }>([
  { words: ["--sytem", "QWU"], wrong: [["", "--sytem", ALL]] },
  { words: ["--sytem=QWU"], wrong: [["", "--sytem", ALL]] },
  { words: ["-h"], wrong: [["", "-h", ALL]] },
  { words: ["QWU", "--yes"], wrong: [["", "QWU", ALL]] },
  { words: ["--system"], wrong: [["system", "", "a value, like --system QWU"]] },
  { words: ["--system", "--yes"], wrong: [["system", "", "a value, like --system QWU"]] },
  { words: ["--yes=no"], wrong: [["yes", "no", "no value: --yes alone"]] },
  {
    words: ["--colour", "--system=QWU", "--toString", "--format"],
    wrong: [
      ["", "--colour", ALL],
      ["", "--toString", ALL],
      ["format", "", "a value, like --format csv"],
    ],
  },
])("$words is told with all that is wrong and what would be right", ({ words, wrong }) => {
  const expected = wrong.map(([option, found, right]) => ({ option, found, expected: right }));
  expect(read(...words)).toEqual({ ok: false, error: expected });
});

test("words that are right are read", () => {
  expect(read("--system", "QWU", "--format=json", "--yes")).toMatchObject({
    ok: true,
    value: { values: { system: "QWU", format: "json", yes: true } },
  });
  expect(read()).toMatchObject({ ok: true, value: { values: { system: "", format: "csv", yes: false } } });
});

const COMMANDS = ["figures", "changes", "levels", "load", "spc", "demo", "serve", "dev", "build"];

test("no command answers an option it does not have with a stack, or goes on as if it were not there", async () => {
  const told = await Promise.all(COMMANDS.map(ask));
  for (const [at, { status, stderr, stdout }] of told.entries()) {
    expect([COMMANDS[at], status, stdout]).toEqual([COMMANDS[at], 2, ""]);
    expect(stderr, COMMANDS[at]).toMatch(/ound --colour, expected .+\nUsage: .*npm run/);
    expect(stderr, COMMANDS[at]).not.toMatch(/^ +at /m);
  }
}, 300_000);

async function ask(command: string) {
  const flags = ["--conditions=react-server", "--import", "tsx", `lib/server/cli/${command}.ts`, "--colour"];
  const child = spawn(process.execPath, flags, { stdio: ["ignore", "pipe", "pipe"] });
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, stdout, stderr };
}
