import { day } from "@/lib/periods/day";
import type { Milestone, MilestoneEvent } from "@/lib/programmes/milestone";
import type { OwnMetric } from "@/lib/programmes/programme";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import type { Risk, Score } from "@/lib/programmes/risk";

/** A milestone that nothing happened to yet. */
export function milestone(given: Partial<Milestone> & { due: Milestone["due"] }): Milestone {
  return { id: 1, title: "A milestone", doneOn: null, stoppedOn: null, version: 1, events: [], ...given };
}

export function moved(from: string, to: string): MilestoneEvent {
  return {
    on: day("2025-10-01"),
    by: "A lead",
    kind: "moved",
    dueFrom: day(from),
    dueTo: day(to),
    words: "Why",
  };
}

export function reading(given: Partial<ProgrammeReading> = {}): ProgrammeReading {
  return {
    code: "self-referrals",
    name: "Self-referrals a month",
    unit: "number",
    direction: 1,
    counted: "referrals",
    subject: "ICB",
    period: "2025-11",
    state: "reported",
    value: 100,
    plan: 100,
    spc: "common",
    spcRules: [],
    assurance: "inconsistent",
    changePrevious: null,
    changeYear: null,
    acrossBreak: false,
    series: [],
    source: "A return",
    measure: null,
    ...given,
  };
}

export function risk(current: Score, given: Partial<Risk> = {}): Risk {
  return {
    id: 1,
    workstream: "workforce",
    title: "A risk",
    owner: "An owner",
    controls: "",
    gaps: "",
    proximity: "",
    framework: "",
    inherent: { likelihood: 5, impact: 5 },
    target: { likelihood: 1, impact: 1 },
    escalatedTo: null,
    escalatedOn: null,
    closedOn: null,
    version: 1,
    scores: [{ ...current, on: day("2025-01-01"), by: "An owner", words: "" }],
    actions: [],
    ...given,
  };
}

export function ownMetric(given: Partial<OwnMetric> = {}): OwnMetric {
  return {
    code: "self-referrals",
    name: "Self-referrals in the month",
    shortName: "Self-referrals a month",
    unit: "number",
    direction: 1,
    of: "ICB",
    counted: "referrals",
    cadence: "month",
    lagDays: 45,
    publisher: "A return",
    breaks: [],
    ...given,
  };
}
