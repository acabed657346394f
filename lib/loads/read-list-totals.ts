import { oneDate } from "./one-date";
import type { StatedFact } from "./source-content";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

/** gp-reg-pat-prac-all: patients registered at each practice on the 1st of a month. Rows of other bodies are skipped. */
export function listTotalsReader({ row }: ReaderInput): TableReader {
  const extract = oneDate(row, "extract", firstOfMonth);
  const facts = new Map<string, StatedFact>();
  let others = 0;

  function firstOfMonth(column: string) {
    const day = row.day(column);
    return day && !day.endsWith("-01")
      ? row.problem(column, "the 1st of a month, for example 01DEC2025")
      : day;
  }

  return {
    read() {
      const month = extract.read();
      if (row.text("type").toUpperCase() !== "GP") {
        others += 1;
        return;
      }
      const organisation = row.code("practice");
      const list = row.count("count");
      const subIcb = row.text("subIcb") === "" ? null : row.code("subIcb");
      for (const column of ["sex", "age"]) {
        if (row.text(column).toUpperCase() !== "ALL")
          row.problem(column, "ALL: this data set holds totals only");
      }
      if (!organisation || list === null || !month) return;
      if (facts.has(organisation)) row.problem("practice", "each practice once");
      facts.set(organisation, { month, organisation, kind: "PRACTICE", subIcb, pcn: null, counts: { list } });
    },
    content: () => ({
      ...emptyContent(NHS_ENGLAND, extract.value()),
      facts: [...facts.values()],
      notes: others > 0 ? [`${others} rows of bodies other than practices were skipped`] : [],
    }),
  };
}
