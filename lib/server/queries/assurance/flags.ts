import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { TriggerRule } from "@/lib/pqaf/framework";
import type { Known } from "@/lib/pqaf/propose-level";
import type { Flags } from "@/lib/pqaf/support-offer";
import { today } from "@/lib/server/clock";
import { knownAnswers } from "@/lib/server/known-answers";
import { editionInForce } from "@/lib/server/pqaf/editions";
import type { Practice } from "../practices";
import { editionsOf } from "./editions-of";

/** The flags of a practice's newest proposal, for whoever may read proposals; none for anyone else. */
export async function flagsOf(actor: Actor, practice: Practice): Promise<Flags> {
  if (!can(actor, "proposed-level.view", practice)) return { measures: [], triggers: [] };
  const { rows } = await knownAnswers().query<{ reasons: Known }>(
    "select reasons from level_proposal where practice = $1 and newest order by month desc limit 1",
    [practice.code],
  );
  const { judged = [], triggers = [] } = rows[0]?.reasons ?? {};
  return {
    measures: judged
      .filter(({ flagged }) => flagged)
      .toSorted((one, other) => Number(other.counts) - Number(one.counts)),
    triggers: triggers.map(({ code }) => code),
  };
}

/** A trigger in the words that a reader may have of it. */
export type TriggerWords = (code: string) => string;

/** What of a practice's triggers a reader may be told: a contract matter is not everybody's to read. */
export async function triggerWords(actor: Actor, practice: Practice): Promise<TriggerWords> {
  const rules = await triggersOf(practice.system.code);
  return (code) => {
    const rule = rules.find((each) => each.code === code);
    if (!can(actor, "proposed-level.view", practice)) return "A trigger of the framework";
    if (rule?.when.is === "contract-action" && !can(actor, "contract-action.read", practice))
      return "A contract matter";
    return rule?.name ?? "A trigger of an earlier edition";
  };
}

/** The triggers of the edition in force. */
export async function triggersOf(system: string): Promise<TriggerRule[]> {
  const edition = editionInForce(await editionsOf(system), today());
  return edition?.framework.triggers ?? [];
}

/** The actions that the edition in force names for its levels. */
export async function actionsNamed(system: string): Promise<string[]> {
  const edition = editionInForce(await editionsOf(system), today());
  return [...new Set(edition?.framework.levels.flatMap(({ actions }) => actions) ?? [])];
}
