import { notPublishedOn } from "@/lib/loads/publication";
import type { FieldErrors } from "@/lib/forms/form-state";
import { parseDay, type Day } from "@/lib/periods/day";
import { tableWords, type UploadTable } from "./upload-table";

/** The field of the day that tables without one of their own were published on. */
export const PUBLISHED = "published";

/** The field of one table's own day, by its place in the upload. */
export function publishedField(index: number): string {
  return `${PUBLISHED}-${index}`;
}

type Table = Pick<UploadTable, "key" | "status" | "dataset" | "period">;

/** When the tables that are ready were published, as a form says it, by key; what is wrong with a day, at its field. */
export function publishedFrom(
  values: Readonly<Record<string, unknown>>,
  tables: readonly Table[],
  today: Day,
): { published: Record<string, Day>; errors: FieldErrors } {
  const published: Record<string, Day> = {};
  const errors: FieldErrors = {};
  const ready = [...tables.entries()].filter(([, { status }]) => status === "ready");
  for (const [index, { key, dataset, period }] of ready) {
    const name = [publishedField(index), PUBLISHED].find((each) => textOf(values[each]) !== "");
    if (name === undefined) continue;
    const on = parseDay(textOf(values[name]));
    const expected = on ? notPublishedOn(on, { dataset, period, today }) : "a day, like 2025-12-18";
    // One day for several tables may fit all but one.
    const of = name === PUBLISHED && ready.length > 1 ? `${tableWords(key)}: enter` : "Enter";
    if (expected !== null) errors[name] ??= [`${of} ${expected}`];
    else if (on) published[key] = on;
  }
  return { published, errors };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
