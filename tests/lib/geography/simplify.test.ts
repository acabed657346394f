import fc from "fast-check";
import { expect, test } from "vitest";
import type { Outline, Point, Ring } from "@/lib/geography/outline";
import { simplifyTogether } from "@/lib/geography/simplify";
import { holds } from "../../support/property";

/** A wandering line of points from one to the other; each step is given. */
function wander(from: Point, to: Point, aside: readonly number[]): Point[] {
  return [
    from,
    ...aside.map((by, index): Point => {
      const along = (index + 1) / (aside.length + 1);
      const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
      return [from[0] + dx * along - dy * by, from[1] + dy * along + dx * by];
    }),
    to,
  ];
}

const SW: Point = [0, 52];
const SE: Point = [1, 52];
const NE: Point = [1, 53];
const NW: Point = [0, 53];
const [S, N]: [Point, Point] = [
  [0.5, 52],
  [0.5, 53],
];

/** Two neighbours that share one wandering border. */
function neighbours(aside: readonly number[]): [Outline, Outline] {
  const border = wander(S, N, aside);
  const west: Ring = [SW, ...border, NW, SW];
  const east: Ring = [S, SE, NE, N, ...border.toReversed().slice(1)];
  return [[[west]], [[east]]];
}

const asides = fc.array(fc.double({ min: -0.05, max: 0.05, noNaN: true }), { minLength: 0, maxLength: 40 });

/** The points of a ring between two corners, in the order from south to north. */
function between(outline: Outline, from: Point, to: Point): string[] {
  const ring = outline[0]![0]!.slice(0, -1).map(String);
  const doubled = [...ring, ...ring];
  const start = doubled.indexOf(String(from));
  const forward = doubled.slice(start, doubled.indexOf(String(to), start) + 1);
  if (
    forward.length > 1 &&
    !forward.slice(1, -1).some((each) => [SW, SE, NE, NW].map(String).includes(each))
  ) {
    return forward;
  }
  const back = doubled.indexOf(String(to));
  return doubled.slice(back, doubled.indexOf(String(from), back) + 1).toReversed();
}

test("neighbours keep one border, whatever is left out of it", () => {
  holds(
    fc.property(asides, fc.double({ min: 0.0001, max: 0.1, noNaN: true }), (aside, tolerance) => {
      const [west, east] = simplifyTogether(neighbours(aside), tolerance);
      expect(between(west!, S, N)).toEqual(between(east!, S, N));
    }),
  );
});

test("no point is added, corners stay, and rings stay closed", () => {
  holds(
    fc.property(asides, (aside) => {
      const before = neighbours(aside);
      const after = simplifyTogether(before, 0.01);
      for (const [index, outline] of after.entries()) {
        const ring = outline[0]![0]!;
        expect(ring[0]).toEqual(ring.at(-1));
        expect(ring.length).toBeLessThanOrEqual(before[index]![0]![0]!.length);
      }
      expect(after.flat(3).map(String)).toEqual(expect.arrayContaining([S, N].map(String)));
    }),
  );
});

test("a straight border needs its two ends only", () => {
  const [west] = simplifyTogether(neighbours([0, 0, 0, 0, 0]), 0.001);
  expect(west![0]![0]).toHaveLength(5);
});

test("an area smaller than the tolerance stays as it is", () => {
  const islet: Outline = [
    [
      [
        [1, 52],
        [1.0001, 52],
        [1.0001, 52.0001],
        [1, 52],
      ],
    ],
  ];
  expect(simplifyTogether([islet], 0.01)).toEqual([islet]);
});
