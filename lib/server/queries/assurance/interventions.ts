import "server-only";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { MOST_LETTERS, type Noted } from "@/lib/readings/annotations";
import { today } from "@/lib/server/clock";
import { definitionsOn } from "../metrics";
import { findPractice } from "../practices";
import { doneFor } from "./being-done";
import { helpedBy } from "./helped";

/**
 * What was done for a practice about one measure, as marks on its chart, for
 * whoever may read what is done: nothing for anyone else, or of another organisation.
 */
export async function interventionsOf(actor: Actor, code: string, metric: string): Promise<Noted[]> {
  const practice = await findPractice(code, today());
  if (!practice || !can(actor, "support.read", practice)) return [];
  const done = (await doneFor(actor, practice)).filter(
    ({ metrics, from }) => from !== null && metrics.includes(metric),
  );
  if (done.length === 0) return [];
  const definitions = await definitionsOn(today());
  const helped = await helpedBy(
    { system: practice.system.code, practice: practice.code },
    done.map(({ from }) => ({ metrics: [metric], from })),
    definitions,
  );
  return done.flatMap(({ what, from, owner }, index) => {
    if (from === null) return [];
    const begun = `${what} (${owner}), from ${dayName(from)}`;
    const said = helped[index]?.map((each) => each.said).join(" ") ?? "";
    return [
      { on: from, kind: "intervention" as const, words: short(what), reason: `${begun}. ${said}`.trim() },
    ];
  });
}

/** As many letters as a stem of a chart has room for. */
function short(words: string): string {
  return words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}
