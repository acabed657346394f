import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { framework } from "@/lib/pqaf/framework";
import { fieldsOf, readFramework } from "@/lib/pqaf/framework-form";
import { ILLUSTRATIVE_EDITION } from "@/prisma/seed/reference/illustrative-edition";
import { CATALOGUE } from "@/prisma/seed/metrics/catalogue";
import { holds } from "../../support/property";

const METRICS = CATALOGUE.filter(({ direction }) => direction !== 0).map(({ code }) => code);
const { triggers } = ILLUSTRATIVE_EDITION;
const read = (typed: Record<string, string>) =>
  readFramework({ ...fieldsOf(ILLUSTRATIVE_EDITION), ...typed }, triggers, METRICS);
const problemsIn = (typed: Record<string, string>) => {
  const done = read(typed);
  return done.ok ? {} : done.error;
};

test("an edition written into the form and sent back unchanged is the same edition", () => {
  const done = read({});
  expect(done.ok && { ...done.value, measures: byMetric(done.value.measures) }).toEqual({
    ...ILLUSTRATIVE_EDITION,
    measures: byMetric(ILLUSTRATIVE_EDITION.measures),
  });
});

test("whatever weights, steps and floors are written come back as written", () => {
  const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 3, maxLength: 3 });
  const shares = fc.uniqueArray(fc.integer({ min: 1, max: 100 }), { minLength: 4, maxLength: 4 });
  const edits = fc.record({ weights, shares, floor: fc.integer({ min: 0, max: 4 }) });
  holds(
    fc.property(edits, ({ weights: [a, b, c], shares: unsorted, floor }) => {
      const steps = unsorted.toSorted((one, other) => one - other);
      const done = read({
        "weight.did-not-attend": `${a}`,
        "weight.qof-points": `${b}`,
        "weight.bowel-screening": `${c}`,
        ...Object.fromEntries(steps.map((share, index) => [`step.${index + 1}`, `${share}%`])),
        "floor.contract-notice": `${floor}`,
      });
      if (!done.ok) throw new Error(JSON.stringify(done.error));
      const weightOf = (code: string) => done.value.measures.find(({ metric }) => metric === code)?.weight;
      expect(["did-not-attend", "qof-points", "bowel-screening"].map(weightOf)).toEqual([a, b, c]);
      expect(done.value.steps.map(({ share }) => Math.round(share * 100))).toEqual(steps);
      expect(done.value.triggers.find(({ code }) => code === "contract-notice")?.floor).toBe(floor);
    }),
  );
});

test("what becomes of disputed figures is kept as chosen, and an edition of before it was asked judges them", () => {
  for (const disputed of ["left-in", "left-out"] as const) {
    const done = read({ disputed });
    expect(done.ok && done.value.disputed).toBe(disputed);
  }
  expect(Object.keys(problemsIn({ disputed: "perhaps" }))).toEqual(["disputed"]);
  const { disputed: _, ...older } = ILLUSTRATIVE_EDITION;
  expect(framework.parse(older).disputed).toBe("left-in");
});

describe("is refused field by field:", () => {
  test.each([
    ["a step that does not rise", { "step.3": "40%" }, ["step.3"]],
    ["a weight below 0", { "weight.did-not-attend": "-1" }, ["weight.did-not-attend"]],
    ["a weight that is no number", { "weight.did-not-attend": "much" }, ["weight.did-not-attend"]],
    ["a level without a review", { "review.2": "" }, ["review.2"]],
    ["a level without a forum", { "forum.4": " " }, ["forum.4"]],
    ["a floor above 4", { "floor.patient-safety": "5" }, ["floor.patient-safety"]],
    ["a share above 100%", { "coverage.share": "120" }, ["coverage.share"]],
  ])("%s", (_, typed, fields) => {
    expect(Object.keys(problemsIn(typed))).toEqual(fields);
  });

  test("everything wrong is said at once", () => {
    const typed = { "weight.qof-points": "x", "review.0": "", "step.1": "90%", replyDays: "soon" };
    expect(Object.keys(problemsIn(typed)).toSorted()).toEqual(
      ["replyDays", "review.0", "step.2", "weight.qof-points"].toSorted(),
    );
  });
});

test("what is left empty is left out: a weight, a step, a floor", () => {
  const done = read({ "weight.did-not-attend": "", "step.1": "", "floor.patient-safety": "" });
  if (!done.ok) throw new Error(JSON.stringify(done.error));
  expect(done.value.measures.some(({ metric }) => metric === "did-not-attend")).toBe(false);
  expect(done.value.steps.map(({ level }) => level)).toEqual([2, 3, 4]);
  expect(done.value.triggers.some(({ code }) => code === "patient-safety")).toBe(false);
});

function byMetric<Measure extends { metric: string }>(measures: readonly Measure[]): Measure[] {
  return measures.toSorted((one, other) => (one.metric < other.metric ? -1 : 1));
}
