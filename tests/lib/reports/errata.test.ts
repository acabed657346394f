import { expect, test } from "vitest";
import { errataOf } from "@/lib/reports/errata";
import { reportChanges } from "@/lib/reports/report-changes";
import { nextBody, reportState, type Hop } from "@/lib/reports/report-path";
import { day } from "@/lib/periods/day";
import { reading } from "@/tests/support/programmes";
import { reportContent } from "@/tests/support/report";

test("a figure that is known otherwise today is an erratum, and one that is not is none", () => {
  const frozen = [reading({ value: 100 }), reading({ code: "other", name: "Other", value: 7 })];
  const today = [reading({ value: 120 }), reading({ code: "other", name: "Other", value: 7 })];
  expect(errataOf(frozen, today)).toEqual([
    { figure: "Self-referrals a month", period: "November 2025", was: "100", is: "120" },
  ]);
});

test("a figure that came late is an erratum, and so is one that was taken back", () => {
  const missing = reading({ value: null, period: null, state: "not-reported" });
  expect(errataOf([missing], [reading({ value: 3 })])[0]).toMatchObject({ is: "3" });
  expect(errataOf([reading({ value: 3 })], [{ ...missing, period: "2025-11" }])[0]).toMatchObject({
    is: "Not reported",
  });
});

test("a correction that does not show as printed corrects nothing", () => {
  const share = { unit: "share" as const };
  expect(errataOf([reading({ ...share, value: 0.80001 })], [reading({ ...share, value: 0.80002 })])).toEqual(
    [],
  );
});

test("a later month is a real change, and another figure of the same month a revision", () => {
  const before = reportContent({ figures: [reading({ period: "2025-10", value: 90 })] });
  const series = [
    { period: "2025-10", value: 95 },
    { period: "2025-11", value: 100 },
  ];
  const now = reportContent({
    figures: [reading({ period: "2025-11", value: 100, series })],
    framework: "Edition 3",
  });
  expect(reportChanges(before, now).map(({ kind, from, to }) => [kind, from, to])).toEqual([
    ["real", "90 (October 2025)", "100 (November 2025)"],
    ["revised", "90", "95"],
    ["rule", "Edition 2", "Edition 3"],
  ]);
});

test("nothing changed between a report and itself", () => {
  expect(reportChanges(reportContent(), reportContent())).toEqual([]);
});

const BODIES = ["Group", "Committee", "Board"];
const hop = (body: string, decision: Hop["decision"]): Hop => ({
  ...{ id: 1, body, decision, minute: null, recordedBy: null, recordedAt: null },
  meetsOn: day("2026-01-20"),
});

test.each<[boolean, Hop[], string, string | null]>([
  [false, [], "Draft", "Group"],
  [true, [], "Frozen", "Group"],
  [true, [hop("Group", null)], "At Group", null],
  [true, [hop("Group", "assured")], "Through Group", "Committee"],
  [true, BODIES.map((body) => hop(body, "information")), "Through Board", null],
])("frozen %s and before %j it is %s, and goes next to %s", (frozen, hops, state, next) => {
  expect(reportState(frozen, hops)).toBe(state);
  expect(nextBody(BODIES, hops)).toBe(next);
});
