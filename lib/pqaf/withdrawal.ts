import { z } from "zod";

/** Why something recorded is taken back. Nothing is deleted: it stands as withdrawn, with its reason. */
export const withdrawal = z.object({
  reason: z
    .string()
    .trim()
    .min(1, "Enter why it is withdrawn, like Recorded of the wrong practice")
    .max(500, "Enter a reason of 500 characters or fewer"),
});
