import { expect, test } from "vitest";
import type { KeptCheck } from "@/lib/appointments/figure-check";
import type { Change } from "@/lib/changes/change";
import { nationalChanges, withChecks } from "@/lib/changes/checked-changes";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Level } from "@/lib/readings/view";

const FORMULAS = new Map<string, MetricDefinition["formula"]>([
  [
    "same-day",
    { from: "appointments", numerator: ["wait:same-day"], denominator: ["wait"], heldByDataQuality: false },
  ],
  ["opioids", { from: "upload" }],
]);

function change(code: string, metric: string, level: Level = "PRACTICE", at = "2025-11"): Change {
  return {
    ...{ kind: "real", topic: "flag-new", strength: "95", source: null, within: [], period: at },
    organisation: { code, name: code, level },
    metric: { code: metric, name: metric, shortName: metric, domain: "access" },
    ...{ what: "newly in the worse quarter", from: "50%", to: "40%" },
    link: { path: `/measures/${metric}`, parameters: {} },
  };
}

const KEPT = new Map<string, Map<string, KeptCheck>>([
  ["Z1", new Map([["2025-11", { state: "ACCEPTED", disputes: [] }]])],
  [
    "Z2",
    new Map([
      [
        "2025-11",
        { state: "SUBMITTED", disputes: [{ figure: "total", national: 10, own: 12, state: "OPEN" }] },
      ],
    ]),
  ],
]);

test("a change of a practice's national figure says what its practice's return for the month says of it", () => {
  const changes = [
    change("Z1", "same-day"),
    change("Z1", "same-day", "PRACTICE", "2025-10"),
    change("Z2", "same-day"),
    change("Z3", "same-day"),
    change("Z1", "opioids"),
    change("QZZ", "same-day", "SYSTEM"),
  ];
  const checks = withChecks(changes, FORMULAS, KEPT).map(({ check }) => check?.is ?? null);
  expect(checks).toEqual(["verified", "not-verified", "disputed", "not-verified", null, null]);
  expect(nationalChanges(changes, FORMULAS)).toEqual(changes.slice(0, 4));
});

test("a line about no single measure or no organisation is left as it is", () => {
  const line = { ...change("Z1", "same-day"), metric: null };
  expect(withChecks([line, { ...line, organisation: null }], FORMULAS, KEPT)).toEqual([
    line,
    { ...line, organisation: null },
  ]);
});
