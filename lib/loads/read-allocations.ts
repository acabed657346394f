import type { DataCounts } from "@/lib/metrics/data-counts";
import type { AttributeKey } from "@/lib/organisations/attribute";
import { amount } from "./amount";
import { yearOf } from "./read-by-practice";
import type { StatedAttribute, StatedCounts } from "./source-content";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

/** England's box, with air: an address outside it is a slip of columns. */
const LATITUDE = { least: 49, most: 61, example: "52.405221" };
const LONGITUDE = { least: -9, most: 4, example: "-1.509712" };

/** Populations weighted by need, by the cell of each column. */
const WEIGHTED = [
  "general-and-acute",
  "community",
  "mental-health",
  "maternity",
  "health-inequalities",
  "prescribing",
  "overall",
  "primary-care",
] as const;

/**
 * NHS England's ICB allocation tool, a row a practice: where it is, its local
 * authority, its registered population and that weighted by need, for the NHS
 * year. The file names no year: it is told from outside, as a mapping's is.
 */
export function allocationsReader(input: ReaderInput): TableReader {
  const { row } = input;
  const year = yearOf(input, "icb_allocation_2025_2026.csv");
  const counted = new Map<string, StatedCounts>();
  const attributes: StatedAttribute[] = [];

  return {
    read() {
      const organisation = row.code("practice");
      const said: [AttributeKey, string | number | null][] = [
        ["latitude", amount(row, "latitude", LATITUDE)],
        ["longitude", amount(row, "longitude", LONGITUDE)],
        ["local-authority", row.text("districtName") || null],
      ];
      const counts: DataCounts = Object.fromEntries(
        [
          ["population", amount(row, "population", { least: 0 })] as const,
          ...WEIGHTED.map((each) => [`weighted:${each}`, amount(row, each, { least: 0 })] as const),
        ].filter(([, value]) => value !== null),
      );
      if (!organisation || !year) return;
      if (counted.has(organisation)) row.problem("practice", "each practice once");
      const whose = { organisation, kind: "PRACTICE", subIcb: null } as const;
      counted.set(organisation, { ...whose, period: year, counts });
      for (const [key, value] of said) {
        if (value !== null)
          attributes.push({ ...whose, key, value: String(value), on: year.start, period: year });
      }
    },
    content: () => ({
      ...emptyContent(NHS_ENGLAND, year?.end ?? null),
      counted: [...counted.values()],
      attributes,
    }),
  };
}
