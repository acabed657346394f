import "server-only";
import { cache } from "react";
import type { Day } from "@/lib/periods/day";
import type { TriggerRule } from "@/lib/pqaf/framework";
import type { IntelligenceTrigger } from "@/lib/pqaf/evidence";
import { editionInForce, type AdoptedEdition } from "@/lib/server/pqaf/editions";
import { editionsOf } from "./editions-of";

/** The edition a system's levels are proposed by on a day; null before it has adopted one. */
export const editionOfDay = cache(async (system: string, on: Day): Promise<AdoptedEdition | null> =>
  editionInForce(await editionsOf(system), on),
);

/** The triggers of an edition that an ordinary entry of soft intelligence may carry. */
export function carriedTriggers(
  edition: AdoptedEdition | null,
): { trigger: IntelligenceTrigger; name: string; floor: TriggerRule["floor"] }[] {
  return (edition?.framework.triggers ?? []).flatMap(({ when, name, floor }) =>
    when.is === "intelligence" ? [{ trigger: when.trigger, name, floor }] : [],
  );
}
