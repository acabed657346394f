import "server-only";
import { checkOf, disputeWords, type KeptCheck } from "@/lib/appointments/figure-check";
import { formatCount } from "@/lib/figures/format";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { NO_EVIDENCE, type Evidence } from "@/lib/pqaf/evidence";
import type { Framework } from "@/lib/pqaf/framework";
import { isJudged, isNewestBy, judgeBy, newestBy, type Newest } from "@/lib/pqaf/judge";
import type { JudgedMeasure, UnjudgedMeasure } from "@/lib/pqaf/judged";
import { liveTriggers } from "@/lib/pqaf/live-triggers";
import type { Known } from "@/lib/pqaf/propose-level";
import type { CheckedMonths } from "./checked-months";
import type { PracticesStood } from "./stood";

type Sources = {
  edition: Framework;
  stood: PracticesStood;
  evidence: ReadonlyMap<string, Evidence>;
  checked: CheckedMonths;
};

/** A month's last day, the day on which triggers must be live, and what the measures are defined as by then. */
export type AskedMonth = { asAt: Day; triggersOn: Day; definitions: ReadonlyMap<string, MetricDefinition> };

/** By measure, the loads that its figure came from. */
export type Loads = readonly (readonly number[])[];

type Judgement = { newest: Newest; definition: MetricDefinition; measure: ReturnType<typeof judgeBy> };

/**
 * What is known of one practice, asked month by month, and the loads it rests
 * on. A measure is judged again only when a month has a newer period of it, or
 * takes it as too old: a year's figure is the same judgement for many months.
 */
export function knownOf({ edition, stood, evidence, checked }: Sources, practice: string) {
  const measures = edition.measures.map(({ metric, weight }) => ({
    metric,
    weight,
    stood: stood.get(metric)?.get(practice) ?? [],
    judgement: null as Judgement | null,
  }));
  const recorded = evidence.get(practice) ?? NO_EVIDENCE;
  const months = checked.get(practice);

  return ({ asAt, triggersOn, definitions }: AskedMonth): { known: Known; loads: Loads } => {
    const loads: (readonly number[])[] = [];
    const judged: JudgedMeasure[] = [];
    const unjudged: UnjudgedMeasure[] = [];
    for (const each of measures) {
      const definition = definitions.get(each.metric);
      if (!definition) continue;
      let known = each.judgement;
      if (known?.definition !== definition || !isNewestBy(known.newest, asAt)) {
        const disputes = months && disputesOf(definition, months);
        const judging = { definition, weight: each.weight, stood: each.stood, disputes };
        const newest = newestBy(judging, asAt);
        known = { newest, definition, measure: judgeBy(judging, edition, newest) };
        each.judgement = known;
      }
      const { measure } = known;
      if (!measure) continue;
      if (isJudged(measure)) judged.push(measure);
      else unjudged.push(measure);
      const last = each.stood[known.newest.at];
      if (last) loads.push(last.loadIds);
    }
    const triggers = liveTriggers(edition, { evidence: recorded, judged }, triggersOn);
    return { known: { judged, unjudged, triggers }, loads };
  };
}

/** By month, what a practice counts otherwise of what a measure's figures rest on, in words; months of which it disputes nothing are left out. */
function disputesOf(
  { formula }: MetricDefinition,
  months: ReadonlyMap<string, KeptCheck>,
): ReadonlyMap<string, string> {
  return new Map(
    [...months].flatMap(([month, kept]): [string, string][] => {
      const check = checkOf(formula, kept);
      return check?.is === "disputed"
        ? [[month, check.disputes.map((each) => disputeWords(each, formatCount)).join("; ")]]
        : [];
    }),
  );
}
