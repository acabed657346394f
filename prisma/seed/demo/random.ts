/**
 * Chance that is the same on every machine: mulberry32 seeded with an FNV-1a
 * hash of a name. Every practice, month and measure draws from its own stream,
 * so that adding one changes none of the others.
 */
export type Random = () => number;

export function randomFor(name: string): Random {
  let state = hashOf(name);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash | 0;
}

/** A draw from the standard normal distribution (Box and Muller). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/** A whole number of events about a mean: Poisson, by its normal shape where the mean is large. */
export function events(random: Random, mean: number): number {
  if (mean > 30) return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal(random)));
  let count = 0;
  for (let product = random(), limit = Math.exp(-mean); product > limit; product *= random()) count += 1;
  return count;
}

/** How many of a number have something that each has with this chance. */
export function ofThem(random: Random, number: number, chance: number): number {
  const spread = Math.sqrt(number * chance * (1 - chance));
  return Math.min(number, Math.max(0, Math.round(number * chance + spread * normal(random))));
}

/** A whole number shared out by weights: the parts always add up to it, and each is within one of its due. */
export function shareOut(random: Random, total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((all, weight) => all + weight, 0);
  const start = random();
  let due = 0;
  let given = 0;
  return weights.map((weight) => {
    due += sum > 0 ? (weight / sum) * total : 0;
    const upTo = Math.min(total, Math.floor(due + start + 1e-9));
    const part = upTo - given;
    given = upTo;
    return part;
  });
}

export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const left = [...items];
  for (let index = left.length - 1; index > 0; index -= 1) {
    const other = Math.floor(random() * (index + 1));
    const held = left[index] as Item;
    left[index] = left[other] as Item;
    left[other] = held;
  }
  return left;
}

export function logistic(odds: number): number {
  return 1 / (1 + Math.exp(-odds));
}

export function logit(share: number): number {
  return Math.log(share / (1 - share));
}
