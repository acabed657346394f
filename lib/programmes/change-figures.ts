import { fail, succeed, type Result } from "@/lib/result";
import type { ChangedDefinition, DefinitionRefusal } from "./changed-definition";
import { newCode } from "./new-code";
import { codeOf, type MetricRef, type OwnMetric, type ProgrammeDefinition } from "./programme";

/** What a form says of a figure of the programme's own. */
export type FigureGiven = Omit<OwnMetric, "code" | "breaks" | "aim" | "endsOn" | "lagDays">;

/** A change of the figures that are the programme's own. */
export type FigureChange =
  | { is: "figure-added"; figure: FigureGiven & Pick<OwnMetric, "lagDays"> }
  | { is: "figure-described"; figure: string; given: FigureGiven }
  | { is: "figure-removed"; figure: string };

/**
 * The definition with a figure added, corrected or taken off. What a figure is
 * in, and how often it is told, may change only while nothing is recorded of
 * it: 84 of a number is not 84 of a share.
 */
export function changeFigures(
  definition: ProgrammeDefinition,
  change: FigureChange,
): Result<ChangedDefinition, DefinitionRefusal> {
  const { metrics } = definition;
  switch (change.is) {
    case "figure-added": {
      const { shortName } = change.figure;
      if (isCalled(metrics, shortName)) return fail("there-already");
      const code = newCode(
        shortName,
        metrics.map((each) => each.code),
      );
      return succeed({
        definition: { ...definition, metrics: [...metrics, { ...change.figure, code, breaks: [] }] },
        what: `added the figure “${shortName}”`,
        of: code,
      });
    }
    case "figure-described": {
      const { figure, given } = change;
      const was = metrics.find(({ code }) => code === figure);
      if (!was) return fail("not-found");
      const others = metrics.filter((each) => each !== was);
      if (isCalled(others, given.shortName)) return fail("there-already");
      const now = { ...was, ...given, code: was.code };
      const isReadOtherwise = now.unit !== was.unit || now.cadence !== was.cadence;
      return succeed({
        definition: { ...definition, metrics: metrics.map((each) => (each === was ? now : each)) },
        what: `corrected the figure “${was.shortName}”: ${correctionsIn(was, now)}`,
        of: figure,
        ...(isReadOtherwise ? { unread: figure } : {}),
      });
    }
    case "figure-removed": {
      const gone = metrics.find(({ code }) => code === change.figure);
      if (!gone) return fail("not-found");
      if (toldBy(definition, { own: gone.code }).length > 0) return fail("measured-by");
      return succeed({
        definition: { ...definition, metrics: metrics.filter((each) => each !== gone) },
        what: `took off the figure “${gone.shortName}”`,
        unread: gone.code,
      });
    }
  }
}

/** What of a programme is told by a measure: its workstreams, aims and deliverables by name. */
export function toldBy(
  { domains, aims, deliverables }: ProgrammeDefinition,
  measure: MetricRef,
): { workstreams: string[]; aims: number; deliverables: string[]; length: number } {
  const isIt = (ref: MetricRef) => codeOf(ref) === codeOf(measure) && "own" in ref === "own" in measure;
  const workstreams = domains
    .flatMap((domain) => domain.workstreams)
    .filter(({ metrics }) => metrics.some(isIt))
    .map(({ name }) => name);
  const aimed = aims.filter((each) => each.measure !== null && isIt(each.measure)).length;
  const named = deliverables.filter(({ metrics }) => metrics.some(isIt)).map(({ name }) => name);
  return {
    ...{ workstreams, aims: aimed, deliverables: named },
    length: workstreams.length + aimed + named.length,
  };
}

function isCalled(metrics: readonly OwnMetric[], shortName: string): boolean {
  return metrics.some((each) => each.shortName.toLowerCase() === shortName.toLowerCase());
}

const WORDS = {
  name: "what it counts",
  shortName: "its short name",
  unit: "what it is",
  direction: "which way is better",
  of: "of whom it tells",
  counted: "what is counted",
  cadence: "how often",
  publisher: "where it comes from",
} satisfies Record<keyof FigureGiven, string>;

function correctionsIn(was: OwnMetric, now: OwnMetric): string {
  const corrected = (Object.keys(WORDS) as (keyof FigureGiven)[])
    .filter((each) => was[each] !== now[each])
    .map((each) => `${WORDS[each]} from “${was[each]}” to “${now[each]}”`);
  return corrected.length === 0 ? "nothing" : corrected.join(", ");
}
