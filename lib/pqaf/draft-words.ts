import { editionChanges } from "./edition-changes";
import type { Framework } from "./framework";

type Draft = { name: string; framework: Framework };

/** What somebody reads whose draft another saved over meanwhile: everything that the two say differently. */
export function savedMeanwhile(typed: Draft, saved: Draft, nameOf: (metric: string) => string): string {
  const named = typed.name === saved.name ? [] : [{ what: "Name", from: saved.name, to: typed.name }];
  const changes = [...named, ...editionChanges(saved.framework, typed.framework, nameOf)];
  const words = changes.map(
    ({ what, from, to }) => `${what}: ${from ?? "not in it"} as saved, ${to ?? "left out"} as you typed`,
  );
  const differ = words.length === 0 ? "It says the same as yours" : words.join("; ");
  return `While you were writing, somebody else saved the draft. ${differ}. What you typed is kept below: send it again to put it in the place of theirs`;
}
