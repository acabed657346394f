import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { definitionFields, readDefinition } from "@/lib/metrics/definition-form";
import { isRecomputed } from "@/lib/metrics/recomputed";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { CATALOGUE } from "@/prisma/seed/metrics/catalogue";
import { holds } from "../../support/property";

const CELLS = new Set(
  CATALOGUE.flatMap(({ formula }) =>
    formula.from === "upload" ? [] : [...formula.numerator, ...(formula.denominator ?? [])],
  ),
);
const of = (code: string): MetricDefinition => CATALOGUE.find((each) => each.code === code)!;
const DNA = of("did-not-attend");
const read = (typed: Record<string, string>, before = DNA) =>
  readDefinition({ ...definitionFields(before), ...typed }, before, CELLS);
const wrongIn = (typed: Record<string, string>) => {
  const done = read(typed);
  return done.ok ? {} : done.error;
};

test.each(CATALOGUE.map((each) => [each.code, each] as const))(
  "%s written into the form and sent back is the same definition",
  (_, definition) => {
    const done = read({}, definition);
    expect(done.ok ? done.value : done.error).toEqual(definition);
  },
);

test("whatever is written in the fields of words, numbers and lines comes back as written", () => {
  const words = fc.stringMatching(/^[A-Za-z][A-Za-z ,']{0,28}[a-z]$/);
  const edits = fc.record({
    name: words,
    whyItMatters: words,
    source: words,
    caveats: fc.array(words, { maxLength: 3 }),
    minimum: fc.nat(500),
    aim: fc.nat(100),
  });
  holds(
    fc.property(edits, ({ name, whyItMatters, source, caveats, minimum, aim }) => {
      const done = read({
        ...{ name, whyItMatters, source, caveats: caveats.join("\n"), minimumDenominator: `${minimum}` },
        ...{ "target.value": `${aim}%`, "target.from": "2026-04-01", "target.source": "The ICB" },
      });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      expect(done.value).toMatchObject({ name, whyItMatters, source, caveats, minimumDenominator: minimum });
      expect(done.value.target).toEqual({ value: aim / 100, from: "2026-04-01", source: "The ICB" });
    }),
  );
});

describe("a definition is refused field by field:", () => {
  test.each([
    ["GPAS as its source", { source: "General Practice Alert State (GPAS)" }, ["source"]],
    [
      "the Support Level Framework as its source",
      { source: "NHS England Support Level Framework" },
      ["source"],
    ],
    ["OPEL as its source", { source: "OPEL returns" }, ["source"]],
    ["a name that says it is GPAS", { name: "GPAS score" }, ["name"]],
    ["no name", { name: " " }, ["name"]],
    ["a short name that is long", { shortName: "x".repeat(35) }, ["shortName"]],
    ["a cell that nobody knows", { "formula.numerator": "status:dna\nstatus:lost" }, ["formula.numerator"]],
    ["no cells", { "formula.denominator": "" }, ["formula.denominator"]],
    ["a minimum below 0", { minimumDenominator: "-1" }, ["minimumDenominator"]],
    ["half a day", { lagDays: "1.5" }, ["lagDays"]],
    ["an aim without its day and source", { "target.value": "5%" }, ["target.from", "target.source"]],
    [
      "a share above 100%",
      { "target.value": "120%", "target.from": "2026-04-01", "target.source": "x" },
      ["target.value"],
    ],
  ])("%s", (_, typed, fields) => {
    expect(Object.keys(wrongIn(typed)).toSorted()).toEqual([...fields].toSorted());
  });

  test("everything at once", () => {
    const typed = { name: "", source: "GPAS", lagDays: "soon", "formula.numerator": "x" };
    expect(Object.keys(wrongIn(typed)).toSorted()).toEqual([
      "formula.numerator",
      "lagDays",
      "name",
      "source",
    ]);
  });
});

test("the words of the direction follow it", () => {
  const done = read({ direction: "1" });
  expect(done.ok && done.value).toMatchObject({ direction: 1, directionWords: "higher is better" });
});

test("readings follow from the formula, the direction and the minimum, never from words alone", () => {
  const changed = (more: Partial<MetricDefinition>) => isRecomputed(DNA, { ...DNA, ...more });
  expect(changed({ name: "Another", caveats: [], source: "x", owner: "y", lagDays: 3 })).toBe(false);
  expect(changed({ direction: 1 })).toBe(true);
  expect(changed({ minimumDenominator: 1 })).toBe(true);
  const turned = Object.fromEntries(Object.entries(DNA.formula).toReversed()) as MetricDefinition["formula"];
  expect(changed({ formula: turned })).toBe(false);
});
