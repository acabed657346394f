import type { ComparatorLines, Figure, MetricHead } from "@/lib/readings/view";

/** A share of which higher is better; say what matters to the test. */
export function aMetric(over: Partial<MetricHead> = {}): MetricHead {
  return {
    code: "within-2-weeks",
    name: "Appointments within two weeks",
    shortName: "Within 2 weeks",
    domain: "access",
    unit: "share",
    per: 1,
    direction: 1,
    directionWords: "higher is better",
    counted: "appointments",
    cadence: "month",
    source: "Appointments in General Practice",
    ...over,
  };
}

/** 40 practices of a system, between 70% and 95%, the system at 86%. */
export function lines(over: Partial<ComparatorLines> = {}): ComparatorLines {
  return {
    code: "QZZ",
    name: "Ardenfosse",
    kind: "SYSTEM",
    n: 40,
    value: 0.86,
    q1: 0.8,
    q2: 0.85,
    q3: 0.9,
    p02: 0.7,
    p98: 0.95,
    phi: 4,
    outside998: 20,
    outside998Adjusted: 3,
    ...over,
  };
}

/** A reported figure in the worse quarter, within chance. */
export function aFigure(over: Partial<Figure> = {}): Figure {
  return {
    metric: aMetric(),
    organisation: { code: "Z00001", name: "Canal Side Surgery", level: "PRACTICE" },
    period: "2025-11",
    state: "reported",
    reason: null,
    numerator: 780,
    denominator: 1000,
    value: 0.78,
    lower: 0.753,
    upper: 0.805,
    spc: "common",
    spcRules: [],
    assurance: null,
    changePrevious: 0.01,
    changeYear: -0.02,
    acrossBreak: false,
    comparator: lines(),
    standing: { rank: 33, n: 40, quartile: 1, verdict: "similar" },
    series: [],
    check: null,
    ...over,
  };
}
