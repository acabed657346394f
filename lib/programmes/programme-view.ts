import { capital } from "@/lib/language/first-letter";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { milestoneCounts, milestoneState, type Milestone, type MilestoneCounts } from "./milestone";
import { codeOf, type ProgrammeDefinition, type ProgrammeDomain, type Workstream } from "./programme";
import type { ProgrammeReading } from "./programme-reading";
import { ratingName, trendOf, worstOf, type Rating, type RatingTrend } from "./rating";
import { movementSince, scoreOf, scoreOn, worstRisksFirst, type Risk } from "./risk";
import { ratingsIn, toldIn, type Ratings, type Update } from "./update";

/** What is recorded of a workstream. */
export type Recorded = {
  lead: string;
  sro: string;
  milestones: readonly Milestone[];
  risks: readonly Risk[];
  updates: readonly Update[];
};

export type WorkstreamView = {
  code: string;
  name: string;
  about: string;
  lead: string;
  sro: string;
  ratings: Ratings;
  trend: RatingTrend;
  readings: readonly ProgrammeReading[];
  milestones: readonly Milestone[];
  counts: MilestoneCounts;
  /** Open ones, the highest first. */
  risks: readonly Risk[];
  /** The update of the period, if it was sent. */
  told: Update | null;
  changed: readonly string[];
};

export type DomainView = {
  code: string;
  name: string;
  delivery: Rating;
  confidence: Rating;
  trend: RatingTrend;
  /** Workstreams that have not reported. */
  silent: number;
  /** The first figure of each of its workstreams. */
  readings: readonly ProgrammeReading[];
  milestones: readonly Milestone[];
  counts: MilestoneCounts;
  risks: readonly Risk[];
  changed: readonly string[];
  workstreams: readonly WorkstreamView[];
};

type Asked = {
  recorded: ReadonlyMap<string, Recorded>;
  /** Of each figure the system's first. */
  readings: ReadonlyMap<string, readonly ProgrammeReading[]>;
  /** The period's number; null before the first. */
  period: number | null;
  /** The last day of the period before, or null. */
  since: Day | null;
  on: Day;
};

/** A programme as its page and its report have it: by domain, then by workstream. */
export function programmeView({ domains }: ProgrammeDefinition, asked: Asked): DomainView[] {
  return domains.map((domain) => domainView(domain, asked));
}

function domainView({ code, name, workstreams }: ProgrammeDomain, asked: Asked): DomainView {
  const views = workstreams.map((each) => workstreamView(each, asked));
  const delivery = worstOf(views.map(({ ratings }) => ratings.delivery.rating));
  const before =
    asked.period === null ? null : worstOf(views.map((view) => deliveryBefore(view.code, asked)));
  const milestones = views.flatMap((each) => each.milestones);
  return {
    code,
    name,
    delivery,
    confidence: worstOf(views.map(({ ratings }) => ratings.confidence.rating)),
    trend: trendOf(before, delivery),
    silent: views.filter(({ ratings }) => ratings.delivery.rating === "not-reported").length,
    readings: views.flatMap(({ readings }) => readings.slice(0, 1)),
    milestones: milestones.toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : a.id - b.id)),
    counts: milestoneCounts(milestones, asked.on),
    risks: worstRisksFirst(
      views.flatMap(({ risks }) => risks),
      asked.on,
    ),
    changed: views.flatMap(({ changed }) => changed),
    workstreams: views,
  };
}

/** One workstream in a period. */
export function workstreamView({ code, name, about, metrics }: Workstream, asked: Asked): WorkstreamView {
  const { period, on, since } = asked;
  const { lead, sro, milestones, risks, updates } = asked.recorded.get(code) ?? NOTHING;
  const ratings = ratingsIn(updates, period ?? -1);
  const before = deliveryBefore(code, asked);
  return {
    ...{ code, name, about, lead, sro, ratings, milestones },
    trend: trendOf(before, ratings.delivery.rating),
    readings: metrics.flatMap((ref) => asked.readings.get(codeOf(ref))?.slice(0, 1) ?? []),
    counts: milestoneCounts(milestones, on),
    risks: worstRisksFirst(risks, on),
    told: period === null ? null : toldIn(updates, period),
    changed: [
      ...ratingChange(name, ratings, ratingsIn(updates, (period ?? 0) - 1)),
      ...(since === null ? [] : milestoneChanges(milestones, since, on)),
      ...(since === null ? [] : riskChanges(risks, since, on)),
    ],
  };
}

const NOTHING: Recorded = { lead: "Not named", sro: "Not named", milestones: [], risks: [], updates: [] };

function deliveryBefore(code: string, { recorded, period }: Asked): Rating {
  const updates = recorded.get(code)?.updates ?? [];
  return ratingsIn(updates, (period ?? 0) - 1).delivery.rating;
}

function ratingChange(name: string, now: Ratings, before: Ratings): string[] {
  return (["delivery", "confidence"] as const).flatMap((which) => {
    const [from, to] = [before[which].rating, now[which].rating];
    if (from === to) return [];
    return [`${name}, ${which}: ${ratingName(from).toLowerCase()} to ${ratingName(to).toLowerCase()}`];
  });
}

function milestoneChanges(milestones: readonly Milestone[], since: Day, on: Day): string[] {
  return milestones.flatMap((each) => {
    const { title, due, doneOn, events } = each;
    if (doneOn !== null && doneOn > since) return [`Done: ${title}`];
    const moved = events.findLast(({ kind, on: day }) => kind === "moved" && day > since && day <= on);
    if (moved) return [`Moved to ${dayName(moved.dueTo)}: ${title}`];
    return milestoneState(each, on) === "late" && due >= since ? [`Newly late: ${title}`] : [];
  });
}

function riskChanges(risks: readonly Risk[], since: Day, on: Day): string[] {
  return risks.flatMap((risk) => {
    if (risk.escalatedOn !== null && risk.escalatedOn > since && risk.escalatedOn <= on)
      return [`Escalated to ${risk.escalatedTo ?? ""}: ${risk.title}`];
    const moved = movementSince(risk, since, on);
    if (moved === "new") return [`New risk, ${scoreOf(scoreOn(risk, on))}: ${risk.title}`];
    return moved.word === "unchanged" ? [] : [`Risk ${moved.from} to ${moved.to}: ${risk.title}`];
  });
}

/** What there is to say first of a programme: who has not reported, and the highest risks. */
export function programmeHeadline(domains: readonly DomainView[], on: Day): string {
  const silent = domains.filter(({ delivery }) => delivery === "not-reported").length;
  const off = domains.filter(({ delivery }) => delivery === "red").length;
  const extreme = domains
    .flatMap(({ risks }) => risks)
    .filter((risk) => scoreOf(scoreOn(risk, on)) >= 15).length;
  const parts = [
    silent > 0 ? `${counted(silent, "domain has", "domains have")} not reported` : null,
    off > 0 ? `${counted(off, "domain is", "domains are")} off track` : null,
    extreme > 0 ? `${counted(extreme, "risk is", "risks are")} extreme` : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return "Every domain has reported, and none is off track";
  return capital(parts.join("; "));
}

const WORDS = ["no", "one", "two", "three", "four", "five"];

function counted(count: number, one: string, many: string): string {
  return `${WORDS[count] ?? count} ${count === 1 ? one : many}`;
}
