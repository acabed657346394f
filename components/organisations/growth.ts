const PERCENT = new Intl.NumberFormat("en-GB", {
  style: "percent",
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  signDisplay: "exceptZero",
});

/** "+1.8% in a year"; null where there is nothing to compare with. */
export function growth(now: number, before: number | undefined): string | null {
  if (!before) return null;
  return `${PERCENT.format(now / before - 1).replace("-", "\u2212")} in a year`;
}
