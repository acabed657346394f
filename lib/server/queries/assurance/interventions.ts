import "server-only";
import { cache } from "react";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { MOST_LETTERS, type Noted } from "@/lib/readings/annotations";
import { groupBy } from "@/lib/readings/group-by";
import { today } from "@/lib/server/clock";
import { definitionsOn } from "../metrics";
import { findPractice } from "../practices";
import { doneFor } from "./being-done";
import { helpedBy } from "./helped";

/**
 * What was agreed and offered for a practice, as marks on the chart of each of
 * its measures with what 3 and 6 months before and after say, for whoever may
 * read what is done: nothing for anyone else, or of another organisation.
 */
export const interventionsByMetric = cache(
  async (actor: Actor, code: string): Promise<Map<string, Noted[]>> => {
    const practice = await findPractice(code, today());
    if (!practice || !can(actor, "support.read", practice)) return new Map();
    const done = await doneFor(actor, practice);
    const definitions = await definitionsOn(today());
    const helped = await helpedBy(
      { system: practice.system.code, practice: practice.code },
      done,
      definitions,
    );
    const marks = done.flatMap(({ what, from, agreed, owner, metrics }, index) => {
      const on = from ?? agreed;
      if (on === null) return [];
      return metrics.map((metric) => {
        const both = helped[index]?.find((each) => each.metric === metric)?.both;
        const began = `${what} (${owner}), ${from === null ? "agreed" : "from"} ${dayName(on)}`;
        const reason = `${began}. ${from === null ? NOT_BEGUN : (both ?? "")}`.trim();
        return { metric, noted: { on, kind: "intervention" as const, words: short(what), reason } };
      });
    });
    const grouped = groupBy(marks, ({ metric }) => metric);
    return new Map([...grouped].map(([metric, own]) => [metric, own.map(({ noted }) => noted)]));
  },
);

const NOT_BEGUN = "It has not begun: too early to say whether it helps.";

/** Those of one measure. */
export async function interventionsOf(actor: Actor, code: string, metric: string): Promise<Noted[]> {
  return (await interventionsByMetric(actor, code)).get(metric) ?? [];
}

/** As many letters as a stem of a chart has room for. */
function short(words: string): string {
  return words.length <= MOST_LETTERS ? words : `${words.slice(0, MOST_LETTERS - 1).trimEnd()}…`;
}
