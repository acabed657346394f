import { expect, test } from "vitest";
import { toLookAt } from "@/lib/organisations/to-look-at";
import { day } from "@/lib/periods/day";

const on = day("2026-01-15");
const open = {
  code: "Z00001",
  name: "Canal Side Surgery",
  kind: "PRACTICE" as const,
  pcn: { code: "ZP0001" },
  place: { code: "QZZ-COVENTRY" },
  closedOn: null,
  successors: 0,
  inNewestList: true,
};

test.each([
  ["open and in the newest list", {}, null],
  ["closed, its patients nowhere", { closedOn: day("2025-03-31") }, /^Closed/],
  ["closed and merged", { closedOn: day("2025-03-31"), successors: 1 }, null],
  ["still open today, closing later", { closedOn: day("2026-03-31") }, null],
  ["gone from the newest list", { inNewestList: false }, /^Not in the newest list/],
  ["without PCN, with a Place of its own", { pcn: null }, null],
  ["without PCN and Place", { pcn: null, place: null }, /^In no PCN/],
  ["a PCN without a Place", { kind: "PCN" as const, place: null }, /no Place/],
  ["a PCN with one", { kind: "PCN" as const }, null],
])("%s", (_what, change, says) => {
  const [matter] = toLookAt([{ ...open, ...change }], on);
  if (says === null) expect(matter).toBeUndefined();
  else expect(matter?.says).toMatch(says);
});
