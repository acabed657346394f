type At = { x: number; y: number };
type Wanted = At & { text: string; /** Set in bold, which is wider. */ bold?: boolean };
export type Span = { y: number; from: number; to: number };
type Room = { left: number; right: number; top: number; bottom: number };

/** `y` is the middle of the label's line; `point` what it names, to be led to where the two do not touch. */
export type Placed = Span & {
  text: string;
  at: number;
  anchor: "start" | "end";
  point: At;
  isLed: boolean;
};

const AWAY = 9;
const LINE = 15;
const LETTER = { plain: 7.2, bold: 8 };
const MOST = 8;

/** Half a point's width and height, with a little air. */
const POINT = 6;

/** Level with its point first, then line by line above and below it. */
const SHIFTS = [0, -16, 16, -32, 32, -48, 48, -64, 64];

/**
 * Names beside their points, the first wanted first, so that none covers another, a point that is named or what is
 * `taken`, and each as few of the `others` as its room allows. Those with no room are left out.
 */
export function placeLabels(
  wanted: readonly Wanted[],
  room: Room,
  { others = [], taken = [] }: { others?: readonly At[]; taken?: readonly Span[] } = {},
): Placed[] {
  const kept: Span[] = [...taken, ...wanted.map(spanOf)];
  const dots = others.map(spanOf);
  const placed: Placed[] = [];
  for (const label of wanted) {
    if (placed.length === MOST) break;
    const free = sidesOf(label).filter(
      (side) => isWithin(side, room) && !kept.some((other) => overlap(other, side)),
    );
    const covered = free.map((side) => dots.filter((dot) => overlap(dot, side)).length);
    const found = free[covered.indexOf(Math.min(...covered))];
    if (!found) continue;
    placed.push(found);
    kept.push(found);
  }
  return placed;
}

function spanOf({ x, y }: At): Span {
  return { y, from: x - POINT, to: x + POINT };
}

/** Right of its point, else left, nearest first; always clear of its own point. */
function sidesOf({ text, x, y, bold = false }: Wanted): Placed[] {
  const width = text.length * LETTER[bold ? "bold" : "plain"];
  const [right, left] = [x + AWAY, x - AWAY];
  return SHIFTS.flatMap((shift) => {
    const shared = { text, y: y + shift, point: { x, y }, isLed: shift !== 0 };
    return [
      { ...shared, at: right, anchor: "start" as const, from: right, to: right + width },
      { ...shared, at: left, anchor: "end" as const, from: left - width, to: left },
    ];
  });
}

function isWithin({ from, to, y }: Span, { left, right, top, bottom }: Room): boolean {
  return from >= left && to <= right && y - LINE / 2 >= top && y + LINE / 2 <= bottom;
}

function overlap(one: Span, other: Span): boolean {
  return Math.abs(one.y - other.y) < LINE && one.from < other.to && other.from < one.to;
}
