import fc from "fast-check";
import { DOMAINS } from "@/lib/metrics/definition";
import { day, type Day } from "@/lib/periods/day";
import { framework, type Framework, type TriggerRule } from "@/lib/pqaf/framework";
import { judgeBy, newestBy, type Judging } from "@/lib/pqaf/judge";
import type { JudgedMeasure, LiveTrigger, UnjudgedMeasure } from "@/lib/pqaf/judged";
import { LEVELS, type Level } from "@/lib/pqaf/level";
import type { Known } from "@/lib/pqaf/propose-level";

/** An edition with everything filled in: four steps, four triggers, measures m0 to m7. Say what matters to the test. */
export function anEdition(over: Partial<Framework> = {}): Framework {
  return { ...PLAIN, ...over };
}

export const TRIGGERS: TriggerRule[] = [
  {
    code: "cqc-inadequate",
    name: "CQC rates the practice inadequate",
    floor: 4,
    when: { is: "rating", metrics: ["cqc-overall"], atMost: 1 },
  },
  {
    code: "contract-notice",
    name: "A remedial or breach notice is live",
    floor: 3,
    when: { is: "contract-action", types: ["remedial-notice", "breach-notice"] },
  },
  {
    code: "unplanned-closure",
    name: "The practice closed without a plan",
    floor: 3,
    when: { is: "intelligence", trigger: "unplanned-closure" },
  },
  {
    code: "urgent-same-day",
    name: "Urgent requests are not seen on the day",
    floor: 2,
    when: { is: "measure", metric: "m0" },
  },
];

const PLAIN: Framework = framework.parse({
  comparator: "system",
  measures: Array.from({ length: 8 }, (_, index) => ({ metric: `m${index}`, weight: 1 })),
  neverAlone: [],
  steps: [
    { level: 1, share: 0.3 },
    { level: 2, share: 0.4 },
    { level: 3, share: 0.55 },
    { level: 4, share: 0.7 },
  ],
  triggers: TRIGGERS,
  persistence: { month: 3, quarter: 2, year: 1 },
  coverage: { share: 0.5, domains: 3 },
  levels: LEVELS.map((level) => ({
    level,
    reviewWeeks: [52, 26, 13, 6, 2][level],
    forum: level < 2 ? "Desk-top review" : "PQAF panel",
    actions: ["Share the benchmark pack"],
  })),
  replyDays: 10,
  escalateAfter: 2,
  deescalateAfter: 2,
});

/** A measure that counts: 61.2% below a line of 63.0%, for three months. */
export function aJudged(over: Partial<JudgedMeasure> = {}): JudgedMeasure {
  return {
    metric: "m1",
    domain: "access",
    weight: 1,
    period: "2025-11",
    value: 0.612,
    numerator: 612,
    denominator: 1000,
    direction: 1,
    line: 0.63,
    n: 119,
    quartile: 1,
    flagged: true,
    strength: "95",
    concern: false,
    run: 3,
    needed: 3,
    cadence: "month",
    counts: true,
    ...over,
  };
}

/** In the worse quarter for fewer months than are asked. */
export function aNearMiss(over: Partial<JudgedMeasure> = {}): JudgedMeasure {
  return aJudged({ run: 2, counts: false, ...over });
}

/** Out of the worse quarter. */
export function anUnflagged(over: Partial<JudgedMeasure> = {}): JudgedMeasure {
  return aJudged({
    value: 0.8,
    quartile: 3,
    flagged: false,
    strength: null,
    run: 0,
    counts: false,
    ...over,
  });
}

export function anUnjudged(over: Partial<UnjudgedMeasure> = {}): UnjudgedMeasure {
  return {
    metric: "u1",
    domain: "clinical",
    weight: 1,
    why: "too-small",
    period: "2025-11",
    value: 0.5,
    denominator: 14,
    minimum: 20,
    ...over,
  };
}

export function aTrigger(rule: TriggerRule): LiveTrigger {
  const { code, name, floor, when } = rule;
  const since = day("2025-10-01");
  if (when.is === "measure")
    return { code, name, floor, since, evidence: { is: "measure", metric: when.metric } };
  if (when.is === "rating") {
    const evidence = { is: "rating", metric: when.metrics[0]!, value: when.atMost, inspection: 7 } as const;
    return { code, name, floor, since, evidence };
  }
  return { code, name, floor, since, evidence: { is: when.is, id: 7 } };
}

const cadences = { month: { period: "2025-11", needed: 3 }, year: { period: "2024/25", needed: 1 } } as const;
const weights = fc.constantFrom(0, 0.5, 1, 1, 1, 2, 3);

/** One judged measure of the edition: counting, near, or out of the worse quarter. */
export function judgedMeasures(metric: string): fc.Arbitrary<JudgedMeasure> {
  return fc
    .record({
      weight: weights,
      domain: fc.constantFrom(...DOMAINS.slice(0, 4)),
      cadence: fc.constantFrom("month", "month", "year"),
      run: fc.nat(3),
      direction: fc.constantFrom(1 as const, -1 as const),
      concern: fc.boolean(),
    })
    .map(({ cadence, run: drawn, direction, ...rest }) => {
      const { period, needed } = cadences[cadence];
      const run = Math.min(drawn, needed);
      const flagged = run > 0;
      const value = flagged ? 0.63 - direction * 0.02 : 0.63 + direction * 0.02;
      const standing = { quartile: flagged ? 1 : 3, strength: flagged ? "quarter" : null } as const;
      const counts = run >= needed;
      const judged = { ...rest, ...standing, metric, cadence, period, needed, run, flagged, counts };
      return aJudged({ ...judged, direction, value });
    });
}

/** An edition, and what is known of a practice under it, in agreement with one another. */
export const practicesUnderEditions: fc.Arbitrary<{ edition: Framework; known: Known }> = fc
  .record({
    judged: fc.integer({ min: 0, max: 5 }).chain((n) => {
      return fc.tuple(...Array.from({ length: n }, (_, index) => judgedMeasures(`m${index}`)));
    }),
    unjudged: fc.array(fc.record({ weight: weights, domain: fc.constantFrom(...DOMAINS) }), { maxLength: 4 }),
    neverAlone: fc.subarray(["m1", "m2", "m3"]),
    steps: fc.uniqueArray(fc.integer({ min: 0, max: 20 }), { minLength: 4, maxLength: 4 }),
    reached: fc.subarray([1, 2, 3, 4] as const),
    rules: fc.subarray(TRIGGERS, { maxLength: 2 }),
    floors: fc.array(fc.constantFrom(...LEVELS), { minLength: 4, maxLength: 4 }),
    live: fc.subarray(TRIGGERS.map(({ code }) => code)),
    share: fc.constantFrom(0, 0.3, 0.5),
    domains: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ judged, unjudged, neverAlone, steps, reached, rules, floors, live, share, domains }) => {
    const shares = steps.toSorted((one, other) => one - other).map((each) => each / 20);
    const triggers = rules.map((rule, index) => ({ ...rule, floor: floors[index] as Level }));
    const edition = anEdition({
      neverAlone,
      steps: reached.map((level, index) => ({ level, share: shares[index]! })),
      triggers,
      coverage: { share, domains },
    });
    const counting = new Set(judged.filter(({ counts }) => counts).map(({ metric }) => metric));
    const holds = ({ code, when }: TriggerRule) =>
      when.is === "measure" ? counting.has(when.metric) : live.includes(code);
    const known: Known = {
      judged,
      unjudged: unjudged.map((each, index) => anUnjudged({ ...each, metric: `u${index}` })),
      triggers: triggers.filter(holds).map(aTrigger),
    };
    return { edition, known };
  });

/** A measure judged as at a day by itself, keeping nothing from one day to the next. */
export function judgedOn(judging: Judging, edition: Framework, asAt: Day) {
  return judgeBy(judging, edition, newestBy(judging, asAt));
}
