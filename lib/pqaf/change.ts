import { day } from "@/lib/periods/day";
import { period, type Cadence } from "@/lib/periods/period";
import type { Framework, TriggerRule } from "./framework";
import type { JudgedMeasure, LiveTrigger } from "./judged";
import type { Known } from "./propose-level";

/** What a change says of the trigger it ends or starts. */
export type NamedTrigger = Pick<TriggerRule, "code" | "name" | "floor"> & { is: TriggerRule["when"]["is"] };

/** One thing that might change in what is known of a practice, the period's lines held as published. */
export type Change =
  /** A measure that counts comes to its worse-quarter line. On the line is out of the worse quarter. */
  | {
      is: "reaches";
      metric: string;
      weight: number;
      value: number;
      line: number;
      direction: 1 | -1;
    }
  /** A measure in the worse quarter, not yet for long enough, stays there for the periods it lacks. */
  | {
      is: "stays";
      metric: string;
      weight: number;
      value: number;
      run: number;
      lacks: number;
      cadence: Cadence;
      /** The triggers of the edition that this starts. */
      starts: readonly TriggerRule[];
    }
  | { is: "ends"; trigger: NamedTrigger }
  | { is: "starts"; trigger: NamedTrigger; rule: TriggerRule };

/**
 * Every single change considered, in the order of the measures and of the
 * edition. A trigger that rests on a measure moves with its measure and never
 * by itself.
 */
export function changesOf(known: Known, edition: Framework): Change[] {
  const live = new Set(known.triggers.map(({ code }) => code));
  return [
    ...known.judged.flatMap((measure) => changeOf(measure, edition) ?? []),
    ...known.triggers
      .filter(({ evidence }) => evidence.is !== "measure")
      .map((each): Change => ({ is: "ends", trigger: named(each, each.evidence.is) })),
    ...edition.triggers
      .filter(({ code, when }) => when.is !== "measure" && !live.has(code))
      .map((rule): Change => ({ is: "starts", trigger: named(rule, rule.when.is), rule })),
  ];
}

function changeOf(measure: JudgedMeasure, edition: Framework): Change | null {
  const { metric, weight, value, line, direction, run, needed, cadence } = measure;
  if (measure.counts) return { is: "reaches", metric, weight, value, line, direction };
  if (!measure.flagged) return null;
  const starts = edition.triggers.filter(({ when }) => when.is === "measure" && when.metric === metric);
  return { is: "stays", metric, weight, value, run, lacks: needed - run, cadence, starts };
}

function named({ code, name, floor }: Omit<NamedTrigger, "is">, is: NamedTrigger["is"]): NamedTrigger {
  return { code, name, floor, is };
}

/** What would be known of the practice once the change had come about, and nothing else. */
export function apply(change: Change, known: Known): Known {
  switch (change.is) {
    case "reaches":
      return {
        ...known,
        judged: known.judged.map((each) => (each.metric === change.metric ? onItsLine(each) : each)),
        triggers: known.triggers.filter(
          ({ evidence }) => evidence.is !== "measure" || evidence.metric !== change.metric,
        ),
      };
    case "stays": {
      const measure = known.judged.find(({ metric }) => metric === change.metric);
      const since = measure ? period(measure.period).end : SUPPOSED;
      return {
        ...known,
        judged: known.judged.map((each) =>
          each.metric === change.metric
            ? { ...each, run: each.needed, lasts: each.needed, counts: true }
            : each,
        ),
        triggers: [...known.triggers, ...change.starts.map((rule) => supposed(rule, since))],
      };
    }
    case "ends":
      return { ...known, triggers: known.triggers.filter(({ code }) => code !== change.trigger.code) };
    case "starts":
      return { ...known, triggers: [...known.triggers, supposed(change.rule, SUPPOSED)] };
  }
}

/** Several changes together. Their order does not matter: each touches its own measure or trigger. */
export function applyAll(changes: readonly Change[], known: Known): Known {
  return changes.reduce((so, change) => apply(change, so), known);
}

function onItsLine(measure: JudgedMeasure): JudgedMeasure {
  const out = { quartile: 2, flagged: false, strength: null, run: 0, lasts: 0, counts: false } as const;
  return { ...measure, ...out, value: measure.line };
}

/** The day of what is only supposed: after every real one. */
const SUPPOSED = day("9999-12-31");
/** No record stands behind what is only supposed. */
const NO_RECORD = 0;

function supposed({ code, name, floor, when }: TriggerRule, since: LiveTrigger["since"]): LiveTrigger {
  return { code, name, floor, since, evidence: evidenceOf(when) };
}

function evidenceOf(when: TriggerRule["when"]): LiveTrigger["evidence"] {
  switch (when.is) {
    case "rating":
      return { is: "rating", metric: when.metrics[0] ?? "", value: when.atMost, inspection: null };
    case "measure":
      return { is: "measure", metric: when.metric };
    case "contract-action":
    case "intelligence":
      return { is: when.is, id: NO_RECORD };
  }
}
