import type { Outline, Point, Ring } from "./outline";

/**
 * Leaves out points that a drawing does not miss, in all outlines together: a
 * line that two neighbours share stays the same line in both, so that no gap
 * opens between them and none overlaps. `tolerance` is the farthest a line may
 * move, in degrees of latitude.
 */
export function simplifyTogether(outlines: readonly Outline[], tolerance: number): Outline[] {
  const rounded = outlines.map((outline) =>
    outline.map((polygon) => polygon.map(tidyRing).filter((ring) => ring.length >= 4)),
  );
  const isCorner = cornersOf(rounded.flat(2));
  const kept = new Map<string, readonly Point[]>();

  /** The same line, walked either way, is thinned once. */
  function thinned(line: readonly Point[]): readonly Point[] {
    const [forward, backward] = [keyOfLine(line), keyOfLine(line.toReversed())];
    const key = forward < backward ? forward : backward;
    const way = forward <= backward ? line : line.toReversed();
    const thin = kept.get(key) ?? fewerPoints(way, tolerance);
    kept.set(key, thin);
    return forward <= backward ? thin : thin.toReversed();
  }

  return rounded.map((outline) => {
    const thin = outline
      .map((polygon) =>
        polygon
          .map((ring) => joined(linesOf(ring, isCorner).map(thinned)))
          // A ring too small to be seen: a hole goes, an islet too.
          .filter((ring) => ring.length >= 4),
      )
      .filter((polygon) => polygon.length > 0);
    // An area smaller than the tolerance stays as it is, and never vanishes.
    return thin.length > 0 ? thin : outline;
  });
}

/** Six decimals are a tenth of a metre, and make two publishers' copies of one point equal. */
function tidyRing(ring: Ring): Point[] {
  const points: Point[] = [];
  for (const [x, y] of ring) {
    const point: Point = [Number(x.toFixed(6)), Number(y.toFixed(6))];
    if (keyOf(points.at(-1)) !== keyOf(point)) points.push(point);
  }
  const [first] = points;
  if (first && keyOf(points.at(-1)) !== keyOf(first)) points.push(first);
  return points;
}

/** A point is a corner where lines part: its neighbours are not the same two in every ring that meets it. */
function cornersOf(rings: readonly Ring[]): (point: Point) => boolean {
  const neighbours = new Map<string, string>();
  const corners = new Set<string>();
  for (const ring of rings) {
    const open = ring.slice(0, -1);
    for (const [index, point] of open.entries()) {
      const [before, after] = [open.at(index - 1), open[(index + 1) % open.length]].map(keyOf);
      const own = [before, after].toSorted().join(" ");
      const key = keyOf(point);
      const known = neighbours.get(key);
      if (known === undefined) neighbours.set(key, own);
      else if (known !== own) corners.add(key);
    }
  }
  return (point) => corners.has(keyOf(point));
}

/** A ring as the lines between its corners; one without corners is cut at two far points of it, found alike in every ring. */
function linesOf(ring: Ring, isCorner: (point: Point) => boolean): Point[][] {
  const open = ring.slice(0, -1);
  const corners = open.flatMap((point, index) => (isCorner(point) ? [index] : []));
  const cuts =
    corners.length >= 2 ? corners : [...new Set([...corners, ...ends(open)])].toSorted((a, b) => a - b);
  return cuts.map((cut, index) => {
    const next = cuts[index + 1] ?? (cuts[0] ?? 0) + open.length;
    return Array.from({ length: next - cut + 1 }, (_, step) => open[(cut + step) % open.length] as Point);
  });
}

/** The westernmost point and the one farthest from it. */
function ends(open: readonly Point[]): number[] {
  const order = (a: Point, b: Point) => a[0] - b[0] || a[1] - b[1];
  const west = open.reduce((best, point, index) => (order(point, open[best] ?? point) < 0 ? index : best), 0);
  const from = open[west] ?? [0, 0];
  const away = ([x, y]: Point) => (x - from[0]) ** 2 + (y - from[1]) ** 2;
  const far = open.reduce(
    (best, point, index) => (away(point) > away(open[best] ?? from) ? index : best),
    west,
  );
  return [west, far];
}

/** Douglas and Peucker: a line's ends stay, and every point farther from the chord than the tolerance. */
function fewerPoints(line: readonly Point[], tolerance: number): readonly Point[] {
  const keep = new Set([0, line.length - 1]);
  const spans: [number, number][] = [[0, line.length - 1]];
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [from, to] = span;
    const [a, b] = [line[from], line[to]];
    if (!a || !b) continue;
    let [farthest, distance] = [-1, tolerance];
    for (let at = from + 1; at < to; at += 1) {
      const away = fromChord(line[at] ?? a, a, b);
      if (away > distance) [farthest, distance] = [at, away];
    }
    if (farthest < 0) continue;
    keep.add(farthest);
    spans.push([from, farthest], [farthest, to]);
  }
  return line.filter((_, index) => keep.has(index));
}

/** Degrees of latitude from a point to a chord; a degree of longitude counts for what it is worth there. */
function fromChord([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const shrink = Math.cos((ay * Math.PI) / 180);
  const [dx, dy] = [(bx - ax) * shrink, by - ay];
  const [qx, qy] = [(px - ax) * shrink, py - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (qx * dx + qy * dy) / length));
  return Math.hypot(qx - along * dx, qy - along * dy);
}

function joined(lines: readonly (readonly Point[])[]): Point[] {
  const [first] = lines[0] ?? [];
  const points = lines.flatMap((line) => line.slice(0, -1));
  return first ? [...points, first] : points;
}

function keyOf(point: Point | undefined): string {
  return point ? `${point[0]},${point[1]}` : "";
}

function keyOfLine(line: readonly Point[]): string {
  return line.map(keyOf).join(" ");
}
