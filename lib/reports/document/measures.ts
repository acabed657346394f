import { assuranceWords, variationWords } from "@/lib/programmes/trend-words";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { againstPlan, periodWords, planWords, valueWords } from "@/lib/programmes/value-words";
import { nameOf } from "../report-changes";
import type { ReportContent } from "../report-content";
import { strongCell, column, figureColumn, figureCell, textCell, type Block } from "./block";

export function measures({ figures, domains }: ReportContent): Block[] {
  const charted = figures.filter(
    ({ subject, series, plan, value }) =>
      subject === "ICB" && series.length >= 13 && plan !== null && value !== null,
  );
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
    ...charted
      .slice(0, MOST_CHARTS)
      .map((reading): Block => ({ is: "chart", reading, alt: chartAlt(reading) })),
  ];
}

/** More would make the paper long and tell little: the table has them all. */
const MOST_CHARTS = 4;

function chartAlt(reading: ProgrammeReading): string {
  const first = reading.series.find(({ value }) => value !== null);
  return (
    `${reading.name}: ${valueWords(reading, reading.value)} in ${periodWords(reading.period)}` +
    (first ? `, from ${valueWords(reading, first.value)} in ${periodWords(first.period)}` : "") +
    `; the plan is ${planWords(reading)}. ${variationWords(reading)}.`
  );
}
