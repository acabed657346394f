import type { PlanGroup } from "./plan-filter";
import type { PlanLine } from "./plan-line";

/** Actions on one page of the table or the timeline: more than a strategy lists, and few enough to be there at once. */
export const LINES_A_PAGE = 100;

/** Actions in each column of a board that holds more than a page of them. */
export const LINES_A_COLUMN = 20;

/** A group with those of its actions that are shown; what is counted of it is counted of them all. */
export type ShownGroup = PlanGroup & { shown: PlanLine[]; continued: boolean };

export type PlanPage = {
  groups: ShownGroup[];
  page: number;
  pages: number;
  /** The first and the last action shown, of all; 0 where there is none. */
  first: number;
  last: number;
  of: number;
};

/** The page an address asks for: "3". What makes no sense is the first. */
export function pageAsked(text: string | undefined): number {
  return /^[1-9]\d{0,4}$/.test(text ?? "") ? Number(text) : 1;
}

/** One page of the plan, its groups in their order; past the last page, the last. */
export function planPage(groups: readonly PlanGroup[], asked: number): PlanPage {
  const of = countOf(groups);
  const pages = Math.max(1, Math.ceil(of / LINES_A_PAGE));
  const page = Math.min(pages, asked);
  const from = (page - 1) * LINES_A_PAGE;
  const to = Math.min(of, from + LINES_A_PAGE);
  let before = 0;
  const shown = groups.flatMap((group): ShownGroup[] => {
    const start = before;
    before += group.lines.length;
    const lines = group.lines.slice(Math.max(0, from - start), Math.max(0, to - start));
    return lines.length === 0 ? [] : [{ ...group, shown: lines, continued: start < from }];
  });
  return { groups: shown, page, pages, first: of === 0 ? 0 : from + 1, last: to, of };
}

/** The columns of a board: whole, or where that is more than a page, the first of each. */
export function boardColumns(groups: readonly PlanGroup[]): ShownGroup[] {
  const whole = countOf(groups) <= LINES_A_PAGE;
  return groups.map((group) => ({
    ...group,
    shown: whole ? group.lines : group.lines.slice(0, LINES_A_COLUMN),
    continued: false,
  }));
}

function countOf(groups: readonly PlanGroup[]): number {
  return groups.reduce((sum, { lines }) => sum + lines.length, 0);
}
