import fc from "fast-check";
import { expect, test } from "vitest";
import { checkOf, figuresBehind, disputeWords, type KeptCheck } from "@/lib/appointments/figure-check";
import { DISPUTE_STATES } from "@/lib/appointments/dispute-state";
import { RETURN_STATES, type ReturnState } from "@/lib/appointments/return-state";
import { RETURNED_FIGURES } from "@/lib/appointments/returned-figures";
import { CATALOGUE } from "@/prisma/seed/metrics/catalogue";
import { holds } from "../../support/property";

const formulaOf = (code: string) => CATALOGUE.find((each) => each.code === code)!.formula;

test.each([
  ["appointments-per-1000", ["total"]],
  ["same-day", ["total", "same-day"]],
  ["within-2-weeks", ["total", "same-day", "within-14-days"]],
  ["did-not-attend", ["status-attended", "status-dna"]],
  ["status-unknown", ["total", "status-unknown"]],
  ["urgent-same-day", ["urgent", "urgent-same-day"]],
  ["category-data-quality", ["total"]],
  ["non-urgent-within-1-week", []],
])("%s rests on the figures %j of a return", (code, figures) => {
  expect(figuresBehind(formulaOf(code))).toEqual(figures);
});

test("a measure of other data is neither verified nor not", () => {
  const other = CATALOGUE.find(({ formula }) => formula.from === "counts")!.formula;
  expect(figuresBehind(other)).toEqual([]);
  expect(checkOf(other, { state: "ACCEPTED", disputes: [] })).toBeNull();
});

const sent: ReturnState[] = ["SUBMITTED", "RESUBMITTED", "ACCEPTED"];
const kept: fc.Arbitrary<KeptCheck> = fc.record({
  state: fc.constantFrom(...RETURN_STATES),
  disputes: fc.array(
    fc.record({
      figure: fc.constantFrom(...RETURNED_FIGURES),
      national: fc.nat(9_999),
      own: fc.option(fc.nat(9_999)),
      state: fc.constantFrom(...DISPUTE_STATES),
    }),
    { maxLength: 5 },
  ),
});

test("nothing but a return that was sent and not sent back verifies, and only a standing dispute of what it rests on disputes", () => {
  const appointments = CATALOGUE.filter(({ formula }) => formula.from === "appointments");
  holds(
    fc.property(kept, fc.constantFrom(...appointments), (each, { formula }) => {
      const check = checkOf(formula, each);
      if (!sent.includes(each.state)) return void expect(check).toEqual({ is: "not-verified" });
      const standing = each.disputes.filter(
        ({ figure, state }) =>
          !["NATIONAL_STANDS", "CLOSED"].includes(state) && figuresBehind(formula).includes(figure),
      );
      expect(check?.is).toBe(standing.length > 0 ? "disputed" : "verified");
    }),
  );
  expect(checkOf(formulaOf("same-day"), null)).toEqual({ is: "not-verified" });
});

test("a dispute says what the practice counts, or that its book does not record it", () => {
  const words = (own: number | null) => disputeWords({ figure: "total", national: 5452, own }, String);
  expect(words(5966)).toBe("practice counts 5966 for “All appointments”, national 5452");
  expect(words(null)).toBe("practice’s book does not record “All appointments”, national 5452");
});
