import "server-only";
import { parseArgs, type ParseArgsConfig } from "node:util";
import { fail, succeed, type Result } from "@/lib/result";

/** What is wrong with what was typed. Without an option it is about a word that is none. */
export type Refusal = { option: string; found: string; expected: string };

type Read<Config extends ParseArgsConfig> = ReturnType<typeof parseArgs<Config>>;

/** Every option of a command as it may be typed: "--system QWU", or "--yes" alone where it takes no value. */
type Typed<Config extends ParseArgsConfig> = Record<keyof NonNullable<Config["options"]>, string>;

/** The words of a command as its options; else everything wrong with them, with what may be typed instead. */
export function readOptions<const Config extends ParseArgsConfig>(
  config: Config,
  typed: Typed<Config>,
  words: string[] = process.argv.slice(2),
): Result<Read<Config>, Refusal[]> {
  try {
    return succeed(parseArgs({ ...config, args: words }) as Read<Config>);
  } catch {
    return fail(refusalsOf(config, typed, words));
  }
}

function refusalsOf(
  { options = {}, allowPositionals = false }: ParseArgsConfig,
  typed: Record<string, string>,
  words: string[],
) {
  const { tokens } = parseArgs({ options, args: words, strict: false, tokens: true, allowPositionals: true });
  const choices = Object.values(typed).join(", ");
  const none = (found: string): Refusal => ({
    option: "",
    found,
    expected: choices ? `an option of this command: ${choices}` : "nothing here",
  });
  return tokens.flatMap((token, at): Refusal[] => {
    if (token.kind === "positional") {
      const before = tokens[at - 1];
      // What follows an option that there is not is taken for its value.
      const isValue = before?.kind === "option" && !Object.hasOwn(options, before.name);
      return allowPositionals || isValue ? [] : [none(token.value)];
    }
    if (token.kind !== "option") return [];
    const { name, rawName, value = null } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (!option) return [none(rawName)];
    const like = typed[name] ?? rawName;
    const isAnother = value?.startsWith("-") === true && token.inlineValue !== true;
    if (option.type === "string" && (value === null || isAnother))
      return [{ option: name, found: "", expected: `a value, like ${like}` }];
    if (option.type === "boolean" && value !== null)
      return [{ option: name, found: value, expected: `no value: ${like} alone` }];
    return [];
  });
}

/** Tells what is wrong, a line each: JSON lines where a program asked for JSON, else words and how it is used. Exit 2. */
export function refuse(
  refusals: readonly (Refusal | string)[],
  { usage, json }: { usage: string; json: boolean },
): 2 {
  for (const each of refusals) process.stderr.write(`${json ? JSON.stringify(each) : inWords(each)}\n`);
  if (!json) process.stderr.write(`Usage: ${usage}\n`);
  return 2;
}

function inWords(refusal: Refusal | string): string {
  if (typeof refusal === "string") return refusal;
  const { option, found, expected } = refusal;
  return option === ""
    ? `Found ${found}, expected ${expected}`
    : `--${option}: found "${found}", expected ${expected}`;
}

/** Whether the words ask for JSON, however wrong the others are. */
export function asksForJson(words: readonly string[] = process.argv.slice(2)): boolean {
  return /(^| )--format[ =]json( |$)/.test(words.join(" "));
}

/** For a command that the environment steers: whether words were typed, which it has no use for, told if so. */
export function hasWords(usage: string): boolean {
  const read = readOptions({ options: {} }, {});
  if (!read.ok) process.exitCode = refuse(read.error, { usage, json: false });
  return !read.ok;
}
