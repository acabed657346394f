import type { Direction, MetricDefinition } from "@/lib/metrics/definition";

export type Unit = MetricDefinition["unit"];

/** What a table cell says where there is no figure and no better reason to give. */
export const NOT_AVAILABLE = "Not available";

/** Below this, as shown, a change is none. */
const NO_CHANGE = 0.05;

/** As far as another decimal is worth showing to keep a value on its side of a line. */
const MOST_DECIMALS = 4;

/** A share 0-1 as a percentage: "78.9%". */
export function formatShare(share: number | null): string {
  return share === null ? NOT_AVAILABLE : `${decimal(share * 100, 1)}%`;
}

/** A rate or other measured number: "1,445.4". */
export function formatRate(rate: number | null): string {
  return rate === null ? NOT_AVAILABLE : decimal(rate, 1);
}

/** A count of things: "12,480". What would be drawn as none, such as 0.4 full-time posts, has the decimals it needs. */
export function formatCount(count: number | null): string {
  if (count === null) return NOT_AVAILABLE;
  return decimal(count, count > 0 && count < 0.5 ? Math.ceil(-Math.log10(count)) : 0);
}

/** A metric's unit, with the words for its values where they stand for some: 3 is "Good". */
export type Shown = { unit: Unit; valueWords?: Readonly<Record<string, string>> | undefined };

/** A metric's value in its own unit, or the word it stands for. */
export function formatValue({ unit, valueWords }: Shown, value: number | null): string {
  const word = value === null ? undefined : valueWords?.[String(value)];
  return word ?? (unit === "share" ? formatShare(value) : formatRate(value));
}

/** "45.3 to 64.8", in the unit's numbers without its sign. */
export function formatInterval(unit: Unit, lower: number, upper: number): string {
  return `${decimal(shown(unit, lower), 1)} to ${decimal(shown(unit, upper), 1)}`;
}

/** "108 of 118": the rank, and how many were compared. */
export function formatRank(rank: number, n: number): string {
  return `${formatCount(rank)} of ${formatCount(n)}`;
}

/** A difference in points and what it means: "7.2 worse", "9.4 higher" where neither way is better, "no change". */
export function formatChange(unit: Unit, change: number | null, direction: Direction): string {
  if (change === null) return NOT_AVAILABLE;
  const word = changeWord(unit, change, direction);
  return word === "no change" ? word : `${decimal(Math.abs(shown(unit, change)), 1)} ${word}`;
}

export type ChangeWord = "better" | "worse" | "higher" | "lower" | "no change";

/** The word alone, for a mark that draws the rest. */
export function changeWord(unit: Unit, change: number, direction: Direction): ChangeWord {
  if (Math.abs(tidy(shown(unit, change))) < NO_CHANGE) return "no change";
  if (direction === 0) return change > 0 ? "higher" : "lower";
  return change * direction > 0 ? "better" : "worse";
}

/**
 * A value as shown beside a line it is read against: with as many more decimals
 * as keep it on its own side (84.47% beside a line of 84.49%, which would both
 * be 84.5%). Format the line beside the value to show both alike.
 */
export function formatBeside({ unit, valueWords }: Shown, value: number, line: number): string {
  const word = valueWords?.[String(value)];
  if (word) return word;
  const sign = unit === "share" ? "%" : "";
  const [figure, against] = [tidy(shown(unit, value)), tidy(shown(unit, line))];
  const side = Math.sign(figure - against);
  let decimals = 1;
  while (
    decimals < MOST_DECIMALS &&
    Math.sign(rounded(figure, decimals) - rounded(against, decimals)) !== side
  ) {
    decimals += 1;
  }
  return `${decimal(figure, decimals)}${sign}`;
}

/** The number people see: percentage points for a share. */
function shown(unit: Unit, value: number): number {
  return unit === "share" ? value * 100 : value;
}

/** Takes off what binary arithmetic adds (0.07 x 100 is 7.000000000000001). */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}

function rounded(value: number, decimals: number): number {
  return Number(plain(decimals).format(value).replaceAll(",", ""));
}

function decimal(value: number, decimals: number): string {
  return plain(decimals).format(tidy(value)).replace("-", "\u2212");
}

/** Kept, one for each number of decimals: making one costs more than formatting a whole table's numbers. */
const PLAIN = new Map<number, Intl.NumberFormat>();

/** Halves go away from 0, as people round; never "-0.0". */
function plain(decimals: number): Intl.NumberFormat {
  const made =
    PLAIN.get(decimals) ??
    new Intl.NumberFormat("en-GB", {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
      signDisplay: "negative",
    });
  PLAIN.set(decimals, made);
  return made;
}
