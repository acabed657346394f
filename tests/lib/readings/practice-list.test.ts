import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listed, listQuery, nextOrder, SORTS, type ListedPractice } from "@/lib/readings/practice-list";
import type { Figure } from "@/lib/readings/view";
import { aFigure } from "../../support/figure";
import { holds } from "../../support/property";

function aPractice(code: string, over: Partial<ListedPractice> = {}): ListedPractice {
  const named = { code, name: `Practice ${code}`, pcn: null, pcnName: null, place: null, placeName: null };
  return { ...named, figure: null, ...over };
}

function ranked(rank: number, over: Partial<Figure> = {}): Figure {
  return aFigure({ standing: { rank, n: 3, quartile: 1, verdict: "similar" }, ...over });
}

const practices = [
  aPractice("Z00001", { name: "Canal Side Surgery", place: "COV", placeName: "Coventry", figure: ranked(2) }),
  aPractice("Z00002", {
    name: "Mill Race Practice",
    place: "RUG",
    placeName: "Rugby",
    pcn: "ZP0001",
    figure: ranked(3),
  }),
  aPractice("Z00003", { name: "Abbey Surgery", place: "COV", placeName: "Coventry", figure: ranked(1) }),
  aPractice("Z00004", { name: "Bridge Surgery" }),
];

const codes = (asked: Parameters<typeof listQuery>[0]) =>
  listed(practices, listQuery(asked)).map(({ code }) => code.slice(-1));

test.each([
  { asked: {}, order: "2134", because: "worst first, those not ranked last" },
  {
    asked: { sort: "rank", order: "ascending" },
    order: "3124",
    because: "best first, those not ranked still last",
  },
  { asked: { sort: "name" }, order: "3412", because: "by name" },
  { asked: { sort: "place" }, order: "3124", because: "by Place, then name, those with none last" },
  { asked: { place: "cov" }, order: "13", because: "of one Place" },
  { asked: { pcn: "ZP0001" }, order: "2", because: "of one PCN" },
  { asked: { search: "surg can" }, order: "1", because: "with each word in the name" },
  { asked: { search: "z00004" }, order: "4", because: "by code" },
  { asked: { quarter: "4" }, order: "", because: "of a quarter nobody is in" },
  {
    asked: { quarter: "5", sort: "shoe size", order: "sideways" },
    order: "2134",
    because: "as if nonsense were not there",
  },
])("practices come $because", ({ asked, order }) => {
  expect(codes(asked).join("")).toBe(order);
});

describe("a heading's link", () => {
  test("asks for the column's own order first, then the other way", () => {
    expect(nextOrder(listQuery({}), "name")).toBe("ascending");
    expect(nextOrder(listQuery({}), "n")).toBe("descending");
    expect(nextOrder(listQuery({ sort: "name" }), "name")).toBe("descending");
    expect(nextOrder(listQuery({ sort: "name", order: "descending" }), "name")).toBe("ascending");
  });
});

test("a change across a break of source is not sorted among changes", () => {
  const rows = [
    aPractice("A", { figure: aFigure({ changeYear: 0.5, acrossBreak: true }) }),
    aPractice("B", { figure: aFigure({ changeYear: 0.1 }) }),
  ];
  const order = listed(rows, listQuery({ sort: "change", order: "descending" }));
  expect(order.map(({ code }) => code)).toEqual(["B", "A"]);
});

test("sorting loses and adds nobody, whichever the column and way", () => {
  const row = fc.record({
    code: fc.string(),
    value: fc.option(fc.double({ noNaN: true })),
    rank: fc.option(fc.nat(200)),
    placeName: fc.option(fc.string()),
  });
  holds(
    fc.property(
      fc.array(row),
      fc.constantFrom(...SORTS),
      fc.constantFrom("ascending", "descending"),
      (drawn, sort, order) => {
        const rows = drawn.map(({ code, value, rank, placeName }) =>
          aPractice(code, {
            placeName,
            figure: ranked(rank ?? 1, { value, denominator: value, changeYear: value }),
          }),
        );
        const sorted = listed(rows, listQuery({ sort, order }));
        expect(new Set(sorted)).toEqual(new Set(rows));
        expect(sorted).toHaveLength(rows.length);
      },
    ),
  );
});
