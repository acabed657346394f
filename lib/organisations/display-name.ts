const KEPT = new Set(["CW", "GP", "ICB", "II", "III", "IV", "LLP", "NHS", "PCN", "UK"]);
const SMALL = new Set(["AND", "AT", "BY", "DE", "FOR", "IN", "LE", "OF", "ON", "THE", "UPON", "WITH"]);

/**
 * A name as people read it. Official files print most in capitals ("ST
 * GEORGE'S SURGERY"); those are set in capitals and small letters, and a system
 * is called by its area, without "NHS ... Integrated Care Board". Names already
 * in small letters are left as they are.
 */
export function displayName(name: string): string {
  const area = /^NHS (.+) INTEGRATED CARE BOARD$/i.exec(name)?.[1] ?? name;
  if (area !== area.toUpperCase()) return area;
  return area.replace(/[A-Z]+(?:'[A-Z]+)*/g, (word, at: number) => {
    if (KEPT.has(word)) return word;
    if (SMALL.has(word) && at > 0) return word.toLowerCase();
    return word.charAt(0) + word.slice(1).toLowerCase();
  });
}

/** A PCN in a column headed so: "Sowe Valley". */
export function withoutPcn(name: string): string {
  return name.replace(/ (PCN|Primary Care Network)$/i, "");
}
