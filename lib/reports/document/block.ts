import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { ratingName, type Rating } from "@/lib/programmes/rating";
import type { ReportSection } from "../report-content";
import type { ReportLine } from "../report-line";

/** A cell in words; what it is drawn as besides is never all it says. */
export type Cell = { text: string; rating?: Rating; strong?: true; figure?: true };

export type Block =
  | { is: "text"; text: string }
  | { is: "heading"; text: string }
  | { is: "list"; items: string[] }
  | { is: "table"; caption: string; columns: { heading: string; figure?: true }[]; rows: Cell[][] }
  | { is: "chart"; reading: ProgrammeReading; line: ReportLine | null; alt: string };

export type DocumentSection = { code: ReportSection | "sources"; title: string; blocks: Block[] };

export const textCell = (text: string): Cell => ({ text });
export const figureCell = (text: string): Cell => ({ text, figure: true });
export const strongCell = (text: string): Cell => ({ text, figure: true, strong: true });
export const ratingCell = (rating: Rating): Cell => ({ text: ratingName(rating), rating });
export const column = (heading: string) => ({ heading });
export const figureColumn = (heading: string) => ({ heading, figure: true as const });

/** A count of practices; null is hidden. */
export function countCell(count: number | null): Cell {
  return figureCell(count === null ? "hidden" : String(count));
}
