import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";
import { systemsOf } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { AdoptedEdition } from "@/lib/server/pqaf/editions";
import { editionOfDay } from "@/lib/server/queries/assurance/edition";

/** The edition of the framework in force where the reader works, for those who may read it or a level it proposes. */
export async function editionRead(actor: Actor, on: Day): Promise<AdoptedEdition | null> {
  const may = (["edition.draft", "edition.read-adopted", "proposed-level.view"] as const).some((permission) =>
    canAnywhere(actor, permission),
  );
  const [system] = systemsOf(actor);
  return may && system !== undefined ? editionOfDay(system, on) : null;
}
