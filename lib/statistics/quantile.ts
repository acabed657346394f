/**
 * R's type 7 quantile, Excel's PERCENTILE.INC: interpolates between the two
 * values either side of (n - 1) x p. `sortedValues` ascend; p is 0 to 1.
 */
export function quantile(sortedValues: readonly number[], p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`A quantile's share is 0 to 1, not ${p}`);
  const position = (sortedValues.length - 1) * p;
  const below = sortedValues[Math.floor(position)];
  const above = sortedValues[Math.ceil(position)];
  if (below === undefined || above === undefined) throw new RangeError("A quantile needs at least one value");
  // Written so that two equal neighbours give exactly their value, not one a rounding error away.
  return below + (position - Math.floor(position)) * (above - below);
}
