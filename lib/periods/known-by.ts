import { parseDay } from "./day";
import { endOfDay } from "./london";

/** An instant that names its zone, without which it would mean the machine's. */
const ZONED = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The last instant of what somebody asks to have been known: of a day like
 * "2025-12-31" its end in London, for what came in that afternoon was known that
 * day; an instant like "2025-12-31T17:00:00Z" is itself. Null for anything else.
 */
export function knownBy(text: string): Date | null {
  const day = parseDay(text);
  if (day) return endOfDay(day);
  const real = ZONED.test(text) && parseDay(text.slice(0, 10)) !== null;
  const at = real ? new Date(text) : null;
  return at && !Number.isNaN(at.getTime()) ? at : null;
}
