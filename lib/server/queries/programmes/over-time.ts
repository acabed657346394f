import "server-only";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Day } from "@/lib/periods/day";
import { period as periodOf } from "@/lib/periods/period";
import { definitionOf, ownLine, type ProgrammeReading } from "@/lib/programmes/programme-reading";
import { chartedLine, type ChartedLine } from "../trend";
import { definitionsOn } from "../metrics";
import type { Programme } from "./programme";
import { valuesOf } from "./readings";

/** A figure of a programme over time, as the charts of measures draw one. */
export type DrawnLine = { reading: ProgrammeReading; definition: MetricDefinition; line: ChartedLine };

/** The line of the figure asked for, else of the first of which anything was told; null: of none. */
export async function drawnLine(
  programme: Pick<Programme, "id" | "system" | "definition">,
  readings: readonly ProgrammeReading[],
  asked: { figure: string | undefined; of: string | undefined; asAt: Day },
): Promise<DrawnLine | null> {
  const told = readings.filter(({ period }) => period !== null);
  const wanted = told.find(
    ({ code, subject }) => code === asked.figure && (asked.of === undefined || subject === asked.of),
  );
  const reading = wanted ?? told[0];
  const line = reading && (await lineOf(programme, reading, asked.asAt));
  return reading && line ? { reading, ...line } : null;
}

/**
 * Every period of a figure that the reader has been shown, up to the one it is
 * of: of the catalogue from its stored readings, of the programme's own from
 * what was recorded.
 */
async function lineOf(
  { id, system, definition: programme }: Pick<Programme, "id" | "system" | "definition">,
  { code, subject, measure, period }: ProgrammeReading,
  asAt: Day,
): Promise<Omit<DrawnLine, "reading"> | null> {
  if (period === null) return null;
  if (measure !== null) {
    const definition = (await definitionsOn(asAt)).get(measure);
    if (!definition) return null;
    const to = periodOf(period).end;
    return { definition, line: await chartedLine({ system, metric: measure, code: system, to }) };
  }
  const metric = programme.metrics.find((each) => each.code === code);
  if (!metric) return null;
  const recorded = (await valuesOf(id)).get(code) ?? [];
  const { told, rules } = ownLine(
    recorded.filter((each) => each.subject === subject),
    asAt,
  );
  const points = told.map((each) => ({
    ...{
      period: each.period,
      value: each.value,
      source: "",
      numerator: null,
      n: null,
      ofPractice: false,
      kept: null,
      reason: null,
    },
    recorded: each.value === null ? ("not-reported" as const) : ("reported" as const),
  }));
  return { definition: definitionOf(metric), line: { points, rules, noted: [] } };
}
