/**
 * The chance of `least` or more successes in `trials` independent tries, each
 * with chance `p`. Summed term by term from `least` up, so that one of one is
 * exactly `p`.
 */
export function atLeast(least: number, trials: number, p: number): number {
  if (least <= 0) return 1;
  let sum = 0;
  for (let successes = least; successes <= trials; successes += 1) {
    sum += choose(trials, successes) * p ** successes * (1 - p) ** (trials - successes);
  }
  return Math.min(1, sum);
}

function choose(from: number, of: number): number {
  let ways = 1;
  for (let each = 1; each <= of; each += 1) ways = (ways * (from - of + each)) / each;
  return ways;
}
