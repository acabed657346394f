import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { forbiddenSource } from "@/lib/metrics/forbidden-source";
import { problemsOf } from "@/lib/pqaf/never-an-input";
import { CATALOGUE } from "@/prisma/seed/metrics/catalogue";
import { aDefinition } from "../../support/definitions";
import { TRIGGERS } from "../../support/pqaf";
import { holds } from "../../support/property";

test.each<[Partial<MetricDefinition>, string | null]>([
  [{ source: "General Practice Alert State returns" }, "the General Practice Alert State"],
  [{ source: "GPAS, weekly" }, "the General Practice Alert State"],
  [{ source: "Local upload", code: "gpas-red-days" }, "the General Practice Alert State"],
  [{ source: "Local upload", name: "OPEL level of the system" }, "OPEL"],
  [{ source: "Support Level Framework self-assessment" }, "the Support Level Framework"],
  [{ source: "SLF" }, "the Support Level Framework"],
  [{ source: "Pharmacy alert state" }, "alert states"],
  [
    { formula: { from: "counts", datasets: ["gpas-returns"], numerator: ["red"] } },
    "the General Practice Alert State",
  ],
  [{ source: "Opelousas surveys" }, null],
  [{ source: "Appointments in General Practice" }, null],
])("%o draws on %s", (over, words) => {
  expect(forbiddenSource(aDefinition(over))).toBe(words);
});

test("no measure of the catalogue that is judged draws on what never feeds a level", () => {
  expect(CATALOGUE.filter((each) => each.direction !== 0 && forbiddenSource(each))).toEqual([]);
});

const definitions = new Map(
  [
    aDefinition({ code: "m0" }),
    aDefinition({ code: "context", name: "Same day", direction: 0 }),
    aDefinition({ code: "alert", name: "Days at red", source: "GPAS" }),
    aDefinition({ code: "fft" }),
    aDefinition({ code: "cqc-overall" }),
  ].map((each) => [each.code, each]),
);
const measure = (metric: string) => ({ metric, weight: 1 });

describe("everything wrong with an edition is said at once, field by field", () => {
  const rests = (metric: string) => ({ ...TRIGGERS[3]!, when: { is: "measure" as const, metric } });
  const rated = (metric: string) => ({
    ...TRIGGERS[0]!,
    when: { is: "rating" as const, metrics: [metric], atMost: 1 },
  });

  test.each([
    ["nothing", { measures: [measure("m0"), measure("fft")], triggers: TRIGGERS, neverAlone: ["fft"] }, []],
    [
      "measures",
      { measures: ["m0", "nothing", "context", "alert"].map(measure), triggers: [], neverAlone: [] },
      [
        [["measures", 1, "metric"], "There is no measure with the code nothing: use one like within-2-weeks"],
        [
          ["measures", 2, "metric"],
          "Same day has no better direction: it is shown for context and cannot count",
        ],
        [
          ["measures", 3, "metric"],
          "Days at red draws on the General Practice Alert State, which never feeds a level",
        ],
      ],
    ],
    [
      "triggers",
      {
        measures: [measure("m0"), measure("fft")],
        triggers: [rests("context"), rests("fft"), rated("alert"), rated("nothing")],
        neverAlone: ["fft"],
      },
      [
        [
          ["triggers", 0, "when"],
          "context is not among the measures of this edition: add it, with weight 0 if need be",
        ],
        [["triggers", 1, "when"], "fft never counts alone, so it cannot hold a floor by itself"],
        [
          ["triggers", 2, "when"],
          "Days at red draws on the General Practice Alert State, which never feeds a level",
        ],
        [["triggers", 3, "when"], "There is no measure with the code nothing: use one like within-2-weeks"],
      ],
    ],
    [
      "measures that never count alone",
      { measures: [measure("m0")], triggers: [], neverAlone: ["fft"] },
      [[["neverAlone", 0], "fft is not among the measures of this edition"]],
    ],
  ])("%s", (_, edition, expected) => {
    const found = problemsOf(edition, definitions).map(({ path, message }) => [path, message]);
    expect(found).toEqual(expected);
  });
});

test("wherever the alert state is named in an edition, the edition is refused", () => {
  const sources = fc.constantFrom("GPAS", "SLF", "OPEL", "General Practice Alert State");
  holds(
    fc.property(sources, fc.nat(3), fc.boolean(), (source, at, trigger) => {
      const all = new Map(definitions).set("bad", aDefinition({ code: "bad", source }));
      const measures = ["m0", "fft", "cqc-overall"].map(measure);
      if (!trigger) measures.splice(at, 0, measure("bad"));
      const triggers = trigger
        ? [{ ...TRIGGERS[0]!, when: { is: "rating" as const, metrics: ["cqc-overall", "bad"], atMost: 1 } }]
        : [];
      const problems = problemsOf({ measures, triggers, neverAlone: [] }, all);
      expect(problems.map(({ path }) => path)).toEqual([
        trigger ? ["triggers", 0, "when"] : ["measures", at, "metric"],
      ]);
    }),
  );
});
