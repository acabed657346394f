import type { FigureCheck } from "@/lib/appointments/figure-check";
import type { Domain } from "@/lib/metrics/definition";
import type { Parameters } from "@/lib/readings/address";
import type { Named } from "@/lib/readings/view";

/** What a change is: of the thing itself, of what is known of it, or of how it is read. Never two at once. */
export type ChangeKind = "real" | "revised" | "rule";

/** What changed, in the order that readers meet it. */
export const TOPICS = [
  "level-decided",
  "level-proposed",
  "flag-new",
  "flag-cleared",
  "aim-missed",
  "aim-met",
  "concern",
  "improvement",
  "neutral",
  "special-cause-ended",
  "loaded",
  "revised",
  "missing",
  "on-hold",
  "back",
  "stale",
  "action-overdue",
  "action-ended",
  "action-moved",
  "return-late",
  "opened",
  "closed",
  "merged",
  "moved",
] as const;
export type Topic = (typeof TOPICS)[number];

/** How far beyond chance a flag is. Null: not a flag, or a measure without limits to tell by. */
export type Strength = "99.8" | "95" | "chance" | null;

export type ChangedMetric = { code: string; name: string; shortName: string; domain: Domain };

/** One line of what changed. Every figure in it may be shown to whoever it was made for. */
export type Change = {
  kind: ChangeKind;
  topic: Topic;
  strength: Strength;
  /** Null: the whole system, or a data set. */
  organisation: Named | null;
  /** Null: a data set, an organisation, an action, or several measures at once. */
  metric: ChangedMetric | null;
  /** The publication, where the line is about all that comes from it; an action or a return in words. */
  source: string | null;
  /** The Place and PCN it is about or lies in. */
  within: readonly string[];
  period: string;
  /** "newly in the worse quarter, beyond the 99.8% limit": after the names, without a full stop. */
  what: string;
  from: string;
  to: string;
  /** Of the newer figure, where it is a practice's of national data: what its return says. */
  check?: FigureCheck | null;
  link: { path: string; parameters: Parameters };
};

/** The whole line: "Canal Side Surgery, Did not attend: newly in the worse quarter, within chance." */
export function sentenceOf({ organisation, metric, source, what }: Change): string {
  const about = [organisation?.name, metric?.shortName ?? source].filter(Boolean).join(", ");
  return about ? `${about}: ${what}.` : `${what}.`;
}

const STRENGTHS: readonly Strength[] = ["99.8", "95", "chance", null];

/** The one order of every list: by topic, beyond chance first, then by name, measure, kind and period. */
export function inOrder(changes: readonly Change[]): Change[] {
  const keyed = changes.map((change) => ({ change, key: keyOf(change) }));
  return keyed.toSorted((a, b) => compareKeys(a.key, b.key)).map(({ change }) => change);
}

type Key = readonly (string | number)[];

function keyOf({ topic, strength, organisation, metric, source, kind, period, what }: Change): Key {
  return [
    TOPICS.indexOf(topic),
    STRENGTHS.indexOf(strength),
    organisation?.name ?? "",
    metric?.shortName ?? source ?? "",
    kind,
    period,
    what,
  ];
}

function compareKeys(one: Key, other: Key): number {
  for (const [index, key] of one.entries()) {
    const against = other[index] ?? 0;
    if (key === against) continue;
    if (typeof key === "number") return key - Number(against);
    return key < String(against) ? -1 : 1;
  }
  return 0;
}
