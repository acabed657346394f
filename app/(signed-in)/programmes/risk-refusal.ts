import { revalidatePath } from "next/cache";
import type { RiskRefusal } from "@/lib/server/commands/record-risk";
import { STALE } from "./form-fields";

const RISK_REFUSALS = {
  "not-found": { "": ["That risk was not found, or it is closed"] },
  stale: { "": [STALE] },
  "nothing-changed": { likelihood: ["Choose another score than the one it has"] },
};

/** The page of a risk that was changed meanwhile is drawn anew beside what was typed. */
export function riskRefused(error: RiskRefusal, page: string) {
  if (error === "stale") revalidatePath(page);
  return { errors: RISK_REFUSALS[error] };
}
