import { isInside, type Outline, type Point } from "./outline";

type Size = { width: number; height: number };
type Spot = { x: number; y: number };

const STEPS = 26;
/** Pixels of air beyond which more is no better. */
const ROOM_ENOUGH = 60;

/**
 * Where a name can stand inside its own area, farthest from the marks there:
 * the middle of a box of this size, in pixels. Null where none fits.
 *
 * @param outline in pixels
 */
export function labelSpot(outline: Outline, marks: readonly Spot[], size: Size): Spot | null {
  const points = outline.flat(2);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const spots: (Spot & { room: number })[] = [];
  for (let across = 1; across < STEPS; across += 1) {
    for (let down = 1; down < STEPS; down += 1) {
      const spot = { x: left + ((right - left) * across) / STEPS, y: top + ((bottom - top) * down) / STEPS };
      spots.push({
        ...spot,
        room: Math.min(...marks.map((mark) => awayFromBox(mark, spot, size)), ROOM_ENOUGH),
      });
    }
  }
  // Whether a box lies inside costs more to know than how far it lies from marks.
  const best = spots
    .toSorted((a, b) => b.room - a.room)
    .find((spot) => cornersOf(spot, size).every((corner) => isInside(outline, corner)));
  return best ? { x: Math.round(best.x), y: Math.round(best.y) } : null;
}

function cornersOf({ x, y }: Spot, { width, height }: Size): Point[] {
  return [-1, 0, 1].flatMap((side) =>
    [-1, 1].map((end): Point => [x + (side * width) / 2, y + (end * height) / 2]),
  );
}

function awayFromBox(mark: Spot, { x, y }: Spot, { width, height }: Size): number {
  const dx = Math.max(0, Math.abs(mark.x - x) - width / 2);
  const dy = Math.max(0, Math.abs(mark.y - y) - height / 2);
  return Math.hypot(dx, dy);
}
