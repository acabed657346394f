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
  if (earlier?.period !== later.period) {
    const said = `${source}: ${to} loaded, ${measuresOf(measures)}`;
    return [line({ topic: "loaded", at: later.period, what: said, from, to })];
  }
  if (later.stale && !earlier.stale) {
    const said = `${source}: nothing newer than ${to}, which is now too old to judge by`;
    return [line({ topic: "stale", at: later.period, what: said, from: "in date", to: "stale" })];
  }
  if (awaited === null) return [];
  const said = `${source}: ${periodName(period(awaited))} is not here yet`;
  return [line({ topic: "missing", at: later.period, what: said, from: to, to: "not loaded" })];
}

function revised(
  { source }: DataSeen,
  { kind, period: text, organisations, figures, because }: RevisedData,
): Change {
  const name = periodName(period(text));
  const whose = `${formatCount(organisations)} ${organisations === 1 ? "organisation" : "organisations"}`;
  const what = `${source}: ${formatCount(figures)} ${figures === 1 ? "figure" : "figures"} for ${name} of ${whose} read otherwise than first shown, because ${because}`;
  return { ...line({ topic: "revised", at: text, what, from: "", to: "" }), kind };
}

function line({
  topic,
  at,
  what,
  from,
  to,
}: {
  topic: Topic;
  at: string;
  what: string;
  from: string;
  to: string;
}): Change {
  return {
    kind: "real",
    topic,
    strength: null,
    organisation: null,
    metric: null,
    within: [],
    period: at,
    what,
    from,
    to,
    link: { path: "/measures", parameters: { at: period(at).end.slice(0, 7) } },
  };
}

function measuresOf(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "measure" : "measures"}`;
}
