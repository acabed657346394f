import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { PlanGroup } from "@/lib/plans/plan-filter";
import type { PlanLine } from "@/lib/plans/plan-line";
import {
  boardColumns,
  LINES_A_COLUMN,
  LINES_A_PAGE,
  pageAsked,
  planPage,
  type ShownGroup,
} from "@/lib/plans/plan-pages";
import { holds } from "../../support/property";

/** Groups of so many actions each, numbered on from one to the next. */
function groupsOf(...sizes: number[]): PlanGroup[] {
  let next = 1;
  return sizes.map((size, index) => ({
    ...{ key: `g${index}`, name: `Group ${index}` },
    lines: Array.from({ length: size }, () => ({ id: next++ }) as PlanLine),
  }));
}

const shownIn = (groups: readonly ShownGroup[]) => groups.flatMap(({ shown }) => shown.map(({ id }) => id));

describe("the pages of a plan", () => {
  test("a plan of one page is shown whole", () => {
    const { groups, ...page } = planPage(groupsOf(2, LINES_A_PAGE - 2), 1);
    expect(page).toEqual({ page: 1, pages: 1, first: 1, last: LINES_A_PAGE, of: LINES_A_PAGE });
    expect(groups.map(({ lines, shown }) => shown.length === lines.length)).toEqual([true, true]);
  });

  test("a group that a page ends in goes on on the next, and says so", () => {
    const groups = groupsOf(LINES_A_PAGE - 1, 3);
    const [one, two] = [planPage(groups, 1), planPage(groups, 2)];
    expect(one.groups.map(({ shown, continued }) => [shown.length, continued])).toEqual([
      [LINES_A_PAGE - 1, false],
      [1, false],
    ]);
    expect(
      two.groups.map(({ key, lines, shown, continued }) => [key, lines.length, shown.length, continued]),
    ).toEqual([["g1", 3, 2, true]]);
    expect([two.first, two.last, two.of]).toEqual([LINES_A_PAGE + 1, LINES_A_PAGE + 2, LINES_A_PAGE + 2]);
  });

  test.each([
    ["3", 3],
    ["0", 1],
    ["-1", 1],
    ["two", 1],
    ["1e3", 1],
    [undefined, 1],
  ])("%s asks for page %i", (text, page) => expect(pageAsked(text)).toBe(page));

  test("a page past the last is the last, and of no action there is one empty page", () => {
    expect(planPage(groupsOf(LINES_A_PAGE + 1), 99).page).toBe(2);
    expect(planPage([], 5)).toEqual({ groups: [], page: 1, pages: 1, first: 0, last: 0, of: 0 });
  });

  test("every action is on one page, once and in order", () => {
    holds(
      fc.property(fc.array(fc.nat(130), { maxLength: 6 }), (sizes) => {
        const groups = groupsOf(...sizes);
        const { pages, of } = planPage(groups, 1);
        const each = Array.from({ length: pages }, (_, index) => planPage(groups, index + 1));
        expect(each.flatMap((page) => shownIn(page.groups))).toEqual(
          groups.flatMap(({ lines }) => lines.map(({ id }) => id)),
        );
        for (const { groups: on, first, last } of each) {
          expect(shownIn(on).length).toBeLessThanOrEqual(LINES_A_PAGE);
          expect([shownIn(on)[0] ?? 0, shownIn(on).at(-1) ?? 0]).toEqual([first, last]);
        }
        expect(of).toBe(sizes.reduce((sum, size) => sum + size, 0));
      }),
    );
  });
});

test("a board of more than a page shows the first of each column, and counts them all", () => {
  const [long, short] = boardColumns(groupsOf(LINES_A_PAGE, 3));
  expect([long?.shown.length, long?.lines.length]).toEqual([LINES_A_COLUMN, LINES_A_PAGE]);
  expect(short?.shown.length).toBe(3);
  expect(boardColumns(groupsOf(LINES_A_PAGE - 3, 3)).map(({ shown }) => shown.length)).toEqual([
    LINES_A_PAGE - 3,
    3,
  ]);
});
