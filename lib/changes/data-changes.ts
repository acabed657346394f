import { formatCount } from "@/lib/figures/format";
import { period, periodName } from "@/lib/periods/period";
import type { Change, ChangeKind, Topic } from "./change";

/** One data set at two looks: its newest period at each, and whether it had grown stale. */
export type DataSeen = {
  source: string;
  measures: number;
  earlier: { period: string; stale: boolean } | null;
  later: { period: string; stale: boolean };
  /** The period that the later look would have had, where this data set kept pace until the earlier one. */
  awaited: string | null;
  revised: readonly RevisedData[];
};

/** Figures of one period that read otherwise than when they were first shown, and why. */
export type RevisedData = {
  kind: Exclude<ChangeKind, "real">;
  period: string;
  /** Whom the reader sees by name among those whose figures changed, and how many figures of theirs. */
  organisations: number;
  figures: number;
  /** "a newer file", "the limits were reset". */
  because: string;
};

/** What came, what was revised, what is awaited and what has grown old, a line each. */
export function dataChanges(data: readonly DataSeen[]): Change[] {
  return data.flatMap((each) => [...newest(each), ...each.revised.map((one) => revised(each, one))]);
}

function newest({ source, measures, earlier, later, awaited }: DataSeen): Change[] {
  const to = periodName(period(later.period));
  const from = earlier ? periodName(period(earlier.period)) : "nothing";
  const about = { source, at: later.period };
  if (earlier?.period !== later.period) {
    return [line(about, { topic: "loaded", what: `${to} loaded, ${measuresOf(measures)}`, from, to })];
  }
  if (later.stale && !earlier.stale) {
    const what = `nothing newer than ${to}, which is now too old to judge by`;
    return [line(about, { topic: "stale", what, from: "in date", to: "stale" })];
  }
  if (awaited === null) return [];
  const what = `${periodName(period(awaited))} is not here yet`;
  return [line(about, { topic: "missing", what, from: to, to: "not loaded" })];
}

function revised(
  { source }: DataSeen,
  { kind, period: text, organisations, figures, because }: RevisedData,
): Change {
  const name = periodName(period(text));
  const whose = `${formatCount(organisations)} ${organisations === 1 ? "organisation" : "organisations"}`;
  const what = `${formatCount(figures)} ${figures === 1 ? "figure" : "figures"} for ${name} of ${whose} read otherwise than first shown, because ${because}`;
  return { ...line({ source, at: text }, { topic: "revised", what, from: "", to: "" }), kind };
}

function line(
  { source, at }: { source: string; at: string },
  said: { topic: Topic; what: string; from: string; to: string },
): Change {
  return {
    kind: "real",
    strength: null,
    organisation: null,
    metric: null,
    source,
    within: [],
    period: at,
    ...said,
    link: { path: "/measures", parameters: { at: period(at).end.slice(0, 7) } },
  };
}

function measuresOf(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "measure" : "measures"}`;
}
