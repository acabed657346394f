import fc from "fast-check";
import { expect, test } from "vitest";
import { countsShown } from "@/lib/pqaf/levels-in-sums";
import { holds } from "@/tests/support/property";

const FLOOR = 5;
const areas = (...rows: number[][]) => rows.map((counts, index) => ({ code: `P${index}`, counts }));

test("counts at or over the floor are shown where nothing can be worked out from them", () => {
  const { system, places } = countsShown(areas([20, 10, 7], [30, 12, 9]), FLOOR);
  expect(system).toEqual([50, 22, 16]);
  expect(places.map(({ shown }) => shown)).toEqual([
    [20, 10, 7],
    [30, 12, 9],
  ]);
});

test("a single small count hides another of its row with it, and so does a zero", () => {
  expect(countsShown(areas([20, 10, 2]), FLOOR).system).toEqual([20, null, null]);
  expect(countsShown(areas([20, 10, 0]), FLOOR).system).toEqual([20, null, null]);
});

test("small counts that come to the floor together hide nothing more of their row", () => {
  expect(countsShown(areas([20, 10, 3, 2]), FLOOR).system).toEqual([20, 10, null, null]);
});

test("a Place's count never gives back what is hidden of another Place's", () => {
  const { system, places } = countsShown(areas([20, 8, 7], [30, 4, 9], [25, 9, 8]), FLOOR);
  const hidden = places.filter(({ shown }) => shown[1] === null);
  expect(system[1] === null || hidden.length > 1).toBe(true);
});

test("an area too small to say anything of says nothing", () => {
  expect(countsShown(areas([1, 2, 0]), FLOOR).system).toEqual([null, null, null]);
  expect(countsShown([], FLOOR).system).toEqual([]);
});

test("what was hidden with others and need not be is shown again", () => {
  const rows = [
    [37, 5, 6, 2, 0, 0],
    [5, 1, 5, 0, 1, 0],
    [19, 3, 9, 2, 0, 0],
    [12, 1, 8, 1, 1, 0],
  ];
  const { system, places } = countsShown(areas(...rows), FLOOR);
  expect(system).toEqual([73, 10, 28, null, null, null]);
  expect(places.map(({ shown }) => shown.slice(0, 3))).toEqual([
    [37, null, 6],
    [5, null, null],
    [19, null, 9],
    [12, null, null],
  ]);
});

const tables = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 2, max: 3 }) })
  .chain(({ rows, columns }) =>
    fc.array(
      fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 60 })), {
        minLength: columns,
        maxLength: columns,
      }),
      {
        minLength: rows,
        maxLength: rows,
      },
    ),
  );

// Every equation a reader has, taken plus, minus or not at all: what any of those comes to that is a count of hidden cells.
test("no sum or difference of what is shown tells of fewer practices than the floor", () => {
  holds(
    fc.property(tables, (rows) => {
      const { system, places } = countsShown(areas(...rows), FLOOR);
      const cells = rows.flatMap((row, index) => row.map((count, at) => ({ index, at, count })));
      const hidden = cells.filter(({ index, at }) => places[index]!.shown[at] === null);
      const equations = [
        ...rows.map((_, index) => hidden.map((cell) => Number(cell.index === index))),
        ...system.flatMap((count, at) =>
          count === null ? [] : [hidden.map((cell) => Number(cell.at === at))],
        ),
      ];
      const wholeRows = (taken: readonly boolean[]) =>
        rows.every((_, index) => !taken[index] || places[index]!.shown.every((each) => each === null));
      const visit = (at: number, sum: number[], taken: boolean[]): void => {
        if (at < equations.length) {
          for (const sign of [0, 1, -1])
            visit(
              at + 1,
              sum.map((value, cell) => value + sign * equations[at]![cell]!),
              [...taken, sign !== 0],
            );
          return;
        }
        if (!sum.every((value) => value === 0 || value === 1) || !sum.includes(1)) return;
        // How many practices an area has in all is known to everybody.
        if (taken.slice(rows.length).every((each) => !each) && wholeRows(taken)) return;
        const told = hidden.reduce((total, { count }, cell) => total + sum[cell]! * count, 0);
        expect(told).toBeGreaterThanOrEqual(FLOOR);
      };
      visit(
        0,
        hidden.map(() => 0),
        [],
      );
    }),
  );
});

test("what is shown is true, and never under the floor", () => {
  holds(
    fc.property(tables, (rows) => {
      const { system, places } = countsShown(areas(...rows), FLOOR);
      places.forEach(({ shown }, index) =>
        shown.forEach((count, at) => {
          if (count !== null) expect(count).toBe(rows[index]![at]);
          if (count !== null) expect(count).toBeGreaterThanOrEqual(FLOOR);
        }),
      );
      system.forEach((count, at) => {
        if (count !== null) expect(count).toBe(rows.reduce((sum, row) => sum + row[at]!, 0));
      });
    }),
  );
});
