import type { Day } from "@/lib/periods/day";
import { period } from "@/lib/periods/period";
import type { Evidence, Rating } from "./evidence";
import type { Framework, TriggerRule } from "./framework";
import type { JudgedMeasure, LiveTrigger } from "./judged";

type Seen = { evidence: Evidence; judged: readonly JudgedMeasure[] };

/**
 * The triggers that hold on a day, in the order of the edition. What ended on
 * or before the day holds no floor any more. Of two ratings of one question the
 * one published last counts.
 */
export function liveTriggers(edition: Framework, seen: Seen, on: Day): LiveTrigger[] {
  return edition.triggers.flatMap((rule) => {
    const found = evidenceFor(rule, seen, on);
    return found ? [{ code: rule.code, name: rule.name, floor: rule.floor, ...found }] : [];
  });
}

type Found = Pick<LiveTrigger, "since" | "evidence">;

function evidenceFor({ when }: TriggerRule, { evidence, judged }: Seen, on: Day): Found | null {
  const live = (from: Day, ended: Day | null) => from <= on && (ended === null || ended > on);
  switch (when.is) {
    case "rating": {
      const worst = when.metrics
        .flatMap((metric) => newest(evidence.ratings, metric, on) ?? [])
        .filter(({ value }) => value <= when.atMost)
        .toSorted((one, other) => one.value - other.value)[0];
      if (!worst) return null;
      const { metric, value, id } = worst;
      return { since: worst.on, evidence: { is: "rating", metric, value, inspection: id } };
    }
    case "contract-action": {
      const found = evidence.contractActions.find(
        ({ type, issued, closed }) => when.types.includes(type) && live(issued, closed),
      );
      return found ? { since: found.issued, evidence: { is: "contract-action", id: found.id } } : null;
    }
    case "intelligence": {
      const found = evidence.carried.find(
        ({ trigger, from, ended }) => trigger === when.trigger && live(from, ended),
      );
      return found ? { since: found.from, evidence: { is: "intelligence", id: found.id } } : null;
    }
    case "measure": {
      const found = judged.find(({ metric, counts }) => metric === when.metric && counts);
      if (!found) return null;
      return { since: period(found.period).end, evidence: { is: "measure", metric: when.metric } };
    }
  }
}

function newest(ratings: readonly Rating[], metric: string, on: Day): Rating | undefined {
  return ratings
    .filter((each) => each.metric === metric && each.on <= on)
    .toSorted((one, other) => (one.on < other.on ? 1 : -1))[0];
}
