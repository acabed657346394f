import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { AccessCoverage } from "@/lib/programmes/access-plan";
import { daysLate, milestoneState, timesMovedLater, type Milestone } from "@/lib/programmes/milestone";
import { countsShown } from "@/lib/pqaf/levels-in-sums";
import { codeOf, type ProgrammeDefinition } from "@/lib/programmes/programme";
import { isTold, type ProgrammeReading } from "@/lib/programmes/programme-reading";
import type { DomainView, WorkstreamView } from "@/lib/programmes/programme-view";
import { movementSince, movementWords, scoreOf, scoreOn, scoreWords, type Risk } from "@/lib/programmes/risk";
import { reportChanges } from "./report-changes";
import type {
  Purpose,
  ReportCoverage,
  ReportContent,
  ReportDomain,
  ReportLevels,
  ReportMilestone,
  ReportPlan,
  ReportReturns,
  ReportRisk,
  ReportSection,
  ReportWorkstream,
} from "./report-content";

export type Composed = {
  number: number;
  title: string;
  purpose: Purpose;
  asked: string;
  sections: readonly ReportSection[];
  system: { code: string; name: string };
  slug: string;
  definition: ProgrammeDefinition;
  period: { number: number; month: string };
  since: Day | null;
  asAt: Day;
  domains: readonly DomainView[];
  readings: ReadonlyMap<string, readonly ProgrammeReading[]>;
  levels: readonly ReportLevels[];
  named: ReportContent["named"];
  accessPlans: readonly AccessCoverage[];
  returns: readonly ReportReturns[];
  plan: ReportPlan | null;
  /** Counts of fewer practices are hidden. */
  floor: number;
  framework: string | null;
  /** The frozen report before this one. */
  previous: ReportContent | null;
};

/** The private edition of a report, from what its programme's pages show. */
export function composeReport(given: Composed): ReportContent {
  const { definition, domains, readings, asAt, since, previous } = given;
  const { number, title, purpose, asked, system, period, named, framework } = given;
  const content: ReportContent = {
    format: 1,
    edition: "private",
    ...{ number, title, purpose, asked, system, asAt, named, framework },
    programme: {
      slug: given.slug,
      name: definition.name,
      shortName: definition.shortName,
      source: definition.source,
    },
    period: { number: period.number, month: period.month },
    sections: [...given.sections],
    figures: [...readings.values()].flat().filter(isTold),
    domains: domains.map((each) => domainOf(each, asAt)),
    risks: domains
      .flatMap(({ workstreams }) =>
        workstreams.flatMap((each) => each.risks.map((risk) => riskOf(risk, each.name, since, asAt))),
      )
      .toSorted((a, b) => b.score - a.score),
    aims: definition.aims.map(({ words, by, measure }) => ({
      words,
      by,
      figure: measure ? codeOf(measure) : null,
    })),
    levels: [...given.levels],
    accessPlans: coverageShown(given.accessPlans, given.floor),
    returns: [...given.returns],
    plan: given.plan,
    notReported: [...NOT_HELD],
    rules: definition.rules,
    previous: previous ? { number: previous.number } : null,
    changes: [],
    redactions: [],
  };
  return previous ? { ...content, changes: reportChanges(previous, content) } : content;
}

/** What committees' reports commonly tell, and this dashboard holds nothing of: silence would read as "all is well". */
const NOT_HELD = ["estates schemes by Place", "the General Practice Alert State (GPAS) by Place"];

/** By the rule of small numbers: no count, nor one worked out from the others, tells of too few. */
function coverageShown(coverage: readonly AccessCoverage[], floor: number): ReportCoverage[] {
  const counts = coverage.map(({ place, of, agreed, developing }) => ({
    code: place,
    counts: [agreed, developing, of - agreed - developing],
  }));
  const { places } = countsShown(counts, floor);
  return coverage.map(({ place, of }, index) => {
    const [agreed = null, developing = null] = places[index]?.shown ?? [];
    return { place, of, agreed, developing };
  });
}

function domainOf(domain: DomainView, on: Day): ReportDomain {
  const { name, delivery, confidence, trend, silent, counts, changed, workstreams } = domain;
  return {
    ...{ name, delivery, confidence, trend, silent, counts },
    changed: [...changed],
    workstreams: workstreams.map((each) => reportWorkstream(each, on)),
  };
}

function reportWorkstream(view: WorkstreamView, on: Day): ReportWorkstream {
  const { code, name, lead, sro, ratings, trend, told, milestones } = view;
  return {
    ...{ code, name, lead, sro, trend },
    delivery: ratings.delivery,
    confidence: ratings.confidence,
    told: told && { thisPeriod: told.thisPeriod, nextPeriod: told.nextPeriod, asks: told.asks },
    milestones: milestones.map((each) => reportMilestone(each, on)),
  };
}

function reportMilestone(milestone: Milestone, on: Day): ReportMilestone {
  const { title, due, doneOn } = milestone;
  return {
    ...{ title, due, doneOn },
    state: milestoneState(milestone, on),
    daysLate: daysLate(milestone, on),
    moved: timesMovedLater(milestone),
  };
}

function riskOf(risk: Risk, workstream: string, since: Day | null, on: Day): ReportRisk {
  const { title, owner, controls, gaps, target, escalatedTo, escalatedOn, actions } = risk;
  const now = scoreOn(risk, on);
  const next = actions.find(({ doneOn }) => doneOn === null);
  return {
    ...{ title, workstream, owner, controls, gaps },
    score: scoreOf(now),
    words: scoreWords(now),
    movement: since === null ? "–" : movementWords(movementSince(risk, since, on)),
    target: scoreWords(target),
    escalated: escalatedTo && escalatedOn ? `${escalatedTo}, ${dayName(escalatedOn)}` : null,
    nextAction: next ? `${next.title}, by ${dayName(next.due)} (${next.owner})` : null,
  };
}
