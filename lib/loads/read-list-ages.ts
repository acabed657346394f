import { monthOf } from "@/lib/periods/period";
import { cellsByOrganisation } from "./gather-counts";
import { oneDate } from "./one-date";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

const SEXES = ["MALE", "FEMALE", "ALL"];

/**
 * gp-reg-pat-prac-quin-age: registered patients by five years of age, cells
 * `age:0-4` to `age:95+` with both sexes added, and `list`, the total the file
 * gives. Rows of bodies above practices are skipped.
 */
export function listAgesReader({ row }: ReaderInput): TableReader {
  const extract = oneDate(row, "extract", row.day);
  const gathered = cellsByOrganisation();
  const seen = new Set<string>();
  let others = 0;

  return {
    read() {
      const on = extract.read();
      if (row.text("type").toUpperCase() !== "GP") {
        others += 1;
        return;
      }
      const organisation = row.code("code");
      const count = row.count("count");
      const sex = row.text("sex").toUpperCase();
      const age = ageOf(row.text("age"));
      if (!SEXES.includes(sex)) row.problem("sex", "MALE, FEMALE or ALL");
      if (age === null) row.problem("age", "an age group, for example 65_69, 95+ or ALL");
      if (!organisation || count === null || age === null || !on) return;

      const key = `${organisation} ${sex} ${age}`;
      if (seen.has(key)) row.problem("code", "each practice, sex and age group once");
      seen.add(key);
      const whose = { organisation, kind: "PRACTICE" as const };
      if (age === "all" && sex === "ALL") gathered.addTo(whose, monthOf(on), { list: count });
      // A total of one sex says nothing that its ages do not.
      if (age !== "all" && sex !== "ALL") gathered.addTo(whose, monthOf(on), { [`age:${age}`]: count });
    },
    content: () => ({
      ...emptyContent(NHS_ENGLAND, extract.value()),
      counted: gathered.list(),
      notes: others > 0 ? [`${others} rows of bodies other than practices were skipped`] : [],
    }),
  };
}

/** "65_69" -> "65-69", "95+" stays, "ALL" -> "all". */
function ageOf(text: string): string | null {
  if (text.toUpperCase() === "ALL") return "all";
  if (text === "95+") return text;
  const [, from, to] = /^(\d{1,2})_(\d{1,2})$/.exec(text) ?? [];
  return from && to && Number(to) - Number(from) === 4 ? `${from}-${to}` : null;
}
