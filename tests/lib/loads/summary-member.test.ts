import { describe, expect, test } from "vitest";
import type { Counts } from "@/lib/appointments/cells";
import type { SourceContent, UndecidedDataset } from "@/lib/loads/source-content";
import { asMember, memberOf } from "@/lib/loads/summary-member";
import { day } from "@/lib/periods/day";

/** A table 2 or 3 by its row totals. */
function table(dataset: UndecidedDataset, totals: Record<string, number>): SourceContent {
  const neutral = dataset === "gpad-summary-2?" ? "wait" : "category";
  return {
    ...{
      dataset,
      layout: "practice-summary",
      sheet: null,
      publisher: "",
      publishedOn: null,
      on: null,
      rows: 1,
    },
    ...{ organisations: [], memberships: [], metrics: [], counted: [], attributes: [], areas: [], notes: [] },
    facts: Object.entries(totals).map(([organisation, total]) => ({
      month: day("2025-11-01"),
      organisation,
      kind: "PRACTICE" as const,
      subIcb: null,
      pcn: null,
      counts: { [neutral]: total, [`${neutral}:unknown`]: total } satisfies Counts,
    })),
  };
}

// Practice A: 100 appointments; 60 GP, 30 other, 10 unknown; 45 in the eight two-week categories.
const a: Counts = {
  appointments: 100,
  staff: 100,
  "staff:gp": 60,
  "staff:other": 30,
  "staff:unknown": 10,
  category: 100,
  "category:gca": 25,
  "category:gcr": 20,
  "category:planned-clinics": 55,
};
const b: Counts = {
  ...a,
  appointments: 200,
  "staff:gp": 150,
  "staff:other": 50,
  "staff:unknown": 0,
  "category:gcr": 70,
};
const known = new Map([
  ["Z00001", a],
  ["Z00002", b],
]);

describe("a table 2 or 3 is told by what its rows sum to", () => {
  test.each([
    ["all appointments", "gpad-summary-2?", { Z00001: 100, Z00002: 200 }, "gpad-summary-2a"],
    ["GP", "gpad-summary-2?", { Z00001: 60, Z00002: 150 }, "gpad-summary-2b"],
    ["other staff plus unknown", "gpad-summary-2?", { Z00001: 40, Z00002: 50 }, "gpad-summary-2c"],
    ["the eight categories", "gpad-summary-2?", { Z00001: 45, Z00002: 95 }, "gpad-summary-2d"],
    ["all appointments", "gpad-summary-3?", { Z00001: 100, Z00002: 200 }, "gpad-summary-3a"],
    ["GP", "gpad-summary-3?", { Z00001: 60 }, "gpad-summary-3b"],
    ["other staff plus unknown", "gpad-summary-3?", { Z00001: 40 }, "gpad-summary-3c"],
  ] as const)("%s in %s", (_name, dataset, totals, member) => {
    expect(memberOf(table(dataset, totals), known)).toBe(member);
  });

  test("other staff without unknown is no member", () => {
    expect(memberOf(table("gpad-summary-2?", { Z00001: 30 }), known)).toBeNull();
  });

  test("one practice that differs decides against a member", () => {
    expect(memberOf(table("gpad-summary-2?", { Z00001: 100, Z00002: 199 }), known)).toBeNull();
  });

  test("practices that are not known are left out of it", () => {
    expect(memberOf(table("gpad-summary-2?", { Z00001: 60, Z00003: 5 }), known)).toBe("gpad-summary-2b");
  });

  test("no practice in common decides nothing", () => {
    expect(memberOf(table("gpad-summary-2?", { Z00003: 5 }), known)).toBeNull();
    expect(memberOf(table("gpad-summary-2?", { Z00001: 100 }), new Map())).toBeNull();
  });

  test("two members that fit decide nothing: a practice all of whose appointments are with GPs", () => {
    const only = new Map([["Z00001", { appointments: 10, staff: 10, "staff:gp": 10 } satisfies Counts]]);
    expect(memberOf(table("gpad-summary-2?", { Z00001: 10 }), only)).toBeNull();
  });

  test("a table that is known already is left as it is", () => {
    const sure = { ...table("gpad-summary-2?", { Z00001: 100 }), dataset: "gpad-summary-2a" as const };
    expect(memberOf(sure, known)).toBeNull();
    expect(asMember(sure, "gpad-summary-2d")).toBe(sure);
  });
});

test("a decided table's cells move to its member's family, and no cell of another", () => {
  const [fact] = asMember(table("gpad-summary-3?", { Z00001: 40 }), "gpad-summary-3c").facts;
  expect(fact?.counts).toEqual({ "other-category": 40, "other-category:unknown": 40 });
});
