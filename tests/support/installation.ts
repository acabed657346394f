import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { pool } from "@/lib/server/db";
import { CROSSTAB_HEADING, csv, LIST_MAP_HEADING } from "@/tests/fixtures/official-csv";

/** Two systems with one sub-ICB and one PCN each, in codes that are neither the demo's nor issued. */
export const SYSTEMS = { A: ["99A", "Q9A"], B: ["99B", "Q9B"] } as const;
export type TestSystem = keyof typeof SYSTEMS;

/** The nth practice's code: Y99001 in A, Y99901 in B. */
export function practiceCode(system: TestSystem, number: number): string {
  return system === "A" ? `Y99${String(number).padStart(3, "0")}` : `Y999${String(number).padStart(2, "0")}`;
}

/** 1 to `count`, or as many from another start. */
export function numbers(count: number, after = 0): number[] {
  return Array.from({ length: count }, (_, index) => index + 1 + after);
}

/** A row of the patients registered map. */
export function mapRow(
  system: TestSystem,
  number: number,
  pcn = `U9${system}001`,
  extract = "01DEC2025",
): string {
  const [subIcb, icb] = SYSTEMS[system];
  const pcnName = pcn === "U" ? "UNALLOCATED" : "A PCN";
  return `GP_PRAC_PAT_LIST,${extract},${practiceCode(system, number)},SURGERY ${number},ZZ1 1ZZ,${pcn},${pcnName},E38009999,${subIcb},NHS Sub ${system},E54009999,${icb},NHS Sys ${system} ICB,E40009999,Y60,Midlands,TPP`;
}

/** A row of the practice crosstab of November 2025. */
export function crosstabRow(system: TestSystem, number: number, count = 10, wait = "Same Day"): string {
  const [subIcb] = SYSTEMS[system];
  const who = [practiceCode(system, number), "SURGERY", "TPP", `U9${system}001`, "A PCN", subIcb, "NHS Sub"];
  const what = ["GP", "Face-to-Face", "General Consultation Acute", wait, count, "Attended"];
  return ["01NOV2025", ...who, ...what].join(",");
}

let folder: Promise<string> | undefined;
let written = 0;

/** Writes a file for the test and gives its path. */
export async function file(name: string, text: string): Promise<string> {
  folder ??= mkdtemp(path.join(tmpdir(), "files-"));
  const place = path.join(await folder, `${++written}-${name}`);
  await writeFile(place, text);
  return place;
}

/** The map of so many practices in A and in B. */
export function mapFile(inA = 20, inB = 20): Promise<string> {
  const rows = [
    ...numbers(inA).map((each) => mapRow("A", each)),
    ...numbers(inB).map((each) => mapRow("B", each)),
  ];
  return file("map.csv", csv(LIST_MAP_HEADING, ...rows));
}

/** A crosstab of these rows. */
export function crosstabFile(...rows: string[]): Promise<string> {
  return file("crosstab.csv", csv(CROSSTAB_HEADING, ...rows));
}

/** Empties everything that loads fill. */
export async function forgetLoads(): Promise<void> {
  await pool().query(
    "truncate load, organisation, membership, membership_statement, load_part, fact, metric_fact, reading, comparator, comparison, reading_work cascade",
  );
}
