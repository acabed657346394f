import "server-only";
import { checkOf, disputeWords } from "@/lib/appointments/figure-check";
import { formatCount } from "@/lib/figures/format";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { NO_EVIDENCE, type Evidence } from "@/lib/pqaf/evidence";
import type { Framework } from "@/lib/pqaf/framework";
import { isJudged, judge, newestAt } from "@/lib/pqaf/judge";
import { liveTriggers } from "@/lib/pqaf/live-triggers";
import type { Known } from "@/lib/pqaf/propose-level";
import type { CheckedMonths } from "./checked-months";
import type { PracticesStood } from "./stood";

type Sources = {
  edition: Framework;
  definitions: ReadonlyMap<string, MetricDefinition>;
  stood: PracticesStood;
  evidence: ReadonlyMap<string, Evidence>;
  checked: CheckedMonths;
};

/** What is known of a practice as at a month's last day, with triggers live on a day, and the loads it rests on. */
export function knownOf(
  { edition, definitions, stood, evidence, checked }: Sources,
  practice: string,
  { asAt, triggersOn }: { asAt: Day; triggersOn: Day },
): { known: Known; loadIds: number[] } {
  const loadIds = new Set<number>();
  const ends = new Map<string, Day>();
  const measures = edition.measures.flatMap(({ metric, weight }) => {
    const definition = definitions.get(metric);
    if (!definition) return [];
    const own = stood.get(metric)?.get(practice) ?? [];
    const disputes = disputesOf(definition, checked.get(practice));
    const measure = judge({ definition, weight, stood: own, disputes }, edition, asAt);
    const last = measure && own[newestAt(own, asAt)];
    if (last) ends.set(last.period, last.end);
    for (const id of last?.loadIds ?? []) loadIds.add(id);
    return measure ?? [];
  });
  const judged = measures.filter(isJudged);
  const unjudged = measures.flatMap((each) => (isJudged(each) ? [] : [each]));
  const seen = { evidence: evidence.get(practice) ?? NO_EVIDENCE, judged, ends };
  return {
    known: { judged, unjudged, triggers: liveTriggers(edition, seen, triggersOn) },
    loadIds: [...loadIds].toSorted((one, other) => one - other),
  };
}

/** By month, what a practice counts otherwise of what a measure's figures rest on, in words; months of which it disputes nothing are left out. */
function disputesOf(
  { formula }: MetricDefinition,
  months: ReturnType<CheckedMonths["get"]>,
): ReadonlyMap<string, string> {
  return new Map(
    [...(months ?? [])].flatMap(([month, kept]): [string, string][] => {
      const check = checkOf(formula, kept);
      return check?.is === "disputed"
        ? [[month, check.disputes.map((each) => disputeWords(each, formatCount)).join("; ")]]
        : [];
    }),
  );
}
