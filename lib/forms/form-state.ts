/** What a form shows after it was sent. `values` is what was typed, so that nothing is typed twice. */
export type FormState =
  | { status: "idle" }
  | { status: "refused"; message: string }
  | { status: "invalid"; errors: FieldErrors; values: Record<string, string> }
  | { status: "done"; message: string };

/** Messages by field name; "" holds those that belong to no one field. */
export type FieldErrors = Record<string, string[]>;

export const IDLE: FormState = { status: "idle" };

/** The text fields of a form. Files are left out, and so is what the framework adds. */
export function textFields(form: FormData): Record<string, string> {
  const entries = [...form].filter(
    (entry): entry is [string, string] => typeof entry[1] === "string" && !entry[0].startsWith("$ACTION"),
  );
  return Object.fromEntries(entries);
}
