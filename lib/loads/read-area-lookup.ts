import { day } from "@/lib/periods/day";
import type { StatedArea } from "./source-content";
import { emptyContent, type ReaderInput, type TableReader } from "./table-reader";

/** ONS's best fit of neighbourhoods (LSOA 2021) to ICBs of 2023: which neighbourhoods a system is made of. */
export function areaLookupReader({ row }: ReaderInput): TableReader {
  const areas = new Map<string, StatedArea>();

  function code(column: string, example: string): string | null {
    const text = row.text(column);
    return /^[EW]\d{8}$/.test(text) ? text : row.problem(column, `an area code, for example ${example}`);
  }

  return {
    read() {
      const own = code("lsoa", "E01009522");
      const within = code("icb", "E54000018");
      const name = row.name("lsoaName");
      row.name("icbName");
      if (!own || !within || !name) return;
      if (areas.has(own)) row.problem("lsoa", "each neighbourhood once");
      areas.set(own, { kind: "neighbourhood", code: own, name, within, outline: null });
    },
    content: () => ({
      ...emptyContent("Office for National Statistics", day("2023-12-31")),
      areas: [...areas.values()],
    }),
  };
}
