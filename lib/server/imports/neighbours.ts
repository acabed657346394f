import "server-only";
import Papa from "papaparse";
import { monthNumber, period } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import type { FoundFile } from "./found-file";
import { headOf } from "./head";

const HEAD_BYTES = 4_096;

/** The months that crosstabs are about, read from their first row: "01OCT2025" or "OCT2022". */
export async function monthsOfCrosstab(tables: readonly { file: FoundFile }[]): Promise<Day[]> {
  const months: Day[] = [];
  for (const { file } of tables) {
    const head = await headOf(file.open(), HEAD_BYTES);
    const [, first] = Papa.parse<string[]>(head.toString("utf8"), { preview: 2 }).data;
    const [, name = "", year = ""] = /^(?:01)?([A-Z]{3})(\d{4})$/i.exec(first?.[0]?.trim() ?? "") ?? [];
    const month = monthNumber(name);
    if (month) months.push(period(`${year}-${String(month).padStart(2, "0")}`).start);
  }
  return months;
}
