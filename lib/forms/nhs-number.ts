/** Ten digits, with a space, a hyphen or nothing between them, that are no part of a longer number. */
const TEN_DIGITS = /(?<![\d])(?=(\d(?:[ \u00a0-]?\d){9})(?!\d))/g;

/**
 * The first thing in a text that looks like an NHS number, as it is written
 * there ("943 476 5919"): ten digits whose last is the check digit of the
 * others, modulo 11. Null where there is none. It may be a number of another
 * kind (one in eleven is right by chance): whoever wrote it is asked.
 */
export function nhsNumberIn(text: string): string | null {
  for (const [, found = ""] of text.matchAll(TEN_DIGITS)) {
    if (isNhsNumber(found.replaceAll(/\D/g, ""))) return found;
  }
  return null;
}

export function looksLikeNhsNumber(text: string): boolean {
  return nhsNumberIn(text) !== null;
}

function isNhsNumber(digits: string): boolean {
  const sum = [...digits.slice(0, 9)].reduce((total, digit, at) => total + Number(digit) * (10 - at), 0);
  const check = 11 - (sum % 11);
  // A remainder of 1 would need a check digit of 10: no such number is given out.
  return (check === 11 ? 0 : check) === Number(digits[9]);
}
