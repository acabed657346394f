import Papa from "papaparse";
import type { FileError } from "@/lib/loads/dataset";

/** The errors of an upload's tables as csv, for whoever mends the files. A cell that a spreadsheet would run is quoted. */
export function errorsCsv(tables: readonly { file: string; errors: readonly FileError[] }[]): string {
  const data = tables.flatMap(({ file, errors }) =>
    errors.map(({ line, column, found, expected }) => [file, line ?? "", column ?? "", found, expected]),
  );
  const fields = ["file", "line", "column", "found", "expected"];
  return `\ufeff${Papa.unparse({ fields, data }, { escapeFormulae: true, newline: "\r\n" })}\r\n`;
}
