import type { Day } from "@/lib/periods/day";
import type { Row } from "./row";

/**
 * The one month or day a file speaks of. Each other one it meets is a problem,
 * told once with its first line: mixed months refuse the file.
 */
export function oneDate(row: Row, column: string, read: (column: string) => Day | null) {
  let first: Day | null = null;
  const others = new Set<Day>();
  const seen = new Map<string, Day>();
  return {
    read(): Day | null {
      const raw = row.text(column);
      const date = seen.get(raw) ?? read(column);
      if (date === null) return null;
      seen.set(raw, date);
      first ??= date;
      if (date !== first && !others.has(date)) {
        others.add(date);
        row.problem(column, `one date in the whole file: the rows before this say ${first}`);
      }
      return date;
    },
    value: () => first,
  };
}
