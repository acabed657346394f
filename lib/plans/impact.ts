import { z } from "zod";
import { parseDay, type Day } from "@/lib/periods/day";

const onDay = z.string().transform((text): Day | null => parseDay(text));

/** Whether the impact of an action was assessed: on general practice, or on equality. */
export const impact = z.object({
  done: z.boolean(),
  on: z.union([z.null(), onDay]),
  finding: z.string(),
  link: z.string(),
});

export type Impact = z.output<typeof impact>;
