import type { z } from "zod";

/** What is said of words longer than their field keeps, where its own rule has no words for it. */
export const tooLong: z.core.$ZodErrorMap = (issue) =>
  issue.code === "too_big" && issue.origin === "string"
    ? `Use ${String(issue.maximum)} letters or fewer`
    : undefined;
