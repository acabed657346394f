import { expect, test } from "vitest";
import { PCNS, PRACTICE_NAMES, REGION_NAME, SUB_ICB_NAME, SYSTEM } from "@/prisma/seed/demo/names";
import { PRACTICES } from "@/prisma/seed/demo/practices";
import { DEMO_REGION, DEMO_SUB_ICB } from "@/lib/organisations/demo-codes";
import { hasSharedData, readShared } from "../../support/shared-data";

/** Where ODS codes and names of real organisations are published. */
const REAL = [
  "ods/epraccur_2025-11_england.csv",
  "ods/GPAD_Mapping_Nov_25_england.csv",
  "list-size/gp-reg-pat-prac-map_2025-12_england.csv",
];
const NOT_RUN = hasSharedData ? "" : " (not run: the real lists are not beside this copy)";

test.skipIf(!hasSharedData).each(REAL)(`no code of the demo is in %s${NOT_RUN}`, (file) => {
  const cells = cellsOf(file);
  const codes = [SYSTEM.code, DEMO_SUB_ICB, DEMO_REGION, ...PCNS.map((pcn) => pcn.code)];
  const ours = [...codes, ...PRACTICES.map((practice) => practice.code)];
  expect(ours.filter((code) => cells.has(code))).toEqual([]);
});

test.skipIf(!hasSharedData).each(REAL)(`no name of the demo is in %s${NOT_RUN}`, (file) => {
  const cells = cellsOf(file);
  const names = [SYSTEM.name, SUB_ICB_NAME, REGION_NAME, ...PCNS.map((pcn) => pcn.name), ...PRACTICE_NAMES];
  expect(names.filter((name) => cells.has(name.toUpperCase()))).toEqual([]);
});

function cellsOf(file: string): Set<string> {
  const cells = readShared(file).split(/[\n\r,]/);
  return new Set(cells.map((cell) => cell.replaceAll('"', "").trim().toUpperCase()));
}
