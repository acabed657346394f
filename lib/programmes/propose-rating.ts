import type { Day } from "@/lib/periods/day";
import { daysLate, milestoneState, timesMovedLater, type Milestone } from "./milestone";
import { isJudged, shortOfPlan, type ProgrammeReading } from "./programme-reading";
import type { Proposed, ProposedRatings, Rating } from "./rating";
import { gradeOf, scoreOn, type Risk } from "./risk";
import { percentOf } from "./value-words";

export type Standing = {
  milestones: readonly Milestone[];
  readings: readonly ProgrammeReading[];
  risks: readonly Risk[];
  /** The lead has said something of this period. */
  told: boolean;
  rules: { lateDays: number; offPlan: number };
  on: Day;
};

/** A reason for a worse rating than on track. */
type Finding = { rating: Exclude<Rating, "green" | "not-reported">; words: string };

/**
 * What the facts say of a workstream: the rule in words is RATING_RULES.
 * Without a word from the lead, or without one figure where there should be
 * some, there is no rating: a month with no data is never on track.
 */
export function proposeRatings(standing: Standing): ProposedRatings {
  const silent = silence(standing);
  if (silent !== null) {
    const nothing: Proposed = { rating: "not-reported", reasons: [silent] };
    return { delivery: nothing, confidence: nothing };
  }
  return {
    delivery: ratedBy(deliveryFindings(standing), onTrack(standing)),
    confidence: ratedBy(
      confidenceFindings(standing),
      "No extreme or high risk is above its target, and no figure is bound to miss its plan",
    ),
  };
}

/** A figure without a plan is short of nothing, and that is not said of it. */
function onTrack({ readings }: Standing): string {
  if (readings.some(isJudged)) return "No milestone is late and no figure is short of its plan";
  return readings.length === 0
    ? "No milestone is late"
    : "No milestone is late; none of its figures has a plan to be held against";
}

/** The rule as the method page and the report state it. */
export const RATING_RULES = [
  "Not reported: the lead has sent no update for the period, or none of the workstream’s figures is reported",
  "Delivery is off track where a milestone is late by more than the programme’s limit of days, or a figure is further from its plan than the programme’s limit",
  "Delivery is at risk where a milestone is late, or a figure is short of its plan",
  "Confidence is off track where an extreme risk stands while a milestone is late or a figure short of its plan will not meet it without a change",
  "Confidence is at risk where a risk is extreme, or high and above its target; where a figure is short of its plan and will not meet it without a change; or where the day of an open milestone was moved later twice",
  "Otherwise they are on track",
] as const;

function silence({ told, readings }: Standing): string | null {
  if (!told) return "The lead has sent no update for this period";
  const reported = readings.some(({ value, state }) => value !== null && state !== "stale");
  return readings.length > 0 && !reported ? "None of its figures is reported for this period" : null;
}

function deliveryFindings({ milestones, readings, rules, on }: Standing): Finding[] {
  const late = milestones.flatMap((each): Finding[] => {
    const days = daysLate(each, on);
    if (days === 0) return [];
    const rating = days > rules.lateDays ? "red" : "amber";
    return [{ rating, words: `“${each.title}” is late by ${days} ${days === 1 ? "day" : "days"}` }];
  });
  const short = readings.filter(isJudged).flatMap((each): Finding[] => {
    const share = shortOfPlan(each);
    if (share === 0) return [];
    return [
      {
        rating: share > rules.offPlan ? "red" : "amber",
        words: `${each.name} is short of its plan${share > rules.offPlan ? ` by more than ${percentOf(rules.offPlan)}%` : ""}`,
      },
    ];
  });
  return [...late, ...short];
}

function confidenceFindings({ milestones, readings, risks, on }: Standing): Finding[] {
  // A figure that meets its plan outside its usual range has changed already.
  const failing = readings.filter(
    (each) => isJudged(each) && each.assurance === "fail" && shortOfPlan(each) > 0,
  );
  const late = milestones.some((each) => milestoneState(each, on) === "late");
  const open = risks.filter(({ closedOn }) => closedOn === null || closedOn > on);
  const atRisk = open.flatMap((risk): Finding[] => {
    const now = scoreOn(risk, on);
    const grade = gradeOf(now);
    if (grade === "extreme") {
      return [
        { rating: late || failing.length > 0 ? "red" : "amber", words: `“${risk.title}” is an extreme risk` },
      ];
    }
    const above = now.likelihood * now.impact > risk.target.likelihood * risk.target.impact;
    return grade === "high" && above
      ? [{ rating: "amber", words: `“${risk.title}” is a high risk, above its target` }]
      : [];
  });
  const moved = milestones.filter(
    (each) => ["late", "due", "next"].includes(milestoneState(each, on)) && timesMovedLater(each) >= 2,
  );
  return [
    ...atRisk,
    ...failing.map(({ name }): Finding => ({
      rating: "amber",
      words: `${name} will not meet its plan without a change`,
    })),
    ...moved.map((each): Finding => ({
      rating: "amber",
      words: `The day of “${each.title}” was moved later ${timesMovedLater(each)} times`,
    })),
  ];
}

function ratedBy(findings: readonly Finding[], otherwise: string): Proposed {
  const red = findings.filter(({ rating }) => rating === "red");
  const amber = findings.filter(({ rating }) => rating === "amber");
  const reasons = [...red, ...amber].map(({ words }) => words);
  if (red.length > 0) return { rating: "red", reasons };
  if (amber.length > 0) return { rating: "amber", reasons };
  return { rating: "green", reasons: [otherwise] };
}
