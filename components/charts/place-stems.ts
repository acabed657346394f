type Wanted = { text: string; x: number };
export type Stem = Wanted & { at: number; from: number; to: number; row: number };

/** A letter of chart text at the size it has on paper, and the air between two labels. */
export const LETTER = 10.4;
const AIR = 10;

/**
 * Short words above a chart, each over its own stem: as near to it as the room
 * lets, in the lowest row where they cover no other. Rows count from 0, nearest
 * the chart. Every label has a place: there are as many rows as it takes.
 */
export function placeStems(wanted: readonly Wanted[], room: { left: number; right: number }): Stem[] {
  const placed: Stem[] = [];
  for (const label of wanted.toSorted((a, b) => a.x - b.x)) {
    const width = Math.min(label.text.length * LETTER, room.right - room.left);
    const from = Math.max(room.left, Math.min(label.x - width / 2, room.right - width));
    const to = from + width;
    let row = 0;
    while (placed.some((other) => other.row === row && from < other.to + AIR && other.from - AIR < to))
      row += 1;
    placed.push({ ...label, at: (from + to) / 2, from, to, row });
  }
  return placed;
}
