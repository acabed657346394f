/** A place on the earth: longitude and latitude in degrees, WGS84, in that order as GeoJSON has them. */
export type Point = readonly [longitude: number, latitude: number];

/** A closed line: its last point is its first. */
export type Ring = readonly Point[];

/** The parts of an area; in each the outer ring first, then its holes. */
export type Outline = readonly (readonly Ring[])[];

export const AREA_KINDS = ["icb", "district", "ward", "neighbourhood"] as const;
export type AreaKind = (typeof AREA_KINDS)[number];

/** The box around some points: the least and greatest of each way. */
export type Bounds = { west: number; south: number; east: number; north: number };

export function boundsOf(points: Iterable<Point>): Bounds | null {
  let bounds: Bounds | null = null;
  for (const [x, y] of points) {
    bounds ??= { west: x, south: y, east: x, north: y };
    bounds.west = Math.min(bounds.west, x);
    bounds.east = Math.max(bounds.east, x);
    bounds.south = Math.min(bounds.south, y);
    bounds.north = Math.max(bounds.north, y);
  }
  return bounds;
}

export function pointsOf(outline: Outline): Point[] {
  return outline.flat(2);
}

/** The middle of an outline's largest part: where its name can stand. */
export function middleOf(outline: Outline): Point | null {
  const outers = outline.flatMap(([outer]) => (outer ? [outer] : []));
  const [largest] = outers.toSorted((a, b) => Math.abs(doubledArea(b)) - Math.abs(doubledArea(a)));
  return largest ? centreOf(largest) : null;
}

/** The centre of mass of a ring (or the middle of its box where it has no area). */
function centreOf(ring: Ring): Point {
  const area = doubledArea(ring);
  const [first] = ring;
  if (!first || area === 0) {
    const bounds = boundsOf(ring) ?? { west: 0, east: 0, south: 0, north: 0 };
    return [(bounds.west + bounds.east) / 2, (bounds.south + bounds.north) / 2];
  }
  let [x, y] = [0, 0];
  for (const [index, [ax, ay]] of ring.entries()) {
    const [bx, by] = ring[(index + 1) % ring.length] ?? first;
    const cross = (ax - first[0]) * (by - first[1]) - (bx - first[0]) * (ay - first[1]);
    x += (ax + bx - 2 * first[0]) * cross;
    y += (ay + by - 2 * first[1]) * cross;
  }
  return [first[0] + x / (3 * area), first[1] + y / (3 * area)];
}

function doubledArea(ring: Ring): number {
  const [first] = ring;
  if (!first) return 0;
  return ring.reduce((sum, [ax, ay], index) => {
    const [bx, by] = ring[(index + 1) % ring.length] ?? first;
    return sum + (ax - first[0]) * (by - first[1]) - (bx - first[0]) * (ay - first[1]);
  }, 0);
}

/** Whether a point lies in an outline: inside an odd number of its rings. */
export function isInside(outline: Outline, [x, y]: Point): boolean {
  let inside = false;
  for (const ring of outline.flat()) {
    for (const [index, [ax, ay]] of ring.entries()) {
      const [bx, by] = ring[(index + 1) % ring.length] ?? [ax, ay];
      if (ay > y !== by > y && x < ax + ((y - ay) / (by - ay)) * (bx - ax)) inside = !inside;
    }
  }
  return inside;
}
