import { day } from "@/lib/periods/day";
import { amount } from "./amount";
import type { StatedAttribute } from "./source-content";
import { emptyContent, type ReaderInput, type TableReader } from "./table-reader";

/** The layout has one author, and names neither its index nor its year. */
const ON = day("2019-01-01");

/** Deprivation of PCNs: their patients' mean score and its tenth, as attributes of each PCN. */
export function pcnDeprivationReader({ row }: ReaderInput): TableReader {
  const attributes: StatedAttribute[] = [];
  let unallocated = 0;
  const seen = new Set<string>();

  return {
    read() {
      const pcn = row.pcn("pcn");
      if (pcn === null) {
        unallocated += 1;
        return;
      }
      const score = amount(row, "score", { least: 0, most: 100 });
      const decile = amount(row, "decile", { least: 1, most: 10, example: "3" });
      const subIcb = row.text("subIcb") || null;
      if (score === null || decile === null) return;
      if (seen.has(pcn)) row.problem("pcn", "each PCN once");
      seen.add(pcn);
      const whose = { organisation: pcn, kind: "PCN", subIcb, on: ON } as const;
      attributes.push({ ...whose, key: "deprivation-score", value: score.toFixed(1) });
      attributes.push({ ...whose, key: "deprivation-decile", value: String(decile) });
    },
    content: () => ({
      ...emptyContent("One author’s calculation from ONS and NHS England data", ON),
      attributes,
      notes: [
        "Taken as the index of 2019 on lists of 2023, as its author published it: the file names neither",
        ...(unallocated > 0 ? [`${unallocated} row of practices without a PCN was skipped`] : []),
      ],
    }),
  };
}
