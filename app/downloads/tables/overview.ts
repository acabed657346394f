import { letterWords } from "@/components/organisations/overview-words";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { periodName } from "@/lib/periods/period";
import type { GridColumn, GridRow } from "@/lib/readings/overview";
import { loadOverview, type LoadedOverview } from "../../(signed-in)/practices/overview/overview";
import { link, monthsOf, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

/** The grid of practices by domain, or by the measures of one: the letters of its page and the counts behind them. */
export const overview: Download = {
  permission: "practice.view",
  async load({ actor, search, all, made }) {
    const scope = await systemOf(actor, search);
    const months = scope && (await monthsOf(scope, search));
    if (!scope || !months) return null;
    const asked = all ? { ...search, q: undefined, place: undefined, pcn: undefined } : search;
    const grid = await loadOverview(scope, months.month, asked);
    if (!grid) return null;
    const { columns, groups, domain, kept, filters, system, compared } = grid;
    const rows = groups.flatMap((group) => group.rows);
    const against = compared.options.find(({ value }) => value === compared.value)?.label ?? null;
    return tableSheet({
      title: `Practices of ${system} by ${domain ? "measure" : "domain"}`,
      named: domain ? `overview-${domain}` : "overview",
      scope: { code: scope.system, name: system },
      period: {
        words: `The newest of each measure at the end of ${periodName(months.month)}`,
        text: "latest",
      },
      asAt: months.month.end,
      columns: [...PRACTICE, ...columns.flatMap((each, index) => cellColumns(each, index, rows)), ...TOTALS],
      rows,
      filters: filtersOf(grid),
      comparator: against,
      page: link("/practices/overview", { ...kept, ...filters }),
      made,
    });
  },
};

const PRACTICE: readonly ExportColumn<GridRow>[] = [
  column("practice_code", "Practice code", "code", "ODS code", ({ code }) => code),
  column("practice", "Practice", "", "Its name", ({ name }) => name),
  column("pcn_code", "PCN code", "code", "Its primary care network at the as-at date", ({ pcn }) => pcn),
  column("pcn", "PCN", "", "Its name; empty where the practice has none", ({ pcnName }) => pcnName),
  column("place_code", "Place code", "code", "Its Place at the as-at date", ({ place }) => place),
  column("place", "Place", "", "Its name", ({ placeName }) => placeName),
];

const TOTALS: readonly ExportColumn<GridRow>[] = [
  column(
    "worse",
    "Worse",
    "count",
    "Measures in the worse quarter and beyond 95%",
    ({ all }) => all.worse.count,
  ),
  column(
    "better",
    "Better",
    "count",
    "Measures in the better quarter and beyond 95%",
    ({ all }) => all.better.count,
  ),
  column("judged", "Judged", "count", "Measures judged", ({ all }) => all.judged),
];

/** One measure has its letter in words; a domain the counts its letter stands for besides. */
function cellColumns(
  { key, label, one }: GridColumn,
  index: number,
  rows: readonly GridRow[],
): ExportColumn<GridRow>[] {
  const name = key.replaceAll("-", "_");
  const cell = (row: GridRow) => row.cells[index];
  const count = (what: string, of: (row: GridRow) => number | null): ExportColumn<GridRow> =>
    column(`${name}_${what}`, `${label}: ${what}`, "count", `Measures of ${label}: ${what}`, of);
  return [
    column(
      name,
      label,
      "letter",
      "W worse, B better, M some of both; a capital is more than chance gives, for one measure beyond its 95% limit. U usual, N not judged",
      (row) => cell(row)?.letter ?? null,
    ),
    column(`${name}_words`, `${label}, in words`, "", "The letter in words", (row) => {
      const letter = cell(row)?.letter;
      return letter ? letterWords(letter, one) : null;
    }),
    ...(rows.some((row) => cell(row)?.check)
      ? [
          column(
            `${name}_verified`,
            `${label}: verified`,
            "",
            "What the practice’s return says of its national appointment figures: verified, not-verified, or disputed where it disputes one or more",
            (row: GridRow) => cell(row)?.check ?? null,
          ),
        ]
      : []),
    ...(one
      ? []
      : [
          count("worse", (row) => cell(row)?.standing.worse.count ?? null),
          count("better", (row) => cell(row)?.standing.better.count ?? null),
          count("judged", (row) => cell(row)?.standing.judged ?? null),
        ]),
  ];
}

function filtersOf({ query, all, domain }: LoadedOverview): string[] {
  const named = (kind: "place" | "pcn", code: string) =>
    all.find((practice) => practice[kind] === code)?.[`${kind}Name`] ?? code;
  return [
    ...(domain ? [`Domain: ${domain}`] : []),
    ...(query.place ? [`Place: ${named("place", query.place)}`] : []),
    ...(query.pcn ? [`PCN: ${named("pcn", query.pcn)}`] : []),
    ...(query.search ? [`Name or code holds: ${query.search}`] : []),
  ];
}
