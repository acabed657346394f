/** A mark's own place and where it is drawn. Pixels. */
export type Spread<Mark> = Mark & { atX: number; atY: number };

type Marked = { key: string; x: number; y: number };

/** As often as marks are pushed apart; a town of 50 practices is settled after 40. */
const ROUNDS = 120;

/**
 * Moves marks that would cover each other just so far apart that each can be
 * seen and reached, without chance: the same marks always come to lie alike.
 * A mark in nobody's way stays in its place.
 *
 * @param apart pixels between the middles of two marks, at the least
 */
export function spreadMarks<Mark extends Marked>(
  marks: readonly Mark[],
  apart: number,
  room: { width: number; height: number },
): Spread<Mark>[] {
  const sorted = marks.toSorted((a, b) => (a.key < b.key ? -1 : 1));
  const spread = sorted.map((mark) => ({ ...mark, atX: mark.x, atY: mark.y }));
  for (let round = 0; round < ROUNDS; round += 1) {
    if (!pushApart(spread, apart)) break;
    for (const mark of spread) {
      mark.atX = within(mark.atX, apart / 2, room.width - apart / 2);
      mark.atY = within(mark.atY, apart / 2, room.height - apart / 2);
    }
  }
  return spread.map((mark) => ({ ...mark, atX: tenth(mark.atX), atY: tenth(mark.atY) }));
}

/** One round: each pair that is too near goes half the way each. False when none was. */
function pushApart(spread: Spread<Marked>[], apart: number): boolean {
  let moved = false;
  for (const [index, one] of spread.entries()) {
    for (const [ahead, other] of spread.slice(index + 1).entries()) {
      const [dx, dy] = [other.atX - one.atX, other.atY - one.atY];
      const distance = Math.hypot(dx, dy);
      if (distance >= apart - 0.05) continue;
      // Two in one place part by their order, round the clock: a building with several practices becomes a ring.
      const angle = distance > 0.01 ? Math.atan2(dy, dx) : (index + ahead) * 2.4;
      const push = (apart - distance) / 2;
      one.atX -= Math.cos(angle) * push;
      one.atY -= Math.sin(angle) * push;
      other.atX += Math.cos(angle) * push;
      other.atY += Math.sin(angle) * push;
      moved = true;
    }
  }
  return moved;
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(most, value));
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
