import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, day, type Day } from "@/lib/periods/day";
import { period, step, type Period } from "@/lib/periods/period";
import { isJudged, type Stood } from "@/lib/pqaf/judge";
import type { Level } from "@/lib/pqaf/level";
import { levelOn, type Decided } from "@/lib/pqaf/level-in-force";
import { liveTriggers } from "@/lib/pqaf/live-triggers";
import { proposeLevel, type Known } from "@/lib/pqaf/propose-level";
import { reasonsWriter } from "@/lib/pqaf/reasons-text";
import { compare } from "@/lib/readings/compare";
import { aDefinition } from "../../support/definitions";
import { anEdition, judgedOn } from "../../support/pqaf";
import { holds } from "../../support/property";

const PRACTICES = ["Z00001", "Z00002", "Z00003", "Z00004", "Z00005"];
const MONTHS = Array.from({ length: 4 }, (_, index) => step(period("2025-04"), index));
const DEFINITIONS = [
  aDefinition({ code: "m0", cadence: "month", direction: 1, lagDays: 20 }),
  aDefinition({ code: "m1", cadence: "month", direction: -1, lagDays: 20 }),
  aDefinition({ code: "m2", cadence: "quarter", direction: 1, lagDays: 40 }),
];
const EDITION = anEdition({
  measures: DEFINITIONS.map(({ code: metric }) => ({ metric, weight: 1 })),
  persistence: { month: 2, quarter: 1, year: 1 },
  coverage: { share: 0.3, domains: 1 },
});
const FIRST_DAY = day("2025-11-01");

/** One file: of one measure and period, a figure of each practice that it holds; it replaces the one before. Null: too small. */
type Load = { measure: number; period: Period; figures: Map<string, number | null> };

/** Of fewer practices than the one before it or of more, for the first time or a revision, in no order of periods. */
const loads: fc.Arbitrary<Load[]> = fc.array(
  fc
    .record({
      measure: fc.nat(DEFINITIONS.length - 1),
      at: fc.nat(MONTHS.length - 1),
      holds: fc.subarray(PRACTICES),
      values: fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 }), {
        minLength: PRACTICES.length,
        maxLength: PRACTICES.length,
      }),
    })
    .map(({ measure, at, holds: held, values }) => ({
      measure,
      period: measure === 2 ? period(`2025-Q${2 + (at % 2)}`) : MONTHS[at]!,
      figures: new Map(
        held.map((practice) => {
          const value = values[PRACTICES.indexOf(practice)] ?? null;
          return [practice, value === null ? null : value / 4];
        }),
      ),
    })),
  { minLength: 1, maxLength: 7 },
);

/** Where each practice stood in each period of a measure, by the loads that are in force among those given. */
function standings(kept: readonly Load[], measure: number): Map<string, Stood[]> {
  const inForce = new Map(
    kept.filter((load) => load.measure === measure).map((load) => [load.period.text, load]),
  );
  const periods = [...inForce.values()].toSorted((one, other) =>
    one.period.end < other.period.end ? -1 : 1,
  );
  const stood = new Map<string, Stood[]>(PRACTICES.map((practice) => [practice, []]));
  for (const { period: of, figures } of periods) {
    const compared = [...figures].flatMap(([code, value]) =>
      value === null ? [] : [{ code, value, numerator: value * 4, denominator: 4 }],
    );
    const { lines, positions } = compare(DEFINITIONS[measure]!, compared);
    for (const practice of PRACTICES) {
      const value = figures.get(practice) ?? null;
      const position = positions.find(({ code }) => code === practice);
      stood.get(practice)!.push({
        ...{ period: of.text, end: of.end, value, spc: null, denominator: value === null ? null : 4 },
        ...{ numerator: value === null ? null : value * 4, verdict: position?.verdict ?? null },
        state: !figures.has(practice) ? "not-reported" : value === null ? "too-small" : "reported",
        quartile: position?.quartile ?? null,
        lines: position ? lines : null,
      });
    }
  }
  return stood;
}

type Proposed = { key: string; level: Level | null; reasons: string };

/** What the engine says of each practice in each month that ended on or after a day. */
function propose(kept: readonly Load[], from: Day): Proposed[] {
  const stood = DEFINITIONS.map((_, measure) => standings(kept, measure));
  const reasonsOf = reasonsWriter();
  return MONTHS.filter(({ end }) => end >= from).flatMap(({ text, end }) =>
    PRACTICES.map((practice) => {
      const all = DEFINITIONS.flatMap(
        (definition, measure) =>
          judgedOn({ definition, weight: 1, stood: stood[measure]!.get(practice)! }, EDITION, end) ?? [],
      );
      const judged = all.filter(isJudged);
      const unjudged = all.flatMap((each) => (isJudged(each) ? [] : [each]));
      const evidence = { ratings: [], contractActions: [], carried: [] };
      const triggers = liveTriggers(EDITION, { evidence, judged }, end);
      const { level } = proposeLevel({ judged, unjudged, triggers }, EDITION);
      return { key: `${practice} ${text}`, level, reasons: reasonsOf({ judged, unjudged, triggers }) };
    }),
  );
}

type Kept = Proposed & { at: number };

/** Loads come one by one; after each, what differs from the newest kept is kept beside it. None is ever edited. */
function kept(all: readonly Load[]): Kept[] {
  const proposals: Kept[] = [];
  for (const [at, load] of all.entries()) {
    const newest = known(proposals, at);
    for (const each of propose(all.slice(0, at + 1), load.period.start))
      if (newest.get(each.key)?.reasons !== each.reasons) proposals.push({ ...each, at });
  }
  return proposals;
}

/** What was known once so many loads had come. */
function known(proposals: readonly Kept[], upTo: number): Map<string, Kept> {
  return new Map(proposals.filter(({ at }) => at <= upTo).map((each) => [each.key, each]));
}

test("at any instant, replaying the loads kept by then gives what was proposed then, exactly", () => {
  holds(
    fc.property(loads, fc.nat(6), (all, instant) => {
      const at = Math.min(instant, all.length - 1);
      const then = known(kept(all.slice(0, at + 1)), at);
      const replayed = propose(all.slice(0, at + 1), MONTHS[0]!.start);
      const asked = replayed.filter(({ key }) => then.has(key));
      const told = asked.map(({ key }) => then.get(key)!);
      expect(asked.map(({ key, level, reasons }) => [key, level, reasons])).toEqual(
        told.map(({ key, level, reasons }) => [key, level, reasons]),
      );
      // A month before the first load's was never asked for: nothing could be judged in it.
      const never = replayed.filter(({ key }) => !then.has(key));
      expect(never.filter(({ reasons }) => (JSON.parse(reasons) as Known).judged.length > 0)).toEqual([]);
      for (const { level, reasons } of told)
        expect(proposeLevel(JSON.parse(reasons) as Known, EDITION).level).toBe(level);
    }),
  );
});

test("no load that comes later changes the level in force on any day, nor what a decision rested on", () => {
  const meetings = fc.array(fc.record({ after: fc.nat(6), practice: fc.nat(PRACTICES.length - 1) }), {
    maxLength: 8,
  });
  holds(
    fc.property(loads, meetings, (all, met) => {
      const proposals = kept(all);
      const newest = MONTHS.at(-1)!.text;
      const decisions: (Decided & { practice: string; rests: Kept })[] = [];
      const seen: { practice: string; on: Day; level: Level | null }[] = [];
      const inForce = (practice: string, on: Day) =>
        levelOn(
          decisions.filter((each) => each.practice === practice),
          on,
        );
      for (const at of all.keys()) {
        const on = addDays(FIRST_DAY, at);
        for (const { practice: index } of met.filter(({ after }) => after === at)) {
          const practice = PRACTICES[index]!;
          const rests = known(proposals, at).get(`${practice} ${newest}`);
          if (!rests || rests.level === null) continue;
          const id = decisions.length + 1;
          const agreed = {
            id,
            kind: "CONFIRM",
            level: rests.level,
            decidedOn: on,
            supersedes: null,
          } as const;
          decisions.push({ ...agreed, practice, rests });
        }
        seen.push(...PRACTICES.map((practice) => ({ practice, on, level: inForce(practice, on) })));
      }
      for (const { practice, on, level } of seen) expect(inForce(practice, on)).toBe(level);
      for (const { rests, level } of decisions) {
        expect(proposals).toContain(rests);
        expect(proposeLevel(JSON.parse(rests.reasons) as Known, EDITION).level).toBe(level);
      }
    }),
  );
});
