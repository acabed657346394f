import type { AttributeKey } from "@/lib/organisations/attribute";
import { gatherCounts, subIcbOf, yearOf } from "./read-by-practice";
import type { StatedAttribute } from "./source-content";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

const WORDS = ["contract", "dispensing", "rurality", "type", "atypical"] as const;
const KEYS: Partial<Record<string, AttributeKey>> = { type: "practice-type" };

/**
 * NHS Payments to General Practice, a year: cells `registered` and `weighted`
 * (patients, the year's average), and the practice's contract, rurality,
 * dispensing, type and what makes it atypical as attributes on the year's last
 * day. "Unknown" is no word on anything and is left out. What is paid is not read.
 */
export function paymentsReader(input: ReaderInput): TableReader {
  const { row } = input;
  const year = yearOf(input, "nhspaymentsgp-24-25-prac.csv");
  const gathered = gatherCounts("PRACTICE");
  const attributes: StatedAttribute[] = [];

  return {
    read() {
      const practice = row.code("practice");
      const [registered, weighted] = [row.amount("registered"), row.amount("weighted")];
      const subIcb = subIcbOf(input);
      if (!practice || registered === null || weighted === null || !year) return;
      if (!gathered.add(year, practice, subIcb, { registered, weighted })) {
        row.problem("practice", "each practice once");
        return;
      }
      for (const column of WORDS) {
        const value = wordOf(row.text(column));
        if (value === null) continue;
        const key = KEYS[column] ?? (column as AttributeKey);
        attributes.push({
          organisation: practice,
          kind: "PRACTICE",
          subIcb,
          key,
          value,
          on: year.end,
          period: year,
        });
      }
    },
    content: () => ({
      ...emptyContent(NHS_ENGLAND, year?.end ?? null),
      counted: gathered.list(),
      attributes,
    }),
  };
}

/** "| Part year of data || Large fluctuation in patients |" are two, written with bars. */
function wordOf(text: string): string | null {
  const words = text.split("|").map((each) => each.trim());
  const said = words.filter((each) => each !== "" && each !== "Unknown").join("; ");
  return said === "" ? null : said;
}
