import { dayName } from "@/lib/periods/period";
import type { WorkbookPart } from "@/lib/exports/workbook";
import type { Minutes } from "./minutes";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml";

type Style = "Title" | "Heading1" | "Heading2" | "Normal";

/**
 * A meeting's minutes as the parts of a Word document (Office Open XML), with
 * real headings, so that whoever hears it can find their way.
 */
export function minutesDocument(minutes: Minutes): WorkbookPart[] {
  return [
    { name: "[Content_Types].xml", text: [CONTENT_TYPES] },
    { name: "_rels/.rels", text: [ROOT_RELATIONS] },
    { name: "word/_rels/document.xml.rels", text: [RELATIONS] },
    { name: "word/styles.xml", text: [STYLES] },
    { name: "word/document.xml", text: [documentOf(minutes)] },
  ];
}

function documentOf(minutes: Minutes): string {
  const body = paragraphsOf(minutes)
    .map(([style, text]) => paragraph(style, text))
    .join("");
  return `${XML}<w:document xmlns:w="${WORD}"><w:body>${body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`;
}

/** The minutes as styled lines, in reading order. */
export function paragraphsOf(minutes: Minutes): [Style, string][] {
  const { title, on, system, marking, present, interests, items, notReached } = minutes;
  return [
    ["Normal", marking],
    ["Title", title],
    ["Normal", `${system}, ${dayName(on)}`],
    ["Heading1", "Present"],
    ["Normal", present.join(", ") || "Nobody was recorded"],
    ["Heading1", "Interests declared"],
    ...(interests.length === 0 ? [["Normal", "None were declared"] as [Style, string]] : plain(interests)),
    ["Heading1", "Decisions"],
    ...(items.length === 0 ? [["Normal", "None were recorded"] as [Style, string]] : []),
    ...items.flatMap((item): [Style, string][] => [
      ["Heading2", `${item.code} ${item.title}`],
      ["Normal", `${item.status}. Owner: ${item.owner || "nobody yet"}. ${item.why.join(". ")}`],
      ...plain(item.interests.map((each) => `Interest: ${each}`)),
      ["Normal", `Decision: ${item.decision}`],
      ...(item.minute ? [["Normal", item.minute] as [Style, string]] : []),
    ]),
    ...(notReached.length === 0
      ? []
      : [["Heading1", "On the agenda and not reached"] as [Style, string], ...plain(notReached)]),
  ];
}

function plain(lines: readonly string[]): [Style, string][] {
  return lines.map((line) => ["Normal", line]);
}

function paragraph(style: Style, text: string): string {
  const runs = text
    .split("\n")
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join("<w:br/>");
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${runs}</w:r></w:p>`;
}

/** Control characters are not allowed in XML, escaped or not. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}

const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${TYPES}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`;
const ROOT_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`;
const RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

function styleOf(
  id: Style,
  name: string,
  size: number,
  { bold, level }: { bold: boolean; level: number | null },
) {
  const outline = level === null ? "" : `<w:outlineLvl w:val="${level}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"${id === "Normal" ? ' w:default="1"' : ""}><w:name w:val="${name}"/><w:pPr><w:spacing w:before="${bold ? 240 : 0}" w:after="120"/>${outline}</w:pPr><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/>${bold ? "<w:b/>" : ""}<w:sz w:val="${size}"/><w:lang w:val="en-GB"/></w:rPr></w:style>`;
}

const STYLES = `${XML}<w:styles xmlns:w="${WORD}">${styleOf("Normal", "Normal", 22, { bold: false, level: null })}${styleOf("Title", "Title", 36, { bold: true, level: null })}${styleOf("Heading1", "heading 1", 28, { bold: true, level: 0 })}${styleOf("Heading2", "heading 2", 24, { bold: true, level: 1 })}</w:styles>`;
