import type { ExportCell } from "./cell";

export type { ExportCell } from "./cell";

/** One column of a download: what it is called in a csv and in a workbook, and what its numbers mean. */
export type ExportColumn<Row> = {
  /** In the csv: small letters and underscores. */
  name: string;
  heading: string;
  /** "share 0 to 1", "date", "code"; empty for plain words. */
  unit: string;
  meaning: string;
  cell: (row: Row) => ExportCell;
};

export type ColumnHead = Omit<ExportColumn<never>, "cell">;

export type ExportRow = readonly ExportCell[];

/** A line of the workbook's notes: "Scope", "Coventry and Warwickshire". */
export type Note = { name: string; text: string };

/** Rows that are at hand; or, where they are more than memory should hold at once, as they come, some at a time. */
export type ExportRows = Iterable<ExportRow> | AsyncIterable<Iterable<ExportRow>>;

/** A table ready to be written as csv or workbook. */
export type ExportSheet = {
  /** Without its ending. */
  fileName: string;
  title: string;
  columns: readonly ColumnHead[];
  notes: readonly Note[];
  rows: ExportRows;
  /** At most this many rows will come. */
  most: number;
};

/** A workbook of more is slow to open and nearly at Excel's own limit: above it, csv alone. */
export const MOST_WORKBOOK_ROWS = 100_000;

/** Each row's cells, in the order of the columns. */
export function cellsOf<Row>(columns: readonly ExportColumn<Row>[], rows: Iterable<Row>): ExportRow[] {
  return Array.from(rows, (row) => columns.map(({ cell }) => cell(row)));
}

/** Either kind of rows, some at a time: to wait for each row alone costs more than to write it. */
export function someAtATime(rows: ExportRows): AsyncIterable<Iterable<ExportRow>> | Iterable<ExportRow>[] {
  return Symbol.asyncIterator in rows ? rows : [rows];
}
