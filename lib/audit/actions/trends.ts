import { parsePeriod, periodName } from "@/lib/periods/period";
import type { AuditAction } from "../entry";
import type { Told } from "../told";
import { dayWords } from "../words";

type TrendAction =
  Extract<AuditAction, `${"annotation" | "rebase" | "trajectory"}.${string}`> | "definition.reviewed";

/** How the ICB's decisions about a measure, its definition and its line over time are told. Their subject is a system or one organisation of it. */
export const TRENDS: { [Action in TrendAction]: Told<Action> } = {
  "definition.reviewed": {
    label: "Definition reviewed",
    topic: "loads",
    organisations: ({ subject }) => [subject],
    words: ({ detail: { metric, edition, by, on, nextDue, found } }) =>
      `Recorded that ${by} reviewed edition ${edition} of ${metric} on ${dayWords(on)}, next due ${dayWords(nextDue)}: ${found}`,
  },
  "annotation.added": {
    label: "Note on a chart",
    topic: "loads",
    organisations: ({ subject }) => [subject],
    words: ({ detail: { metric, words, on, reason } }, { subject }) =>
      `Noted “${words}” on ${of(metric)} of ${subject}, ${dayWords(on)}: ${reason}`,
  },
  "annotation.withdrawn": {
    label: "Note on a chart withdrawn",
    topic: "loads",
    organisations: ({ subject }) => [subject],
    words: ({ detail: { metric, reason } }, { subject }) =>
      `Withdrew a note on ${of(metric)} of ${subject}: ${reason}`,
  },
  "rebase.added": {
    label: "Limits reset",
    topic: "loads",
    organisations: ({ subject }) => [subject],
    words: ({ detail: { metric, period, reason } }, { subject }) =>
      `Began the limits of ${of(metric)} of ${subject} anew from ${periodWords(period)}: ${reason}`,
  },
  "rebase.withdrawn": {
    label: "Reset of limits withdrawn",
    topic: "loads",
    organisations: ({ subject }) => [subject],
    words: ({ detail: { metric, reason } }, { subject }) =>
      `Withdrew a reset of the limits of ${of(metric)} of ${subject}: ${reason}`,
  },
  "trajectory.set": {
    label: "Plan set",
    topic: "loads",
    organisations: ({ subject }) => [subject],
    words: ({ detail: { metric, points, reason } }, { subject }) =>
      `Planned ${of(metric)} of ${subject} for ${points.length} ${points.length === 1 ? "period" : "periods"}: ${reason}`,
  },
  "trajectory.withdrawn": {
    label: "Plan withdrawn",
    topic: "loads",
    organisations: ({ subject }) => [subject],
    words: ({ detail: { metric, reason } }, { subject }) =>
      `Withdrew the plan for ${of(metric)} of ${subject}: ${reason}`,
  },
};

function of(metric: string | null): string {
  return metric ?? "every measure";
}

function periodWords(text: string): string {
  const period = parsePeriod(text);
  return period ? periodName(period) : text;
}
