import { settingText } from "./written";
import type { SettingKey, SettingValue } from "./settings";

/** Settings that are the two ends of one range: the first stays below the second. */
const RANGES: readonly (readonly [SettingKey, SettingKey])[] = [
  ["plausible-appointments-least", "plausible-appointments-most"],
];

type Value = SettingValue<SettingKey>;

/** The setting that another one must stay on its side of; null for most. */
export function otherEnd(key: SettingKey): { key: SettingKey; side: "below" | "above" } | null {
  for (const [least, most] of RANGES) {
    if (key === least) return { key: most, side: "below" };
    if (key === most) return { key: least, side: "above" };
  }
  return null;
}

/** What is wrong with a value beside the one at the other end of its range: every practice would be pointed out. */
export function contradiction(key: SettingKey, value: Value, other: Value): string | null {
  const end = otherEnd(key);
  if (!end) return null;
  const fits = end.side === "below" ? Number(value) < Number(other) : Number(value) > Number(other);
  return fits
    ? null
    : `Enter a number ${end.side} ${settingText(end.key, other)}, which is the ${end.side === "below" ? "upper" : "lower"} end of the same range on that day`;
}
