import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Direction } from "@/lib/metrics/definition";
import type { Quartile } from "@/lib/readings/reading";
import { linesAmong, worstFirst } from "@/lib/readings/worst-first";
import type { Figure } from "@/lib/readings/view";
import { quartileOf } from "@/lib/statistics/quartiles";
import { aFigure } from "../../support/figure";
import { holds } from "../../support/property";

const row = (name: string, value: number | null, over: Partial<Figure> = {}) => ({
  name,
  figure: value === null ? null : aFigure({ value, ...over }),
});
const names = (rows: { name: string }[]) => rows.map(({ name }) => name).join(" ");

describe("worst first", () => {
  const rows = [row("C", 0.9), row("A", 0.5), row("none", null), row("held", 0.6, { state: "on-hold" })];

  test.each<[Direction, string]>([
    [1, "A held C none"],
    [0, "A held C none"],
    [-1, "C held A none"],
  ])("where the direction is %d: %s", (direction, order) => {
    expect(names(worstFirst(rows, direction))).toBe(order);
  });

  test("equals and those without a value are in order of name", () => {
    expect(names(worstFirst([row("b", 1), row("a", 1), row("d", null), row("c", null)], 1))).toBe("a b c d");
  });
});

const LINES = { q1: 0.8, q2: 0.85, q3: 0.9 };
/** Ranked in a quarter; not ranked, with a value in the worse quarter (0); without a figure (null). */
const of = (quartile: Quartile | 0 | null) => {
  if (quartile === null) return null;
  const standing = quartile === 0 ? null : { rank: 1, n: 40, quartile, verdict: "similar" as const };
  return aFigure({ value: 0.78, standing });
};
const drawn = (quartiles: (Quartile | 0 | null)[], direction: Direction = 1) =>
  linesAmong(quartiles.map(of), LINES, direction).map((lines) => lines.map(({ at }) => at).join(""));

describe("the quarters' lines are drawn between the rows they part", () => {
  test.each<[string, (Quartile | 0 | null)[], string[]]>([
    ["one in each quarter", [1, 2, 3, 4], ["", "1", "2", "3", ""]],
    ["a quarter that nobody is in", [1, 1, 4], ["", "", "123", ""]],
    ["all in the better quarter", [4, 4], ["123", "", ""]],
    ["all in the worse quarter", [1, 1], ["", "", "123"]],
    ["a row not ranked, on the worse side of its line", [1, 0, 2], ["", "", "1", "23"]],
    ["one not ranked alone", [0, null], ["", "123", ""]],
    ["rows without a figure at the end", [2, null, null], ["1", "23", "", ""]],
    ["no figure", [null, null], ["", "", ""]],
    ["no rows", [], [""]],
  ])("%s", (_, quartiles, expected) => {
    expect(drawn(quartiles)).toEqual(expected);
  });

  test("where lower is better the worse-quarter line is the highest", () => {
    expect(linesAmong([of(1), of(2)], LINES, -1)[1]).toEqual([{ at: 1, value: 0.9 }]);
  });

  test("there are none where fewer than four were compared", () => {
    expect(linesAmong([of(null)], { q1: null, q2: null, q3: null }, 1)).toEqual([[], []]);
  });

  test("each line once, each with the worse side above it and the better side below", () => {
    const values = fc.array(fc.integer({ min: 70, max: 99 }), { minLength: 1, maxLength: 30 });
    holds(
      fc.property(values, fc.constantFrom<Direction>(1, -1), (all, direction) => {
        const rows = worstFirst(
          all.map((value, index) => {
            const quartile = quartileOf(value / 100, LINES, direction);
            return row(String(index), value / 100, { standing: { rank: 1, n: 9, quartile, verdict: null } });
          }),
          direction,
        );
        const lines = linesAmong(
          rows.map(({ figure }) => figure),
          LINES,
          direction,
        );
        expect(lines.flat().map(({ at }) => at)).toEqual([1, 2, 3]);
        for (const [index, between] of lines.entries()) {
          for (const { value } of between) {
            const above = rows[index - 1]?.figure?.value ?? null;
            const below = rows[index]?.figure?.value ?? null;
            if (above !== null) expect((value - above) * direction).toBeGreaterThan(0);
            if (below !== null) expect((below - value) * direction).toBeGreaterThanOrEqual(0);
          }
        }
      }),
    );
  });
});
