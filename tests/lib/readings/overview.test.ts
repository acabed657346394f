import { expect, test } from "vitest";
import type { GridFigure } from "@/lib/readings/domain-standing";
import {
  gridGroups,
  gridQuery,
  gridRows,
  nextGridOrder,
  type GridColumn,
  type GridPractice,
} from "@/lib/readings/overview";

const practices: GridPractice[] = [
  { code: "Z1", name: "Ash", pcn: "P2", pcnName: "Weir", place: "A", placeName: "North" },
  { code: "Z2", name: "Birch", pcn: "P1", pcnName: "Lock", place: "A", placeName: "North" },
  { code: "Z3", name: "Cedar", pcn: null, pcnName: null, place: "B", placeName: "South" },
  { code: "Z4", name: "Dogwood", pcn: "P1", pcnName: "Lock", place: "A", placeName: "North" },
];
const columns: GridColumn[] = [
  { key: "access", label: "Access", metrics: ["a", "b"], one: false },
  { key: "safety", label: "Safety", metrics: ["c"], one: false },
];
const beyond = (metric: string): GridFigure => ({
  metric,
  state: "reported",
  direction: 1,
  quartile: 1,
  verdict: "worse-95",
  check: null,
});
const fine = (metric: string): GridFigure => ({ ...beyond(metric), quartile: 3, verdict: "similar" });
const figures = new Map([
  [
    "Z1",
    new Map([
      ["a", fine("a")],
      ["b", fine("b")],
    ]),
  ],
  [
    "Z2",
    new Map([
      ["a", beyond("a")],
      ["b", beyond("b")],
      ["c", fine("c")],
    ]),
  ],
  [
    "Z4",
    new Map([
      ["a", beyond("a")],
      ["b", fine("b")],
    ]),
  ],
]);
const rows = gridRows(practices, columns, figures);

function shown(asked: Record<string, string>) {
  return gridGroups(rows, columns, gridQuery(asked, columns)).map(({ name, rows: own }) => [
    name,
    own.map(({ code }) => code),
  ]);
}

test("a cell gathers its column's measures, and a practice without figures is not judged", () => {
  expect(rows[1]?.cells.map(({ letter }) => letter)).toEqual(["W", "U"]);
  expect(rows[1]?.all).toMatchObject({ judged: 3, worse: { count: 2 } });
  expect(rows[2]?.cells.map(({ letter }) => letter)).toEqual(["N", "N"]);
});

test("grouped by PCN unless asked otherwise, and what is in none comes last", () => {
  expect(shown({})).toEqual([
    ["Lock", ["Z2", "Z4"]],
    ["Weir", ["Z1"]],
    [null, ["Z3"]],
  ]);
  expect(shown({ group: "place" })).toEqual([
    ["North", ["Z1", "Z2", "Z4"]],
    ["South", ["Z3"]],
  ]);
});

test("sorts by a column, most worse first, with what is not judged last either way round", () => {
  const none = { group: "none", sort: "access" };
  expect(shown(none)).toEqual([[null, ["Z2", "Z4", "Z1", "Z3"]]]);
  expect(shown({ ...none, order: "ascending" })).toEqual([[null, ["Z1", "Z4", "Z2", "Z3"]]]);
});

test("filters by Place, PCN and words together, and finds nothing where nothing is", () => {
  expect(shown({ group: "none", place: "a", search: "ash" })).toEqual([[null, ["Z1"]]]);
  expect(shown({ group: "none", pcn: "p1" })).toEqual([[null, ["Z2", "Z4"]]]);
  expect(shown({ search: "nowhere" })).toEqual([]);
});

test("what makes no sense in the address is as if it were not there", () => {
  expect(gridQuery({ sort: "drop table", group: "x", order: "sideways" }, columns)).toMatchObject({
    sort: "name",
    group: "pcn",
    order: "ascending",
  });
});

test("a heading asks for its own first order, then the other", () => {
  expect(nextGridOrder(gridQuery({}, columns), "access")).toBe("descending");
  expect(nextGridOrder(gridQuery({ sort: "access" }, columns), "access")).toBe("ascending");
});
