import { formatCount } from "@/lib/figures/format";
import { fail, succeed, type Result } from "@/lib/result";
import { SETTINGS, type SettingKey, type SettingValue } from "./settings";

type Written = (typeof SETTINGS)[SettingKey]["written"];

/** What was typed as the setting's schema wants it; what it cannot be is left for the schema to refuse. */
const READ: Record<Written, (text: string) => unknown> = {
  // "15%" and "15" are both fifteen in a hundred: nobody means fifteen times all appointments.
  share: (text) => (/^\d+(\.\d+)?\s*%?$/.test(text) ? Number((parseFloat(text) / 100).toFixed(6)) : null),
  // With the commas the pages write, or without.
  count: (text) => (/^(\d{1,9}|\d{1,3}(,\d{3}){1,2})$/.test(text) ? Number(text.replaceAll(",", "")) : null),
  codes: (text) => listed(text.toUpperCase()),
  measures: (text) => listed(text.toLowerCase()),
  periods: (text) => ({
    month: before(text, "month"),
    quarter: before(text, "quarter"),
    year: before(text, "year"),
  }),
};

const WANTED: Record<Written, string> = {
  share: "Enter a percentage from 0 to 100, like 15%",
  count: "Enter a whole number of 1 or more, like 5",
  codes: "Enter one or more codes, like QWU, QOC",
  measures: "Enter the codes of one to five measures, like within-2-weeks, did-not-attend",
  periods: "Enter how many of each, like 3 months, 2 quarters, 1 year",
};

/** A setting's value from what was typed, or what would be right instead. */
export function readSetting<Key extends SettingKey>(
  key: Key,
  text: string,
): Result<SettingValue<Key>, string> {
  const { schema, written } = SETTINGS[key];
  const parsed = schema.safeParse(READ[written](text.trim()));
  return parsed.success ? succeed(parsed.data as SettingValue<Key>) : fail(WANTED[written]);
}

/** A setting's value as a person writes and reads it: what `readSetting` reads back. */
export function settingText(key: SettingKey, value: SettingValue<SettingKey>): string {
  if (Array.isArray(value)) return value.join(", ");
  if (typeof value === "object") {
    return Object.entries(value)
      .map(([cadence, count]) => `${count} ${cadence}${count === 1 ? "" : "s"}`)
      .join(", ");
  }
  return SETTINGS[key].written === "share" ? `${Number((value * 100).toFixed(4))}%` : formatCount(value);
}

/** How its value is written, with an example. */
export function settingHint(key: SettingKey): string {
  return WANTED[SETTINGS[key].written];
}

function listed(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
}

function before(text: string, cadence: string): number | null {
  const found = new RegExp(`(\\d{1,4})\\s*${cadence}s?\\b`, "i").exec(text)?.[1];
  return found === undefined ? null : Number(found);
}
