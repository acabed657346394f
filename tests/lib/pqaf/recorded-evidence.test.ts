import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day } from "@/lib/periods/day";
import { newInspection } from "@/lib/pqaf/new-inspection";
import { newContractAction } from "@/lib/pqaf/new-contract-action";
import { newIntelligence } from "@/lib/pqaf/new-intelligence";
import { holds } from "../../support/property";

type Parsed = { success: boolean; error?: { issues: { path: PropertyKey[] }[] } };
const wrong = ({ error }: Parsed) => (error?.issues ?? []).map(({ path }) => String(path[0]));

const ENTRY = {
  kind: "visit",
  on: "2026-01-12",
  source: "Visit by the nursing team",
  sensitivity: "ordinary",
  words: "Fridges were not checked",
  trigger: "",
};
const NOTICE = {
  type: "remedial-notice",
  issued: "2026-01-01",
  due: "2026-01-29",
  clause: "",
  words: "Opening hours",
  shortWhy: "",
};
const INSPECTION = {
  scheme: "Single assessment framework, 2024",
  inspectedOn: "2025-10-01",
  publishedOn: "2025-11-20",
  ...{ overall: "2", safe: "1", effective: "", caring: "3", responsive: "3", wellLed: "4" },
  note: "",
};

describe("an entry of soft intelligence", () => {
  test.each<[object, string[]]>([
    [{}, []],
    [{ trigger: "patient-safety" }, []],
    [{ sensitivity: "restricted" }, []],
    [{ sensitivity: "restricted", trigger: "patient-safety" }, ["trigger"]],
    [{ kind: "rumour" }, ["kind"]],
    [{ on: "soon", words: " ", source: "" }, ["on", "source", "words"]],
  ])("with %j is wrong in %j", (change, fields) => {
    expect(wrong(newIntelligence.safeParse({ ...ENTRY, ...change })).toSorted()).toEqual(fields);
  });
});

describe("a remedial notice", () => {
  test.each<[object, string[]]>([
    [{}, []],
    [{ due: "2026-01-28" }, ["due"]],
    [{ due: "" }, ["due"]],
    [{ due: "2025-12-31" }, ["due"]],
    [{ due: "2026-01-28", atRisk: "yes", shortWhy: "No nurse at the clinic" }, []],
    [{ due: "2026-01-28", atRisk: "yes" }, ["shortWhy"]],
    [{ type: "breach-notice", due: "" }, []],
    [{ type: "breach-notice", due: "2025-12-31" }, ["due"]],
    [{ type: "variation", due: "2026-01-02" }, []],
  ])("or another step with %j is wrong in %j", (change, fields) => {
    expect(wrong(newContractAction.safeParse({ ...NOTICE, ...change }))).toEqual(fields);
  });

  test("gives 28 days or more, or says why not, whatever the dates", () => {
    const days = fc.integer({ min: 0, max: 90 });
    holds(
      fc.property(days, days, fc.boolean(), (from, given, atRisk) => {
        const issued = addDays(day("2026-01-01"), from);
        const risk = atRisk ? { atRisk: "yes", shortWhy: "Patients are at risk" } : {};
        const notice = { ...NOTICE, issued, due: addDays(issued, given), ...risk };
        expect(newContractAction.safeParse(notice).success).toBe(given >= 28 || atRisk);
      }),
    );
  });
});

describe("an inspection", () => {
  test.each<[object, string[]]>([
    [{}, []],
    [{ publishedOn: "2025-09-30" }, ["publishedOn"]],
    [{ overall: "5" }, ["overall"]],
    [{ overall: "", safe: "", effective: "", caring: "", responsive: "", wellLed: "" }, ["overall"]],
    [{ scheme: "" }, ["scheme"]],
  ])("with %j is wrong in %j", (change, fields) => {
    expect(wrong(newInspection.safeParse({ ...INSPECTION, ...change }))).toEqual(fields);
  });

  test("keeps a question that was not rated apart from the worst rating", () => {
    const parsed = newInspection.parse(INSPECTION);
    expect([parsed.safe, parsed.effective]).toEqual([1, null]);
  });
});
