import type { Framework, TriggerRule } from "./framework";
import { LEVELS, type Level } from "./level";

/** One thing that an edition says otherwise than the one before: what, from and to, in words. */
export type EditionChange = { what: string; from: string | null; to: string | null };

type Named = (metric: string) => string;

/** Everything that two editions say differently, in the order of the document. Null: not said there. */
export function editionChanges(before: Framework, after: Framework, nameOf: Named): EditionChange[] {
  const lines = (edition: Framework) => new Map(linesOf(edition, nameOf));
  const [old, now] = [lines(before), lines(after)];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((what) => {
    const [from, to] = [old.get(what) ?? null, now.get(what) ?? null];
    return from === to ? [] : [{ what, from, to }];
  });
}

/** An edition as lines of what and how much, all that it says. */
export function linesOf(edition: Framework, nameOf: Named): [what: string, words: string][] {
  const { persistence, coverage, levels } = edition;
  return [
    ["Compared with", COMPARATORS[edition.comparator]],
    ["National figures that a practice disputes are", DISPUTED[edition.disputed]],
    ...edition.measures.map(({ metric, weight }): [string, string] => [
      `Weight of ${nameOf(metric)}`,
      `${weight}${edition.neverAlone.includes(metric) ? ", never alone" : ""}`,
    ]),
    ...edition.steps.map(({ level, share }): [string, string] => [
      `Level ${level} begins at`,
      percentOf(share),
    ]),
    ...edition.triggers.map((trigger): [string, string] => [
      trigger.name,
      `at least Level ${trigger.floor}, ${triggerWords(trigger, nameOf)}`,
    ]),
    ["A monthly measure counts after", counted(persistence.month, "month")],
    ["A quarterly measure counts after", counted(persistence.quarter, "quarter")],
    ["A yearly measure counts after", counted(persistence.year, "year")],
    ["Least judged, by weight", percentOf(coverage.share)],
    ["Least judged, domains", `${coverage.domains}`],
    ...LEVELS.flatMap((level) => levelLines(levels, level)),
    ["A practice may reply within", counted(edition.replyDays, "working day")],
    [
      "One level up is put to the panel after",
      `${counted(edition.escalateAfter, "review")} without improvement`,
    ],
    ["One level down is put to the panel after", `${counted(edition.deescalateAfter, "clear review")}`],
  ];
}

function levelLines(levels: Framework["levels"], level: Level): [string, string][] {
  const found = levels.find((each) => each.level === level);
  if (!found) return [];
  return [
    [`Level ${level} is reviewed at least every`, counted(found.reviewWeeks, "week")],
    [`Level ${level} is reviewed by`, found.forum],
    [`Level ${level} may bring`, found.actions.join("; ") || "nothing named"],
  ];
}

export const COMPARATORS: Record<Framework["comparator"], string> = {
  system: "all practices of the system",
  place: "the practices of the same Place",
  england: "all practices of England",
};

/** What becomes of a figure that its practice disputes, in words. */
export const DISPUTED: Record<Framework["disputed"], string> = {
  "left-in": "judged as published",
  "left-out": "left out, and count as not judged",
};

/** What a trigger looks at, in words. */
export function triggerWords({ when }: TriggerRule, nameOf: Named): string {
  switch (when.is) {
    case "rating":
      return `by ${when.metrics.map(nameOf).join(", ")} at ${RATINGS[when.atMost] ?? when.atMost} or below`;
    case "contract-action":
      return "while a contract matter is live";
    case "intelligence":
      return "while an ordinary entry of soft intelligence says so";
    case "measure":
      return `while ${nameOf(when.metric)} counts`;
  }
}

const RATINGS: Readonly<Record<number, string>> = {
  1: "inadequate",
  2: "requires improvement",
  3: "good",
  4: "outstanding",
};

function counted(n: number, one: string): string {
  return `${n} ${one}${n === 1 ? "" : "s"}`;
}

/** "40%", "12.5%". */
export function percentOf(share: number): string {
  return `${Math.round(share * 1e4) / 100}%`;
}
