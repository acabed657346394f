import { randomFor, shuffled } from "./random";
import { CANAL_SIDE, CLOSED, INCLUSION_HEALTH, MERGED, WITHOUT_PCN } from "./stories";

/** List sizes of the real spread, dealt out by chance save where a story needs one. */
export function sizesByCode(codes: readonly string[]): Map<string, number> {
  const set = new Map([
    [INCLUSION_HEALTH, 584],
    [WITHOUT_PCN, 2315],
    [CANAL_SIDE, 9870],
    [MERGED.from, MERGED.patients],
    [MERGED.into, 11_420],
    [CLOSED.code, CLOSED.patients],
  ]);
  const spread = Array.from({ length: 119 }, (_, index) => sizeAt(index / 118));
  for (const [code, size] of set) {
    if (code === MERGED.from || code === CLOSED.code) continue;
    const nearest = spread.reduce(
      (best, each, index) => (off(each, size) < off(spread[best] ?? 0, size) ? index : best),
      0,
    );
    spread.splice(nearest, 1);
  }
  const dealt = shuffled(randomFor("list sizes"), spread);
  return new Map(codes.map((code) => [code, set.get(code) ?? dealt.pop() ?? 0]));
}

function off(one: number, other: number): number {
  return Math.abs(one - other);
}

/** The real spread of list sizes: smallest, 5%, quarter, half, three quarters, 95%, largest. */
const SPREAD: readonly (readonly [number, number])[] = [
  [0, 584],
  [0.05, 2957],
  [0.25, 5314],
  [0.5, 8108],
  [0.75, 12_646],
  [0.95, 21_391],
  [1, 25_480],
];

function sizeAt(share: number): number {
  const above = Math.max(
    1,
    SPREAD.findIndex(([at]) => at >= share),
  );
  const [from, low] = SPREAD[above - 1] ?? [0, 0];
  const [to, high] = SPREAD[above] ?? [1, 0];
  return Math.round(low + ((share - from) / (to - from)) * (high - low));
}
