import { period } from "@/lib/periods/period";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { ratingName } from "@/lib/programmes/rating";
import { periodWords, valueWords } from "@/lib/programmes/value-words";
import type { ReportChange, ReportContent } from "./report-content";

type Compared = Pick<ReportContent, "figures" | "domains" | "risks" | "framework">;

/**
 * What is otherwise than in the report before. A figure of a later period is a
 * real change; another figure for the same period is a revision, and never told
 * as real.
 */
export function reportChanges(before: Compared, now: Compared): ReportChange[] {
  return [
    ...ratingChanges(before, now),
    ...milestoneChanges(before, now),
    ...riskChanges(before, now),
    ...figureChanges(before.figures, now.figures),
    ...(before.framework === now.framework
      ? []
      : [change("rule", "Framework edition", before.framework ?? "none", now.framework ?? "none")]),
  ];
}

function change(kind: ReportChange["kind"], what: string, from: string, to: string): ReportChange {
  return { kind, what, from, to };
}

function ratingChanges(before: Compared, now: Compared): ReportChange[] {
  const was = new Map(
    before.domains.flatMap(({ workstreams }) => workstreams.map((each) => [each.code, each])),
  );
  return now.domains.flatMap(({ workstreams }) =>
    workstreams.flatMap((each) => {
      const old = was.get(each.code);
      return (["delivery", "confidence"] as const).flatMap((which) => {
        const [from, to] = [old?.[which].rating ?? "not-reported", each[which].rating];
        return from === to
          ? []
          : [change("real", `${each.name}: ${which}`, ratingName(from), ratingName(to))];
      });
    }),
  );
}

function milestoneChanges(before: Compared, now: Compared): ReportChange[] {
  const all = (content: Compared) =>
    content.domains.flatMap(({ workstreams }) =>
      workstreams.flatMap(({ name, milestones }) =>
        milestones.map((each) => ({ ...each, key: `${name}: ${each.title}` })),
      ),
    );
  const was = new Map(all(before).map((each) => [each.key, each]));
  return all(now).flatMap((each) => {
    const old = was.get(each.key);
    if (!old) return [change("real", `Milestone, ${each.key}`, "Not set", `Due ${each.due}`)];
    if (each.state !== old.state && ["done", "late", "stopped"].includes(each.state))
      return [change("real", `Milestone, ${each.key}`, STATES[old.state], STATES[each.state])];
    return each.due === old.due
      ? []
      : [change("real", `Milestone, ${each.key}`, `Due ${old.due}`, `Due ${each.due}`)];
  });
}

const STATES = { done: "Done", late: "Late", due: "Due", next: "To come", stopped: "Stopped" } as const;

function riskChanges(before: Compared, now: Compared): ReportChange[] {
  const key = ({ workstream, title }: { workstream: string; title: string }) => `${workstream}: ${title}`;
  const was = new Map(before.risks.map((each) => [key(each), each]));
  const still = new Set(now.risks.map(key));
  return [
    ...now.risks.flatMap((each) => {
      const old = was.get(key(each));
      if (!old) return [change("real", `Risk, ${key(each)}`, "Not there", each.words)];
      return old.score === each.score ? [] : [change("real", `Risk, ${key(each)}`, old.words, each.words)];
    }),
    ...before.risks
      .filter((each) => !still.has(key(each)))
      .map((each) => change("real", `Risk, ${key(each)}`, each.words, "Closed")),
  ];
}

function figureChanges(
  before: readonly ProgrammeReading[],
  now: readonly ProgrammeReading[],
): ReportChange[] {
  const was = new Map(before.map((each) => [keyOf(each), each]));
  return now.flatMap((each): ReportChange[] => {
    const old = was.get(keyOf(each));
    if (!old) return [];
    const earlier = revisedIn(old, each);
    const said = (reading: ProgrammeReading) =>
      `${valueWords(reading, reading.value)} (${periodWords(reading.period)})`;
    const moved = old.period !== each.period && valueWords(old, old.value) !== valueWords(each, each.value);
    return [
      ...(moved ? [change("real", nameOf(each), said(old), said(each))] : []),
      ...(earlier === undefined
        ? []
        : [
            change(
              "revised",
              `${nameOf(each)}, ${periodWords(old.period)}`,
              valueWords(old, old.value),
              valueWords(old, earlier),
            ),
          ]),
    ];
  });
}

/** What the newer report has for the older one's own period, where it is another figure. */
function revisedIn(old: ProgrammeReading, now: ProgrammeReading): number | null | undefined {
  if (old.period === null) return undefined;
  const known = now.period === old.period ? now : now.series.find((each) => each.period === old.period);
  if (!known || period(old.period).text !== old.period) return undefined;
  return valueWords(old, known.value) === valueWords(old, old.value) ? undefined : known.value;
}

export function keyOf({ code, subject }: Pick<ProgrammeReading, "code" | "subject">): string {
  return `${code} ${subject}`;
}

export function nameOf({ name, subject }: Pick<ProgrammeReading, "name" | "subject">): string {
  return subject === "ICB" ? name : `${name}: ${subject}`;
}
