import type { DataCounts } from "@/lib/metrics/data-counts";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import type { StatedCounts } from "./source-content";

type Whose = Pick<StatedCounts, "organisation" | "kind"> & Partial<Pick<StatedCounts, "subIcb" | "series">>;

/** Counts gathered row by row into one record an organisation and period. */
export function cellsByOrganisation() {
  const all = new Map<string, StatedCounts & { counts: Record<string, number | null> }>();

  function recordOf(whose: Whose, period: Period) {
    const key = `${whose.series ?? ""} ${whose.organisation} ${period.text}`;
    const known = all.get(key);
    if (known) return known;
    const counts: Record<string, number | null> = {};
    const record = { subIcb: null, ...whose, period, counts };
    all.set(key, record);
    return record;
  }

  return {
    /** Puts cells in their place; false where one of them is there already and says otherwise. */
    put(whose: Whose, period: Period, cells: DataCounts): boolean {
      const { counts } = recordOf(whose, period);
      const agrees = Object.entries(cells).every(
        ([cell, value]) => !(cell in counts) || counts[cell] === value,
      );
      Object.assign(counts, cells);
      return agrees;
    },
    /** Adds to cells: rows that split one count by something nobody asks for. */
    addTo(whose: Whose, period: Period, cells: Readonly<Record<string, number>>): void {
      const { counts } = recordOf(whose, period);
      for (const [cell, count] of Object.entries(cells)) counts[cell] = (counts[cell] ?? 0) + count;
    },
    list: (): StatedCounts[] => [...all.values()],
    newest: (): Day | null =>
      [...all.values()]
        .map(({ period }) => period.end)
        .toSorted()
        .at(-1) ?? null,
  };
}

/** A code as part of the name of a series: "fingertips:91547". */
export function seriesOf(dataset: string, part: string): string {
  return `${dataset}:${part
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "")}`;
}
