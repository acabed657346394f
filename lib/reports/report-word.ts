import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import { withoutControls } from "@/lib/exports/control-characters";
import { ratingLetter } from "@/lib/programmes/rating";
import type { Block, Cell, DocumentSection } from "./document/block";

/** A chart as pixels, with how large it is drawn. */
export type ChartPicture = { png: Uint8Array; width: number; height: number };

export type Written = {
  /** At the head of each page: edition, title and scope. */
  head: string;
  /** At its foot: as at, when it was made, and the check. */
  foot: string;
  title: string;
  before: readonly string[];
  sections: readonly Pick<DocumentSection, "title" | "blocks">[];
  /** By the code of the figure drawn; without one its words stand alone. */
  pictures: ReadonlyMap<string, ChartPicture>;
};

/** A report as a Word document: real headings, tables whose heads repeat, and pictures that say what they show. */
export function reportWord({ head, foot, title, before, sections, pictures }: Written): Document {
  return new Document({
    title: withoutControls(title),
    styles: { default: { document: { run: { font: "Arial", size: 21 } } } },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: 1_000, bottom: 1_000, left: 900, right: 900 },
          },
        },
        headers: { default: new Header({ children: [small(head)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                children: [
                  ...runs(`${foot}. Page `, { size: 16 }),
                  new TextRun({ children: [PageNumber.CURRENT, " of ", PageNumber.TOTAL_PAGES], size: 16 }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ children: runs(title), heading: HeadingLevel.TITLE }),
          ...before.map((text) => new Paragraph({ children: runs(text), spacing: { after: 120 } })),
          ...sections.flatMap(({ title: name, blocks }, index) => [
            new Paragraph({
              children: runs(`${index + 1}. ${name}`),
              heading: HeadingLevel.HEADING_1,
              spacing: { before: 280 },
            }),
            ...blocks.flatMap((block) => partsOf(block, pictures)),
          ]),
        ],
      },
    ],
  });
}

/** A text as it was typed: its new lines are breaks. */
function runs(text: string, how: { size?: number; bold?: boolean; italics?: boolean } = {}): TextRun[] {
  return withoutControls(text)
    .split(/\r?\n/)
    .map((line, at) => new TextRun({ ...how, text: line, ...(at === 0 ? {} : { break: 1 }) }));
}

function small(text: string): Paragraph {
  return new Paragraph({ children: runs(text, { size: 16 }) });
}

function partsOf(block: Block, pictures: Written["pictures"]): (Paragraph | Table)[] {
  switch (block.is) {
    case "text":
      return [new Paragraph({ children: runs(block.text), spacing: { before: 80, after: 80 } })];
    case "heading":
      return [new Paragraph({ children: runs(block.text), heading: HeadingLevel.HEADING_2, keepNext: true })];
    case "list":
      return block.items.map((text) => new Paragraph({ children: runs(text), bullet: { level: 0 } }));
    case "table":
      return [captionOf(block.caption), tableOf(block), new Paragraph("")];
    case "chart":
      return chartOf(block, pictures);
  }
}

function captionOf(text: string): Paragraph {
  return new Paragraph({
    children: runs(text, { italics: true, size: 18 }),
    keepNext: true,
    spacing: { before: 120 },
  });
}

function tableOf({ columns, rows }: Extract<Block, { is: "table" }>): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading, figure }) =>
          cellOf({ text: heading, strong: true }, figure === true),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: row.map((cell, at) => cellOf(cell, columns[at]?.figure === true)),
          }),
      ),
    ],
  });
}

/** A rating is its letter and its word: colour is not needed to read it. */
function cellOf({ text, rating, strong }: Cell, figure: boolean): TableCell {
  const said = rating ? `${ratingLetter(rating)} ${text}` : text;
  return new TableCell({
    margins: { left: 60, right: 60 },
    children: [
      new Paragraph({
        alignment: figure ? AlignmentType.RIGHT : AlignmentType.LEFT,
        children: runs(said, { bold: strong === true, size: 18 }),
      }),
    ],
  });
}

function chartOf(
  { reading, alt }: Extract<Block, { is: "chart" }>,
  pictures: Written["pictures"],
): Paragraph[] {
  const picture = pictures.get(reading.code);
  const words = new Paragraph({
    children: runs(alt),
    spacing: { before: 120 },
    keepNext: picture !== undefined,
  });
  if (!picture) return [words];
  const width = 560;
  return [
    words,
    new Paragraph({
      children: [
        new ImageRun({
          type: "png",
          data: picture.png,
          transformation: { width, height: Math.round((picture.height / picture.width) * width) },
          altText: { name: reading.name, title: reading.name, description: withoutControls(alt) },
        }),
      ],
    }),
  ];
}
