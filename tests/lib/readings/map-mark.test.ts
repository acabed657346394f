import { expect, test } from "vitest";
import { beyondChance, mapMark, worseByPlace } from "@/lib/readings/map-mark";
import type { Quartile, Verdict } from "@/lib/readings/reading";
import type { Figure } from "@/lib/readings/view";
import { aFigure, aMetric } from "../../support/figure";

type Stands = {
  quartile: Quartile;
  verdict: Verdict | null;
  direction?: 1 | -1 | 0;
  rank?: number;
  state?: Figure["state"];
};

function standing({ quartile, verdict, direction = 1, rank = 1, state = "reported" }: Stands): Figure {
  return aFigure({ metric: aMetric({ direction }), state, standing: { rank, n: 10, quartile, verdict } });
}

test.each<[Quartile, Verdict | null, 1 | -1 | 0, string, string]>([
  [1, "worse-99.8", 1, "diamond", "99.8"],
  [1, "worse-95", -1, "diamond", "95"],
  [1, "similar", 1, "diamond", "chance"],
  [2, "similar", 1, "middle", "chance"],
  [4, "better-95", 1, "circle", "95"],
  [1, "lower-95", 0, "low", "95"],
  [4, "higher-99.8", 0, "high", "99.8"],
  [1, null, 1, "diamond", "chance"],
])("quarter %s, %s, direction %s is a %s, solid beyond %s", (quartile, verdict, direction, shape, beyond) => {
  expect(mapMark(standing({ quartile, verdict, direction }))).toEqual({ shape, beyond });
});

test.each<Figure["state"]>(["too-small", "on-hold", "suppressed", "not-reported", "stale"])(
  "what is %s is not judged on the map",
  (state) => {
    expect(mapMark(standing({ quartile: 1, verdict: "worse-99.8", state })).shape).toBe("unjudged");
  },
);

test("a practice that the source does not have is not judged", () => {
  expect(mapMark(null).shape).toBe("unjudged");
});

function row(code: string, placeName: string, figure: Figure | null) {
  return { code, name: code, pcn: null, pcnName: null, place: placeName, placeName, figure };
}

const worse = (rank: number) => standing({ quartile: 1, verdict: "worse-95", rank });
const better = (rank: number) => standing({ quartile: 4, verdict: "better-95", rank });

test("those beyond chance are named furthest first, and nobody else is", () => {
  const rows = [
    row("A", "North", worse(9)),
    row("B", "North", worse(10)),
    row("C", "South", better(2)),
    row("D", "South", better(1)),
    row("E", "South", standing({ quartile: 2, verdict: "similar" })),
    row("F", "South", standing({ quartile: 1, verdict: "worse-99.8", state: "too-small" })),
    row("G", "South", null),
  ];
  const found = beyondChance(rows);
  expect(found.worse.map(({ code }) => code)).toEqual(["B", "A"]);
  expect(found.better.map(({ code }) => code)).toEqual(["D", "C"]);
});

test("the Place with most is named only where no other has as many", () => {
  const north = [row("A", "North", worse(9)), row("B", "North", worse(10))];
  expect(worseByPlace([...north, row("C", "South", worse(8))])).toEqual({
    worse: 3,
    most: { name: "North", count: 2 },
  });
  expect(worseByPlace([north[0]!, row("C", "South", worse(8))])).toEqual({ worse: 2, most: null });
  expect(worseByPlace(north)).toEqual({ worse: 2, most: null });
  expect(worseByPlace([])).toEqual({ worse: 0, most: null });
});
