import type { Day } from "@/lib/periods/day";
import type { Status } from "@/lib/plans/status";
import type { MilestoneCounts, MilestoneState } from "@/lib/programmes/milestone";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import type { InForce, Rating, RatingTrend } from "@/lib/programmes/rating";
import type { ReportLine } from "./report-line";

/** The parts a report can be composed of, in the order they are read. */
export const REPORT_SECTIONS = [
  "minute",
  "measures",
  "levels",
  "appointments",
  "programme",
  "workstreams",
  "exceptions",
  "plan",
  "risks",
  "aims",
  "access-plans",
  "changes",
] as const;
export type ReportSection = (typeof REPORT_SECTIONS)[number];

const NAMES: Record<ReportSection, string> = {
  minute: "In one minute",
  measures: "Measures",
  levels: "Practices by level of support",
  appointments: "Appointments verified by practices",
  programme: "The programme by domain",
  workstreams: "Workstreams",
  exceptions: "Exceptions",
  plan: "The delivery plan by exception",
  risks: "Risks",
  aims: "What the plan is to achieve",
  "access-plans": "Access improvement plans",
  changes: "What changed since the last report",
};

export function reportSectionName(section: ReportSection): string {
  return NAMES[section];
}

export const PURPOSES = ["assurance", "decision", "information"] as const;
export type Purpose = (typeof PURPOSES)[number];

export type Edition = "private" | "public";

export type ReportMilestone = {
  title: string;
  due: Day;
  doneOn: Day | null;
  state: MilestoneState;
  daysLate: number;
  moved: number;
};

export type ReportRisk = {
  title: string;
  workstream: string;
  score: number;
  words: string;
  movement: string;
  target: string;
  owner: string;
  controls: string;
  gaps: string;
  escalated: string | null;
  nextAction: string | null;
};

export type ReportWorkstream = {
  code: string;
  name: string;
  lead: string;
  sro: string;
  delivery: InForce;
  confidence: InForce;
  trend: RatingTrend;
  told: { thisPeriod: string; nextPeriod: string; asks: string } | null;
  milestones: ReportMilestone[];
};

export type ReportDomain = {
  name: string;
  delivery: Rating;
  confidence: Rating;
  trend: RatingTrend;
  silent: number;
  counts: MilestoneCounts;
  changed: string[];
  workstreams: ReportWorkstream[];
};

/** One thing that is otherwise than in the report before: real, a revised figure, or a rule. */
export type ReportChange = { kind: "real" | "revised" | "rule"; what: string; from: string; to: string };

/** The last row of a table by Place. */
export const SYSTEM = "System";

/** Practices of a Place by level of support; null is hidden. */
export type ReportLevels = {
  place: string;
  practices: number;
  routine: number | null;
  enhanced: number | null;
};

/** Access improvement plans of a Place's practices and PCNs; null is hidden. */
export type ReportCoverage = { place: string; of: number; agreed: number | null; developing: number | null };

/** A month's appointment returns: by Place, and the system last, how many practices verified it; null is hidden. */
export type ReportReturns = {
  month: string;
  dueOn: Day;
  places: { place: string; practices: number; verified: number | null }[];
};

/** An action of the delivery plan that is late, off track, at risk, silent, or waits for a decision or an ask. */
export type ReportAction = {
  code: string;
  title: string;
  theme: string;
  owner: string;
  status: Status;
  due: Day;
  why: string[];
};

export type ReportPlan = {
  name: string;
  source: string;
  actions: number;
  /** Worst first; a status that no action has is left out. */
  counts: { status: Status; count: number }[];
  late: number;
  silent: number;
  exceptions: ReportAction[];
};

/**
 * All that a report says, as it was when it was frozen: every page and file of
 * it is made from this alone. What a later file corrects is an erratum beside it.
 */
export type ReportContent = {
  format: 1;
  edition: Edition;
  number: number;
  title: string;
  purpose: Purpose;
  asked: string;
  system: { code: string; name: string };
  programme: { slug: string; name: string; shortName: string; source: string };
  period: { number: number; month: string };
  /** The day it was frozen: what was late, and known, is as on this day. */
  asAt: Day;
  sections: ReportSection[];
  figures: ProgrammeReading[];
  /** Those of them that are charted, over time. Absent from reports frozen before it was kept: they draw no limits. */
  lines?: ReportLine[];
  domains: ReportDomain[];
  risks: ReportRisk[];
  aims: { words: string; by: string; figure: string | null }[];
  levels: ReportLevels[];
  /** Practices with enhanced or intensive support. Of the private edition only. */
  named: { code: string; name: string; place: string; level: string }[];
  accessPlans: ReportCoverage[];
  /** Newest month first. Absent, as the two after it, from reports frozen before there were such parts. */
  returns?: ReportReturns[];
  /** null: the system has no delivery plan. */
  plan?: ReportPlan | null;
  /** What a committee might look for and no figure is held of. */
  notReported?: string[];
  framework: string | null;
  rules: { lateDays: number; offPlan: number };
  previous: { number: number } | null;
  changes: ReportChange[];
  /** What the public edition leaves out. */
  redactions: string[];
};
