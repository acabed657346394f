import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { scopeOf } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import {
  byDueKind,
  dueListPath,
  dueWords,
  duePath,
  thingWords,
  whenWords,
  type DueKind,
  type FallingDue,
} from "@/lib/pqaf/falling-due";
import { decidesFor } from "./decides-for";
import { repliesDue, reviewsDue } from "./due/panel-due";
import { replyWindows } from "./due/reply-windows";
import { supportDue } from "./due/support-due";

/** What of one kind waits for a person. */
export type AssuranceNeed = {
  is: DueKind;
  /** How many, in words that name no practice. */
  words: string;
  /** Where all of them are: of one practice, its own page. */
  path: string;
  /** Each of them, the soonest first, with its own page. */
  things: { words: string; when: string; path: string }[];
};

/**
 * What waits for the actor on a day, the most urgent first: to a panel's member
 * reviews and replies, to whoever writes plans the ICB's actions and those that
 * name them, to a practice its own and what it may still reply to.
 */
export async function assuranceNeeds(actor: Actor, on: Day): Promise<AssuranceNeed[]> {
  const systems = await decidesFor(actor, on);
  const found = await Promise.all([
    supportDue(actor, on),
    reviewsDue(systems, on),
    repliesDue(systems, on),
    replyWindows(scopeOf(actor, "level.reply").organisations, on),
  ]);
  const answers = scopeOf(actor, "support.answer").organisations;
  const own = ({ practice }: FallingDue) => answers.length === 1 && answers[0] === practice;
  return byDueKind(found.flat()).map(([is, things]) => {
    return {
      is,
      words: dueWords(is, things.length),
      path: dueListPath(is, things),
      things: things.map((each) => ({
        words: thingWords(each, own(each)),
        when: whenWords(each, on),
        path: duePath(each),
      })),
    };
  });
}
