import { findColumns, type Columns } from "@/lib/csv/columns";
import { headingKey, headingWithoutNumbers } from "@/lib/csv/heading";
import type { Day } from "@/lib/periods/day";
import type { Layout } from "./layout";
import { EPRACCUR, LAYOUTS } from "./layouts";
import { monthInTitle, parsePublishedDay } from "./published-dates";
import type { SourceDataset } from "./source-content";

/** A table recognised by its content, and where its parts stand. */
export type FoundTable = {
  dataset: SourceDataset;
  layout: string;
  /** Rows before the data: titles and the heading row. 0 when there is no heading. */
  skip: number;
  columns: Columns;
  /** Publisher's headings that should be there and are not, or are there twice. */
  missing: string[];
  twice: string[];
  /** Cells a row has. */
  width: number;
  /** The month a title row names, for a table without a month column. */
  titleMonth: Day | null;
};

/** The official workbooks have title rows above the heading row; none has had this many. */
export const MOST_TITLE_ROWS = 30;

/** More filled cells make a row of some other table, or prose that quotes our headings further down. */
const MOST_TITLE_CELLS = 2;

/** What the first rows of a table say it is; null when no data set claims it. Never by a file's name. */
export function recogniseTable(rows: readonly (readonly string[])[]): FoundTable | null {
  for (const [index, row] of rows.slice(0, MOST_TITLE_ROWS).entries()) {
    const found = byHeadings(row);
    if (!found && row.filter((cell) => cell.trim() !== "").length > MOST_TITLE_CELLS) break;
    if (found) {
      const title = rows.slice(0, index).flat().join(" ");
      return { ...found, skip: index + 1, titleMonth: monthInTitle(title) };
    }
  }
  return isEpraccur(rows) ? EPRACCUR_TABLE : null;
}

function byHeadings(row: readonly string[]): Omit<FoundTable, "skip" | "titleMonth"> | null {
  const candidates = LAYOUTS.flatMap((layout) => {
    const keyOf = layout.looseNumbers ? headingWithoutNumbers : headingKey;
    const needs = findColumns(row, layout.needs, keyOf);
    if (layout.tells.some((column) => needs.missing.includes(column))) return [];
    const may = findColumns(row, layout.may, keyOf);
    return [{ layout, needs, may }];
  });
  // Two generations share their telling columns: the one that lacks least is meant.
  const [best] = candidates.toSorted((a, b) => a.needs.missing.length - b.needs.missing.length);
  if (!best) return null;
  const { layout, needs, may } = best;
  return {
    dataset: layout.dataset,
    layout: layout.layout,
    columns: new Map([...needs.columns, ...may.columns]),
    missing: needs.missing.map((column) => heading(layout, column)),
    twice: [...needs.twice, ...may.twice].map((column) => heading(layout, column)),
    width: row.findLastIndex((cell) => cell.trim() !== "") + 1,
  };
}

function heading(layout: Layout, column: string): string {
  return (layout.needs[column] ?? layout.may[column])?.[0] ?? column;
}

const EPRACCUR_TABLE: FoundTable = {
  dataset: "epraccur",
  layout: "27-columns",
  skip: 0,
  columns: new Map(
    Object.entries(EPRACCUR).map(([name, index]) => [name, { index, heading: `column ${index + 1}` }]),
  ),
  missing: [],
  twice: [],
  width: EPRACCUR.width,
  titleMonth: null,
};

/** 27 columns, dates in the 11th and 12th, a status in the 13th: most rows, so that one bad row is an error, not a stranger. */
function isEpraccur(rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell !== ""));
  const alike = filled.filter(
    (row) =>
      row.length === EPRACCUR.width &&
      parsePublishedDay(row[EPRACCUR.openedOn] ?? "") !== null &&
      (row[EPRACCUR.closedOn] === "" || parsePublishedDay(row[EPRACCUR.closedOn] ?? "") !== null) &&
      /^[ACDP]$/.test(row[EPRACCUR.status] ?? ""),
  );
  return alike.length > 0 && alike.length * 2 > filled.length;
}
