import { dayName } from "@/lib/periods/period";
import { column } from "@/lib/exports/column";
import { cellsOf, type ExportColumn, type ExportSheet, type Note } from "@/lib/exports/sheet";
import { statusName } from "@/lib/plans/status";
import { milestoneStateName } from "@/lib/programmes/milestone";
import { ratingName } from "@/lib/programmes/rating";
import { againstPlan, periodWords } from "@/lib/programmes/value-words";
import { nameOf } from "./report-changes";
import type { ReportContent } from "./report-content";
import { assuranceWords, variationWords } from "@/lib/programmes/trend-words";

/** One figure of a report, whatever part it stands in. */
type Line = {
  part: string;
  item: string;
  period: string;
  value: number | null;
  plan: number | null;
  words: string;
  variation: string;
  meets: string;
  source: string;
};

const COLUMNS: readonly ExportColumn<Line>[] = [
  column("part", "Part", "", "The part of the report it stands in", ({ part }) => part),
  column("item", "Item", "", "What it is of", ({ item }) => item),
  column("period", "Period", "", "The period or day it tells of", ({ period }) => period),
  column("value", "Value", "its own; shares 0 to 1", "Empty: not reported, or hidden", ({ value }) => value),
  column("plan", "Plan", "as the value", "What was planned or is aimed at", ({ plan }) => plan),
  column("words", "In words", "", "How it stands", ({ words }) => words),
  column("variation", "Variation", "", "What its trend says", ({ variation }) => variation),
  column("meets", "Will it meet the plan", "", "By its usual variation", ({ meets }) => meets),
  column("source", "Source", "", "Where it comes from", ({ source }) => source),
];

/** Every figure of a report as one table; what is hidden or left out of the report is in none of it. */
export function reportSheet(content: ReportContent, notes: readonly Note[], fileName: string): ExportSheet {
  const rows = linesOf(content);
  return {
    fileName,
    title: `${content.title}: every figure of report ${content.number}`,
    columns: COLUMNS,
    notes,
    rows: cellsOf(COLUMNS, rows),
    most: rows.length,
  };
}

function linesOf(content: ReportContent): Line[] {
  const { figures, domains, risks, levels, accessPlans, asAt, programme, redactions, edition, changes } =
    content;
  const on = dayName(asAt);
  const empty = { plan: null, variation: "", meets: "", source: programme.shortName };
  const line = (part: string, item: string, value: number | null, words: string): Line => ({
    ...empty,
    ...{ part, item, period: on, value, words },
  });
  return [
    ...figures.map((each) => ({
      part: "Measures",
      item: nameOf(each),
      period: periodWords(each.period),
      value: each.value,
      plan: each.plan,
      words: againstPlan(each),
      variation: variationWords(each),
      meets: assuranceWords(each),
      source: each.source,
    })),
    ...domains.flatMap((domain) => [
      line("Domains", `${domain.name}: delivery`, null, ratingName(domain.delivery)),
      line("Domains", `${domain.name}: confidence`, null, ratingName(domain.confidence)),
      ...(["done", "late", "due", "next", "stopped"] as const).map((state) =>
        line(
          "Milestones",
          `${domain.name}: ${milestoneStateName(state).toLowerCase()}`,
          domain.counts[state],
          "",
        ),
      ),
      line(
        "Domains",
        `${domain.name}: workstreams not reported`,
        domain.silent,
        `of ${domain.workstreams.length}`,
      ),
      ...domain.workstreams.flatMap((each) => [
        line("Workstreams", `${each.name}: delivery`, null, ratingName(each.delivery.rating)),
        line("Workstreams", `${each.name}: confidence`, null, ratingName(each.confidence.rating)),
        ...(each.told
          ? [
              line("Narrative", `${each.name}: this period`, null, each.told.thisPeriod),
              line("Narrative", `${each.name}: next period`, null, each.told.nextPeriod),
              line("Narrative", `${each.name}: asks`, null, each.told.asks),
            ]
          : []),
        ...each.milestones.map(({ title, state, daysLate }) =>
          line(
            "Milestones",
            `${each.name}: ${title}`,
            daysLate > 0 ? daysLate : null,
            state === "late" ? "days late" : milestoneStateName(state),
          ),
        ),
      ]),
    ]),
    ...risks.map(({ title, score, words }) => line("Risks", title, score, words)),
    ...levels.flatMap(({ place, practices, routine, enhanced }) => [
      line("Levels", `${place}: practices`, practices, ""),
      line("Levels", `${place}: routine, 0 and 1`, routine, routine === null ? "hidden" : ""),
      line("Levels", `${place}: enhanced or intensive, 2 to 4`, enhanced, enhanced === null ? "hidden" : ""),
    ]),
    ...(content.returns ?? []).flatMap(({ month, places }) =>
      places.flatMap(({ place, practices, verified }) => {
        const of = (what: string, value: number | null, words: string) => ({
          ...line("Appointments", `${place}: ${what}`, value, words),
          period: periodWords(month),
          source: "Practices’ appointment returns",
        });
        return [
          of("practices", practices, ""),
          of("verified the month", verified, verified === null ? "hidden" : ""),
        ];
      }),
    ),
    ...planLinesOf(content).map((each) => ({ ...empty, period: on, ...each })),
    ...content.named.map(({ name, code, place, level }) =>
      line("Practices", `${name} (${code}), ${place}`, null, level),
    ),
    ...accessPlans.flatMap(({ place, of, agreed, developing }) => [
      line("Access improvement plans", `${place}: practices and PCNs`, of, ""),
      line("Access improvement plans", `${place}: agreed`, agreed, agreed === null ? "hidden" : ""),
      line(
        "Access improvement plans",
        `${place}: being developed`,
        developing,
        developing === null ? "hidden" : "",
      ),
    ]),
    ...changes.map(({ kind, what, from, to }) =>
      line("Changes", `${what} (${kind})`, null, `${from} to ${to}`),
    ),
    ...(edition === "public" ? redactions.map((each) => line("Left out", each, null, "")) : []),
  ];
}

function planLinesOf({ plan }: ReportContent): Pick<Line, "part" | "item" | "value" | "words" | "source">[] {
  if (!plan) return [];
  const of = (item: string, value: number | null, words: string) => ({
    ...{ part: "Delivery plan", item, value, words, source: plan.source },
  });
  return [
    of("Actions", plan.actions, ""),
    ...plan.counts.map(({ status, count }) => of(`Actions: ${statusName(status).toLowerCase()}`, count, "")),
    of("Actions: late", plan.late, ""),
    of("Actions: silent", plan.silent, ""),
    ...plan.exceptions.map(({ code, title, due, status, why }) =>
      of(`${code} ${title}`, null, `${statusName(status)}, due ${dayName(due)}. ${why.join(". ")}`),
    ),
  ];
}
