/** Whether a figure on a page is the stored one, to as many decimals as are shown. A share is shown as a percentage. */
export function isShownAs(shown: string, stored: number | null, percentage = shown.includes("%")): boolean {
  if (stored === null) return false;
  const digits = shown.replace("\u2212", "-").replace(/[^\d.-]/g, "");
  if (digits === "") return false;
  const decimals = digits.split(".")[1]?.length ?? 0;
  return Math.abs(Number(digits) - stored * (percentage ? 100 : 1)) <= 0.5 * 10 ** -decimals + 1e-9;
}
