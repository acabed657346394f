import fc from "fast-check";
import { expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { periodUpdates } from "@/lib/programmes/period-updates";
import { programmeDefinition } from "@/lib/programmes/programme";
import { programmeView } from "@/lib/programmes/programme-view";
import { UPDATE_STATES, updateStateName, type Update, type UpdateState } from "@/lib/programmes/update";
import { holds } from "@/tests/support/property";

const workstream = (code: string, name: string) => ({ code, name, about: "What it is", metrics: [] });

const DEFINITION = programmeDefinition.parse({
  ...{ name: "A plan for access", shortName: "Access plan", source: "The board's paper" },
  domains: [
    {
      ...{ code: "people", name: "Empowering people" },
      workstreams: [workstream("self-referral", "Self-referral"), workstream("estates", "Estates")],
    },
  ],
  ...{ metrics: [], aims: [], deliverables: [], bodies: ["The Board"] },
  rules: { lateDays: 30, offPlan: 0.1 },
});

function update(period: number, state: UpdateState, version = 1): Update {
  return {
    ...{ id: period, period, state, version, thisPeriod: "", nextPeriod: "", asks: "" },
    ...{ delivery: null, deliveryReason: "", confidence: null, confidenceReason: "", proposed: null },
    ...{ submittedBy: null, submittedAt: null, answer: null, answeredBy: null, answeredAt: null },
  };
}

function rows(updates: readonly Update[], period: number | null) {
  const recorded = new Map([
    ["self-referral", { lead: "A lead", sro: "", milestones: [], risks: [], updates }],
  ]);
  const on = day("2025-12-01");
  const domains = programmeView(DEFINITION, { recorded, readings: new Map(), period, since: null, on });
  return periodUpdates(domains, recorded, period);
}

test.each<[string, Update[], number | null, string]>([
  ["no update", [], 1, "Not begun"],
  ["no period", [update(1, "ACCEPTED")], null, "Not begun"],
  ["a draft that nobody has saved", [update(1, "DRAFT")], 1, "Not begun"],
  ["a draft that was saved", [update(1, "DRAFT", 2)], 1, "Being written"],
  ["an update of another period", [update(1, "ACCEPTED")], 2, "Not begun"],
  ["one sent back at once", [update(2, "RETURNED")], 2, "Returned to the lead"],
])("%s is told in words", (_, updates, period, state) => {
  expect(rows(updates, period).map((row) => [row.domain, row.name, row.lead, row.state])).toEqual([
    ["Empowering people", "Self-referral", "A lead", state],
    ["Empowering people", "Estates", "Not named", "Not begun"],
  ]);
});

test("every workstream has one line, and only the period’s own update stands in it", () => {
  const some = fc.uniqueArray(
    fc.tuple(
      fc.integer({ min: 1, max: 6 }),
      fc.constantFrom(...UPDATE_STATES),
      fc.integer({ min: 1, max: 3 }),
    ),
    { selector: ([period]) => period },
  );
  holds(
    fc.property(some, fc.integer({ min: 1, max: 6 }), (all, period) => {
      const updates = all.map(([of, state, version]) => update(of, state, version));
      const lines = rows(updates, period);
      expect(lines).toHaveLength(2);
      const own = updates.find((each) => each.period === period) ?? null;
      expect(lines[0]?.update).toBe(own);
      const begun = own && (own.state !== "DRAFT" || own.version > 1);
      expect(lines[0]?.state).toBe(updateStateName(begun ? own.state : "MISSING"));
    }),
  );
});
