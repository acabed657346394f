type Wanted = { text: string; x: number; y: number };
type Placed = Wanted & { at: number; anchor: "start" | "end"; from: number; to: number };

const AWAY = 9;
const LINE = 15;
const LETTER = 7.2;
const MOST = 8;

/** Names beside their points, right or left, so that none overlaps another; those with no room are left out. */
export function placeLabels(wanted: readonly Wanted[], room: { left: number; right: number }): Placed[] {
  const placed: Placed[] = [];
  for (const label of wanted) {
    if (placed.length === MOST) break;
    const width = label.text.length * LETTER;
    const right = {
      ...label,
      at: label.x + AWAY,
      anchor: "start" as const,
      from: label.x,
      to: label.x + AWAY + width,
    };
    const left = {
      ...label,
      at: label.x - AWAY,
      anchor: "end" as const,
      from: label.x - AWAY - width,
      to: label.x,
    };
    const found = [right, left].find(
      ({ from, to }) =>
        from >= room.left &&
        to <= room.right &&
        !placed.some((other) => overlap(other, { ...label, from, to })),
    );
    if (found) placed.push(found);
  }
  return placed;
}

type Span = { y: number; from: number; to: number };

function overlap(one: Span, other: Span): boolean {
  return Math.abs(one.y - other.y) < LINE && one.from < other.to && other.from < one.to;
}
