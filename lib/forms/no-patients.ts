import type { FieldErrors } from "./form-state";
import { nhsNumberIn } from "./nhs-number";

/** The tick by which a writer says that ten digits are no NHS number. */
export const NOT_A_PATIENT = "notAPatient";

/**
 * What to ask before free text is kept: by field, where it holds something that
 * looks like an NHS number and nobody has said that it is none. Empty: nothing to ask.
 */
export function patientsIn(values: Readonly<Record<string, string>>, fields: readonly string[]): FieldErrors {
  if (values[NOT_A_PATIENT] === "yes") return {};
  const errors: FieldErrors = {};
  for (const field of fields) {
    const found = nhsNumberIn(values[field] ?? "");
    if (found !== null) errors[field] = [asks(`“${found}”`)];
  }
  return errors;
}

/** "“943 476 5919” looks like an NHS number. ..." */
export function asks(what: string): string {
  return `${what} looks like an NHS number. Take it out, or tick that it is none`;
}
