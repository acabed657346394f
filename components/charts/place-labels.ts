type Wanted = { text: string; x: number; y: number };
type Placed = Wanted & { at: number; anchor: "start" | "end"; from: number; to: number };
type Span = { y: number; from: number; to: number };

const AWAY = 9;
const LINE = 15;
const LETTER = 7.2;
const MOST = 8;

/** Half a point's width and height, with a little air. */
const POINT = 6;

/** Names beside their points, right or left, so that none covers another or its point; those with no room are left out. */
export function placeLabels(wanted: readonly Wanted[], room: { left: number; right: number }): Placed[] {
  const taken: Span[] = wanted.map(({ x, y }) => ({ y, from: x - POINT, to: x + POINT }));
  const placed: Placed[] = [];
  for (const label of wanted) {
    if (placed.length === MOST) break;
    const found = sidesOf(label).find(
      (side) =>
        side.from >= room.left && side.to <= room.right && !taken.some((other) => overlap(other, side)),
    );
    if (!found) continue;
    placed.push(found);
    taken.push(found);
  }
  return placed;
}

/** Right of its point, else left; always clear of its own point. */
function sidesOf(label: Wanted): Placed[] {
  const width = label.text.length * LETTER;
  const [right, left] = [label.x + AWAY, label.x - AWAY];
  return [
    { ...label, at: right, anchor: "start", from: right, to: right + width },
    { ...label, at: left, anchor: "end", from: left - width, to: left },
  ];
}

function overlap(one: Span, other: Span): boolean {
  return Math.abs(one.y - other.y) < LINE && one.from < other.to && other.from < one.to;
}
