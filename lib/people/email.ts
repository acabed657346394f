import { z } from "zod";

/** An address as it is kept and looked up: trimmed and in lower case. */
export function plainEmail(text: string): string {
  return text.trim().toLowerCase();
}

export const email = z
  .string()
  .transform(plainEmail)
  .pipe(z.email("Enter an email address in the correct format, like name@nhs.net"));
