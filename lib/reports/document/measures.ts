import { assuranceWords, variationWords } from "@/lib/programmes/trend-words";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { againstPlan, periodWords, planWords, valueWords } from "@/lib/programmes/value-words";
import { keyOf, nameOf } from "../report-changes";
import type { ReportContent } from "../report-content";
import type { ReportLine } from "../report-line";
import { strongCell, column, figureColumn, figureCell, textCell, type Block } from "./block";

export function measures({ figures, domains, lines = [] }: ReportContent): Block[] {
  return [
    {
      is: "table",
      caption: `Measures of the ${domains.length} domains`,
      columns: [
        column("Measure"),
        column("Period"),
        figureColumn("Value"),
        figureColumn("Plan"),
        column("Against plan"),
        column("Variation"),
        column("Will it meet the plan"),
      ],
      rows: figures.map((each) => [
        textCell(nameOf(each)),
        textCell(each.state === "stale" ? `${periodWords(each.period)}, stale` : periodWords(each.period)),
        strongCell(valueWords(each, each.value)),
        figureCell(planWords(each)),
        textCell(againstPlan(each)),
        textCell(variationWords(each)),
        textCell(assuranceWords(each)),
      ]),
    },
    ...chartedFigures(figures).map((reading): Block => {
      const line = lines.find(({ figure }) => figure === keyOf(reading)) ?? null;
      return { is: "chart", reading, line, alt: chartAlt(reading, line) };
    }),
  ];
}

/** Which figures are charted: the first of the ICB's with a plan and enough of them to have limits. */
export function chartedFigures(figures: readonly ProgrammeReading[]): ProgrammeReading[] {
  return figures
    .filter(
      ({ subject, series, plan, value }) =>
        subject === "ICB" && series.length >= 13 && plan !== null && value !== null,
    )
    .slice(0, MOST_CHARTS);
}

/** More would make the paper long and tell little: the table has them all. */
const MOST_CHARTS = 4;

function chartAlt(reading: ProgrammeReading, line: ReportLine | null): string {
  const first = (line?.points ?? reading.series).find(({ value }) => value !== null);
  return (
    `${reading.name}: ${valueWords(reading, reading.value)} in ${periodWords(reading.period)}` +
    (first ? `, from ${valueWords(reading, first.value)} in ${periodWords(first.period)}` : "") +
    `; the plan is ${planWords(reading)}. ${variationWords(reading)}.` +
    (line?.notes ?? []).map((each) => ` ${each}.`).join("")
  );
}
