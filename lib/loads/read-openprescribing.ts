import { monthOf } from "@/lib/periods/period";
import { amount } from "./amount";
import { cellsByOrganisation, seriesOf } from "./gather-counts";
import { emptyContent, type ReaderInput, type TableReader } from "./table-reader";

const PUBLISHER = "NHS Business Services Authority; OpenPrescribing";

/** How far OpenPrescribing's own share may stand from its parts, for rounding. */
const ROUNDING = 0.001;

/**
 * An OpenPrescribing measure: a series of its own, `openprescribing:saba`, with
 * cells `numerator` and `denominator` by practice and month. Its percentile is
 * not read: the product compares by its own rules.
 */
export function openPrescribingReader({ row }: ReaderInput): TableReader {
  const gathered = cellsByOrganisation();
  let others = 0;

  return {
    read() {
      if (!/^practice$/i.test(row.text("type"))) {
        others += 1;
        return;
      }
      const measure = row.name("measure");
      const organisation = row.code("organisation");
      const on = row.month("date");
      const numerator = amount(row, "numerator", { least: 0 });
      const denominator = amount(row, "denominator", { least: 0 });
      const value = amount(row, "value");
      if (!measure || !organisation || !on || numerator === null || denominator === null) return;
      // A measure per 1,000 patients has its denominator in thousands, so its value is the same quotient.
      if (
        value !== null &&
        denominator > 0 &&
        Math.abs(value - numerator / denominator) > ROUNDING * Math.max(1, value)
      ) {
        row.problem("value", `numerator over denominator, ${numerator / denominator}`);
      }
      const whose = { organisation, kind: "PRACTICE", series: seriesOf("openprescribing", measure) } as const;
      if (!gathered.put(whose, monthOf(on), { numerator, denominator })) {
        row.problem("organisation", "each measure, practice and month once");
      }
    },
    content: () => ({
      ...emptyContent(PUBLISHER, gathered.newest()),
      counted: gathered.list(),
      notes: others > 0 ? [`${others} rows of bodies other than practices were skipped`] : [],
    }),
  };
}

/**
 * Items of a chemical by practice and month, as OpenPrescribing's data is often
 * passed on: a series of its own, `openprescribing-items:inclisiran`, with cells
 * `items` and `quantity`, products added up. A practice and month without a row
 * prescribed none or is not in the extract: the file does not tell which.
 */
export function prescribedItemsReader({ row }: ReaderInput): TableReader {
  const gathered = cellsByOrganisation();

  return {
    read() {
      const chemical = row.name("chemical");
      const organisation = row.code("practice");
      const on = row.month("month");
      const items = row.count("items");
      const quantity = amount(row, "quantity", { least: 0 });
      if (!chemical || !organisation || !on || items === null) return;
      const whose = {
        organisation,
        kind: "PRACTICE",
        series: seriesOf("openprescribing-items", chemical),
      } as const;
      gathered.addTo(whose, monthOf(on), { items, ...(quantity === null ? {} : { quantity }) });
    },
    content: () => ({
      ...emptyContent(PUBLISHER, gathered.newest()),
      counted: gathered.list(),
      notes: [
        "A practice and month without a row prescribed none, or is not in the extract: the file does not say which",
      ],
    }),
  };
}
