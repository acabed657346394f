import { plainNumber, safeText, type ExportCell } from "./cell";
import { someAtATime, type ColumnHead, type ExportSheet, type Note } from "./sheet";

/** A file inside a workbook, its text in pieces. */
export type WorkbookPart = { name: string; text: Iterable<string> | AsyncIterable<string> };

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** Cell styles, by their place in styles.xml. */
const STYLE = { plain: 0, heading: 1, wrapped: 2, title: 3 } as const;
type Style = keyof typeof STYLE;

const PIECE = 64 * 1024;

/**
 * The parts of an Office Open XML workbook: the figures with a frozen heading
 * row, then the notes. Written by hand and in pieces: the package at hand held
 * 100,000 rows in 900 MB and took over a minute to write them.
 */
export function workbookParts(sheet: ExportSheet): WorkbookPart[] {
  return [
    { name: "[Content_Types].xml", text: [CONTENT_TYPES] },
    { name: "_rels/.rels", text: [ROOT_RELATIONS] },
    { name: "xl/workbook.xml", text: [WORKBOOK] },
    { name: "xl/_rels/workbook.xml.rels", text: [WORKBOOK_RELATIONS] },
    { name: "xl/styles.xml", text: [STYLES] },
    { name: "xl/worksheets/sheet1.xml", text: figuresSheet(sheet) },
    { name: "xl/worksheets/sheet2.xml", text: [notesSheet(sheet)] },
  ];
}

async function* figuresSheet({ columns, rows }: ExportSheet): AsyncIterable<string> {
  const widths = columns.map(({ heading }) => Math.min(34, Math.max(11, heading.length + 2)));
  yield (
    `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView tabSelected="1" workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `${widthsOf(widths)}<sheetData>`
  );
  let count = 1;
  let piece = rowOf(
    count,
    columns.map(({ heading }) => ({ cell: heading, style: "heading" })),
  );
  for await (const some of someAtATime(rows)) {
    for (const row of some) {
      count += 1;
      piece += rowOf(
        count,
        row.map((cell) => ({ cell, style: "plain" })),
      );
      if (piece.length >= PIECE) {
        yield piece;
        piece = "";
      }
    }
  }
  yield `${piece}</sheetData><autoFilter ref="A1:${columnName(columns.length)}${count}"/></worksheet>`;
}

function notesSheet({ title, notes, columns }: ExportSheet): string {
  const rows: StyledCell[][] = [
    [{ cell: title, style: "title" }],
    ...notes.map(({ name, text }: Note) => labelled([name, text])),
    [],
    ["Column", "What it is", "Unit", "Name in the csv"].map((cell) => ({ cell, style: "heading" })),
    ...columns.map(({ heading, meaning, unit, name }: ColumnHead) =>
      labelled([heading, meaning, unit, name]),
    ),
  ];
  const lines = rows.map((row, index) => rowOf(index + 1, row)).join("");
  return `${XML}<worksheet xmlns="${MAIN}">${widthsOf([28, 100, 20, 24])}<sheetData>${lines}</sheetData></worksheet>`;
}

function labelled([name = "", ...rest]: readonly string[]): StyledCell[] {
  return [{ cell: name, style: "heading" }, ...rest.map((cell) => ({ cell, style: "wrapped" as const }))];
}

function widthsOf(widths: readonly number[]): string {
  const cols = widths.map(
    (width, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${cols.join("")}</cols>`;
}

type StyledCell = { cell: ExportCell; style: Style };

function rowOf(number: number, row: readonly StyledCell[]): string {
  const cells = row.map(({ cell, style }, index) => cellOf(`${columnName(index + 1)}${number}`, cell, style));
  return `<row r="${number}">${cells.join("")}</row>`;
}

/** Numbers are numbers; text is text whatever it looks like: never a formula. */
function cellOf(at: string, cell: ExportCell, style: Style): string {
  if (cell === null || cell === "") return "";
  const named = `<c r="${at}"${style === "plain" ? "" : ` s="${STYLE[style]}"`}`;
  if (typeof cell === "string") {
    return `${named} t="inlineStr"><is><t xml:space="preserve">${escaped(safeText(cell))}</t></is></c>`;
  }
  return Number.isFinite(cell) ? `${named}><v>${plainNumber(cell)}</v></c>` : "";
}

function escaped(text: string): string {
  // Lone halves of a pair and the two non-characters are not XML, and Excel then refuses the whole workbook.
  return text
    .toWellFormed()
    .replaceAll(/[\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

/** 1 is A, 27 is AA. */
function columnName(number: number): string {
  return (NAMES[number] ??= columnLetters(number));
}

const NAMES: string[] = [];

function columnLetters(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number > 26 ? columnLetters(Math.floor((number - 1) / 26)) + letter : letter;
}

const CONTENT_TYPES =
  `${XML}<Types xmlns="${PACKAGE}/content-types">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  `<Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
  `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/>` +
  `<Override PartName="/xl/worksheets/sheet2.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`;

const ROOT_RELATIONS =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

const WORKBOOK =
  `${XML}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>` +
  `<sheet name="Figures" sheetId="1" r:id="rId1"/><sheet name="Notes" sheetId="2" r:id="rId2"/></sheets></workbook>`;

const WORKBOOK_RELATIONS =
  `${XML}<Relationships xmlns="${PACKAGE}/relationships">` +
  `<Relationship Id="rId1" Type="${RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>` +
  `<Relationship Id="rId2" Type="${RELATIONS}/worksheet" Target="worksheets/sheet2.xml"/>` +
  `<Relationship Id="rId3" Type="${RELATIONS}/styles" Target="styles.xml"/></Relationships>`;

const STYLES =
  `${XML}<styleSheet xmlns="${MAIN}">` +
  `<fonts count="3"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="11"/><name val="Arial"/></font>` +
  `<font><b/><sz val="14"/><name val="Arial"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>` +
  `<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
  `<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>` +
  `<xf numFmtId="0" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1"/></cellXfs></styleSheet>`;
