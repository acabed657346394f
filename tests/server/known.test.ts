import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { period, step } from "@/lib/periods/period";
import { isJudged } from "@/lib/pqaf/judge";
import { knownOf } from "@/lib/server/pqaf/known";
import type { SourcedStood } from "@/lib/server/pqaf/stood";
import { aDefinition } from "../support/definitions";
import { anEdition, judgedOn } from "../support/pqaf";
import { holds } from "../support/property";

const PERIODS = { month: "2024-01", quarter: "2023-Q1", year: "2021/22" } as const;
const MEASURES = ["month", "quarter", "year"] as const;
/** Before and after the definitions were changed: the other way round is better. */
const DEFINITIONS = ([1, -1] as const).map(
  (direction) =>
    new Map(MEASURES.map((code) => [code, aDefinition({ code, cadence: code, direction, lagDays: 20 })])),
);
const LINES = { q1: 0.25, q3: 0.75, n: 101 };

/** Periods of one measure, oldest first; null: the practice has no figure of it. */
function standings(cadence: (typeof MEASURES)[number], quartiles: readonly (1 | 3 | null)[]): SourcedStood[] {
  return quartiles.map((quartile, index) => {
    const { text, end } = step(period(PERIODS[cadence]), index);
    return {
      ...{ period: text, end, state: quartile === null ? "too-small" : "reported", spc: null },
      ...{ value: quartile && quartile / 4, numerator: quartile, denominator: 4, quartile },
      ...{ verdict: null, lines: quartile && LINES, loadIds: [index] },
    };
  });
}

test("what is kept of a judgement from month to month is what judging each month anew would say", () => {
  const quartiles = fc.array(fc.constantFrom(1 as const, 1 as const, 3 as const, null), { maxLength: 30 });
  holds(
    fc.property(fc.tuple(quartiles, quartiles, quartiles), fc.nat(12), (drawn, redefined) => {
      const stood = MEASURES.map((cadence, index) => standings(cadence, drawn[index]!));
      const edition = anEdition({ measures: MEASURES.map((metric) => ({ metric, weight: 1 })) });
      const found = new Map(MEASURES.map((metric, index) => [metric, new Map([["Z00001", stood[index]!]])]));
      const knownIn = knownOf({ edition, stood: found, evidence: new Map(), checked: new Map() }, "Z00001");
      const [kept, expected]: [unknown[], unknown[]] = [[], []];
      for (let month = 0; month < 24; month++) {
        // An edition of a definition begins in a month; a month is asked out of turn now and then.
        const asAt = step(period("2024-01"), month % 7 === 6 ? 23 - month : month).end;
        const definitions = DEFINITIONS[month < redefined ? 0 : 1]!;
        const { known } = knownIn({ asAt, triggersOn: day("2026-01-01"), definitions });
        const anew = MEASURES.flatMap((metric, index) => {
          const definition = definitions.get(metric)!;
          return judgedOn({ definition, weight: 1, stood: stood[index]! }, edition, asAt) ?? [];
        });
        kept.push([known.judged, known.unjudged]);
        expected.push([anew.filter(isJudged), anew.filter((each) => !isJudged(each))]);
      }
      expect(JSON.stringify(kept)).toBe(JSON.stringify(expected));
    }),
  );
});
