import { forbiddenSource } from "./forbidden-source";
import { parseDay } from "@/lib/periods/day";
import { fail, succeed, type Result } from "@/lib/result";
import type { MetricDefinition } from "./definition";

/** A definition as text fields, by name: what a form shows, and what it sends. */
export type DefinitionFields = Readonly<Record<string, string>>;
export type DefinitionProblems = Record<string, string[]>;

/** Fields of plain words, and what to ask for where one is empty. */
const WORDS = {
  name: "Enter what readers call it, like Appointments within two weeks of booking",
  shortName: "Enter a name for a row of a table, like Within 2 weeks",
  whyItMatters: "Say why it matters, like A long wait is a cause of visits to A&E",
  numerator: "Say what is counted, like Appointments up to 14 days after booking",
  denominator: "Say out of what, like All appointments of the month",
  howCalculated: "Say how it is worked out, like Counted divided by out of",
  source: "Name the source, like Appointments in General Practice",
  counted: "Say what is counted in the n of a row, like appointments",
} as const satisfies Partial<Record<keyof MetricDefinition, string>>;

const LONGEST_SHORT_NAME = 34;
const DIRECTION_WORDS = { "1": "higher is better", "-1": "lower is better" } as const;

/** A definition as the form shows it: a caveat and a cell a line, the aim as it is read. */
export function definitionFields(definition: MetricDefinition): DefinitionFields {
  const { formula, target, owner = "" } = definition;
  return {
    ...Object.fromEntries(Object.keys(WORDS).map((key) => [key, definition[key as keyof typeof WORDS]])),
    direction: String(definition.direction),
    caveats: definition.caveats.join("\n"),
    minimumDenominator: String(definition.minimumDenominator),
    lagDays: String(definition.lagDays),
    owner,
    "target.value": target ? shown(target.value, definition) : "",
    "target.from": target?.from ?? "",
    "target.source": target?.source ?? "",
    ...(formula.from === "upload"
      ? {}
      : {
          "formula.numerator": formula.numerator.join("\n"),
          "formula.denominator": (formula.denominator ?? []).join("\n"),
        }),
  };
}

/**
 * The definition that a form asks for: what is wrong by field, all at once.
 * What the form does not ask stays as it was. One that draws on a source that
 * was promised never to be an input is refused.
 *
 * @param cells those that a measure over the same data may name
 */
export function readDefinition(
  typed: DefinitionFields,
  before: MetricDefinition,
  cells: ReadonlySet<string>,
): Result<MetricDefinition, DefinitionProblems> {
  const text = (name: string) => typed[name]?.trim() ?? "";
  const problems: DefinitionProblems = {};
  const wrong = (name: string, message: string) => (problems[name] ??= []).push(message);
  for (const [name, message] of Object.entries(WORDS)) if (text(name) === "") wrong(name, message);
  if (text("shortName").length > LONGEST_SHORT_NAME)
    wrong("shortName", `Use at most ${LONGEST_SHORT_NAME} letters: it stands in a row of a table`);
  const whole = (name: string, example: string): number => {
    const found = Number(text(name));
    if (text(name) !== "" && Number.isFinite(found) && found >= 0) return found;
    wrong(name, `Enter a number from 0 up, like ${example}`);
    return 0;
  };
  const direction = ({ "1": 1, "-1": -1, "0": 0 } as const)[text("direction")];
  if (direction === undefined) wrong("direction", "Choose whether higher or lower is better, or neither");
  const lagDays = whole("lagDays", "42");
  if (!Number.isInteger(lagDays)) wrong("lagDays", "Enter whole days, like 42");

  const after: MetricDefinition = {
    ...before,
    ...Object.fromEntries(Object.keys(WORDS).map((name) => [name, text(name)])),
    direction: direction ?? before.direction,
    directionWords: wordsOf(direction ?? before.direction, before),
    caveats: lines(text("caveats")),
    minimumDenominator: whole("minimumDenominator", "20"),
    lagDays,
    formula: formulaOf(text, before, cells, wrong),
  };
  delete after.target;
  delete after.owner;
  const target = targetOf(text, before, wrong);
  if (target) after.target = target;
  if (text("owner") !== "") after.owner = text("owner");
  const forbidden = forbiddenSource(after);
  if (forbidden) {
    const where = forbiddenSource({ ...after, name: "", code: "", formula: { from: "upload" } })
      ? "source"
      : "name";
    wrong(where, `It draws on ${forbidden}, which is never a measure of a practice here`);
  }
  return Object.keys(problems).length > 0 ? fail(problems) : succeed(after);
}

type Text = (name: string) => string;
type Wrong = (name: string, message: string) => void;

function formulaOf(
  text: Text,
  { formula }: MetricDefinition,
  known: ReadonlySet<string>,
  wrong: Wrong,
): MetricDefinition["formula"] {
  if (formula.from === "upload") return formula;
  const [example = ""] = formula.numerator;
  const read = (name: string): string[] => {
    const cells = lines(text(name));
    if (cells.length === 0) wrong(name, `Name at least one cell, like ${example}`);
    for (const cell of cells)
      if (!known.has(cell))
        wrong(name, `No measure of this data names the cell ${cell}: use one like ${example}`);
    return cells;
  };
  const numerator = read("formula.numerator");
  if (formula.from === "appointments")
    return { ...formula, numerator, denominator: read("formula.denominator") };
  return {
    ...formula,
    numerator,
    ...(formula.denominator ? { denominator: read("formula.denominator") } : {}),
  };
}

function targetOf(text: Text, before: MetricDefinition, wrong: Wrong): MetricDefinition["target"] {
  const [value, from, source] = ["value", "from", "source"].map((part) => text(`target.${part}`));
  if (!value && !from && !source) return undefined;
  const number = value ? Number(value.replace(/%$/, "")) : Number.NaN;
  const found = before.unit === "share" ? Math.round(number * 1e8) / 1e10 : number;
  if (!Number.isFinite(number) || (before.unit === "share" && (number < 0 || number > 100)))
    wrong("target.value", `Enter the aim, like ${before.unit === "share" ? "90%" : "12.5"}`);
  const day = parseDay(from ?? "");
  if (!day) wrong("target.from", "Enter the day it counts from, like 2026-04-01");
  if (!source) wrong("target.source", "Say who set the aim, like NHS England, planning guidance 2026/27");
  return { value: found, from: day ?? "", source: source ?? "" };
}

function wordsOf(direction: MetricDefinition["direction"], before: MetricDefinition): string {
  if (direction === before.direction) return before.directionWords;
  return direction === 0 ? "context: neither higher nor lower is better" : DIRECTION_WORDS[`${direction}`];
}

function shown(value: number, { unit }: MetricDefinition): string {
  return unit === "share" ? `${Math.round(value * 1e6) / 1e4}%` : String(value);
}

function lines(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
