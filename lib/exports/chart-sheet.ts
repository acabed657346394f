import { INK, inked } from "./ink";

/** A chart with everything needed to read it far from its page. */
export type ChartSheet = {
  title: string;
  /** Scope, period, comparator, which way is good: under the title. */
  about: readonly string[];
  /** The chart's own markup: one svg with a viewBox that starts at 0 0. */
  drawn: string;
  /** What its marks mean. */
  key: string;
  /** Source, dates, classification: at the foot. */
  foot: readonly string[];
};

const WIDTH = 1200;
const EDGE = 32;
const TITLE = { size: 26, line: 33 };
const ABOUT = { size: 17, line: 25 };
const FOOT = { size: 15, line: 21 };
/** The mean width of a letter of Arial, in parts of its size, erring on the wide side. */
const LETTER = 0.5;
const FONTS = "Arial, Helvetica, Liberation Sans, DejaVu Sans, sans-serif";

/** The picture as one file: white ground, no stylesheet, its words inside it and said to screen readers too. */
export function chartPicture({ title, about, drawn, key, foot }: ChartSheet): string {
  const box = /viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(drawn);
  if (!box) throw new Error("A chart to be taken away needs a viewBox from 0 0");
  const inside = WIDTH - 2 * EDGE;
  // Letters of the chart should not shrink below the page's own: a narrow chart keeps its size.
  const width = Math.min(inside, Number(box[1]) * 1.5);
  const height = (width / Number(box[1])) * Number(box[2]);

  const head = [...block([title], TITLE, "bold", INK.ink), ...block(about, ABOUT, "normal", INK["ink-2"])];
  const below = [...block([key], ABOUT, "normal", INK.ink), ...block(foot, FOOT, "normal", INK["ink-2"])];
  const top = EDGE + heightOf(head) + 12;
  const total = Math.ceil(top + height + 16 + heightOf(below) + EDGE / 2);
  const said = [...about, key, ...foot].join(" ");
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${total}" viewBox="0 0 ${WIDTH} ${total}"`,
    ` font-family="${FONTS}" role="img" aria-labelledby="picture-title picture-words">`,
    `<title id="picture-title">${escaped(title)}</title><desc id="picture-words">${escaped(said)}</desc>`,
    `<rect width="${WIDTH}" height="${total}" fill="${INK.paper}"/>`,
    texts(head, EDGE),
    `<svg x="${EDGE}" y="${top}" width="${width}" height="${height}">`,
    inked(drawn).replaceAll(' aria-hidden="true"', ""),
    `</svg>`,
    texts(below, top + height + 16),
    `</svg>`,
  ].join("");
}

type Line = { text: string; size: number; line: number; weight: string; fill: string | undefined };

function block(
  paragraphs: readonly string[],
  { size, line }: { size: number; line: number },
  weight: string,
  fill: string | undefined,
): Line[] {
  return paragraphs
    .filter(Boolean)
    .flatMap((paragraph) => wrapped(paragraph, Math.floor((WIDTH - 2 * EDGE) / (size * LETTER))))
    .map((text) => ({ text, size, line, weight, fill }));
}

/** Words on lines of at most so many letters. */
export function wrapped(text: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { line }) => sum + line, 0);
}

function texts(lines: readonly Line[], from: number): string {
  let y = from;
  return lines
    .map(({ text, size, line, weight, fill }) => {
      y += line;
      return `<text x="${EDGE}" y="${y - line * 0.28}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(text)}</text>`;
    })
    .join("");
}

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
