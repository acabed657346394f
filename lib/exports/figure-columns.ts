import type { FigureLine } from "./figure-line";
import type { ExportColumn } from "./sheet";

type Column = ExportColumn<FigureLine>;

const UNIT_WORDS = { share: "share 0 to 1", rate: "rate", number: "number" } as const;
const LEVEL_WORDS = { PRACTICE: "practice", PCN: "PCN", PLACE: "Place", SYSTEM: "system" } as const;

/** The name of a row whose practice the reader may not name. */
export const NOT_NAMED = "Not named";

/** Which organisation a figure is of. */
const ORGANISATION: Column[] = [
  column(
    "organisation_code",
    "Organisation code",
    "code",
    "ODS code; empty for a practice you may not see by name",
    ({ figure }) => figure.organisation.code,
  ),
  column(
    "organisation",
    "Organisation",
    "",
    `Name; "${NOT_NAMED}" for a practice you may not see by name`,
    ({ figure }) => figure.organisation.name ?? NOT_NAMED,
  ),
  column(
    "level",
    "Level",
    "",
    "practice, PCN, Place or system",
    ({ figure }) => LEVEL_WORDS[figure.organisation.level],
  ),
  column(
    "pcn_code",
    "PCN code",
    "code",
    "The practice's primary care network on the last day of the period",
    ({ where }) => where?.pcn ?? null,
  ),
  column(
    "pcn",
    "PCN",
    "",
    "Its name; empty where the practice has none",
    ({ where }) => where?.pcnName ?? null,
  ),
  column(
    "place_code",
    "Place code",
    "code",
    "The Place on the last day of the period, as the ICB has drawn it",
    ({ where }) => where?.place ?? null,
  ),
  column("place", "Place", "", "Its name", ({ where }) => where?.placeName ?? null),
];

/** What was measured, when. */
const MEASURE: Column[] = [
  column(
    "measure_code",
    "Measure code",
    "code",
    "The measure in this service",
    ({ figure }) => figure.metric.code,
  ),
  column("measure", "Measure", "", "Its name", ({ figure }) => figure.metric.name),
  column(
    "good",
    "Which way is good",
    "",
    "Whether higher or lower is better, or neither",
    ({ figure }) => figure.metric.directionWords,
  ),
  column(
    "unit",
    "Unit",
    "",
    "share 0 to 1: 0.789 is 78.9%; rate: per so many; number: as it is",
    ({ figure: { metric } }) => (metric.unit === "rate" ? `rate per ${metric.per}` : UNIT_WORDS[metric.unit]),
  ),
  column(
    "period",
    "Period",
    "period",
    "A month 2025-11, a calendar quarter 2025-Q3 (July to September) or an NHS year 2025/26",
    ({ figure }) => figure.period,
  ),
];

/** The figure itself, and whether it is one. */
const FIGURE: Column[] = [
  column(
    "state",
    "State",
    "",
    "reported; or why there is no figure to judge: too-small, on-hold, suppressed (hidden by the source), not-reported, stale. None of them is zero",
    ({ figure }) => figure.state,
  ),
  column(
    "state_reason",
    "Reason",
    "",
    "The state in words, where there is more to say",
    ({ figure }) => figure.reason,
  ),
  column(
    "numerator",
    "Numerator",
    "count",
    "Counted, as the measure's definition says",
    ({ figure }) => figure.numerator,
  ),
  column(
    "denominator",
    "Denominator (n)",
    "count",
    "Counted out of, as the definition says",
    ({ figure }) => figure.denominator,
  ),
  column("counted", "Counted", "", "What the denominator counts", ({ figure }) =>
    figure.denominator === null ? null : figure.metric.counted,
  ),
  column(
    "value",
    "Value",
    "the unit's",
    "The stored figure, in full precision; empty is missing, never 0",
    ({ figure }) => figure.value,
  ),
  column(
    "lower_95",
    "95% interval from",
    "the unit's",
    "Wilson for shares, Byar for rates",
    ({ figure }) => figure.lower,
  ),
  column(
    "upper_95",
    "95% interval to",
    "the unit's",
    "Wilson for shares, Byar for rates",
    ({ figure }) => figure.upper,
  ),
];

/** How it compares. */
const COMPARED: Column[] = [
  column(
    "comparator_code",
    "Compared with, code",
    "code",
    "ENG is England",
    ({ figure }) => figure.comparator?.code ?? null,
  ),
  column(
    "comparator",
    "Compared with",
    "",
    "The comparator's name",
    ({ figure }) => figure.comparator?.name ?? null,
  ),
  column(
    "comparator_value",
    "Comparator's value",
    "the unit's",
    "Its pooled numerator over its pooled denominator",
    ({ figure }) => figure.comparator?.value ?? null,
  ),
  column(
    "rank",
    "Rank",
    "",
    "1 is best in the measure's direction; highest where it has none",
    ({ figure }) => figure.standing?.rank ?? null,
  ),
  column("n", "Ranked of", "count", "Organisations compared", ({ figure }) => figure.standing?.n ?? null),
  column(
    "quartile",
    "Quarter",
    "1 to 4",
    "1 the worse quarter, 4 the better; 4 the highest where neither way is better",
    ({ figure }) => figure.standing?.quartile ?? null,
  ),
  column(
    "verdict",
    "Verdict",
    "",
    "Against the funnel, widened for over-dispersion: similar, or beyond its 95% or 99.8% limits",
    ({ figure }) => figure.standing?.verdict ?? null,
  ),
];

/** How it moves. */
const MOVING: Column[] = [
  column(
    "variation",
    "Variation",
    "",
    "XmR special cause: improvement, concern, neutral-high, neutral-low; common is usual variation; empty under 13 points",
    ({ figure }) => figure.spc,
  ),
  column(
    "variation_rule",
    "Variation rule",
    "",
    "Which rules fired: outside, seven-one-side, seven-trend, two-of-three",
    ({ figure }) => figure.spcRules.join("; ") || null,
  ),
  column(
    "assurance",
    "Aim",
    "",
    "Whether usual variation will meet the aim: pass, fail, inconsistent; empty without an aim",
    ({ figure }) => figure.assurance,
  ),
  column(
    "change_previous",
    "Change on the period before",
    "the unit's",
    "This value less the one before",
    ({ figure }) => figure.changePrevious,
  ),
  column(
    "change_year",
    "Change on a year before",
    "the unit's",
    "This value less the one of a year before",
    ({ figure }) => figure.changeYear,
  ),
  column(
    "change_across_break",
    "Change crosses a break",
    "yes or no",
    "yes: the source or definition changed within the year, so the change does not compare",
    ({ figure }) => (figure.changeYear === null ? null : figure.acrossBreak ? "yes" : "no"),
  ),
];

/** Where it came from. */
const SOURCE: Column[] = [
  column("source", "Source", "", "The publication", ({ figure }) => figure.metric.source),
  column("publisher", "Publisher", "", "Who published it", ({ definition }) => definition.publisher),
  column(
    "published",
    "Published",
    "date",
    "The newest of the files it was made from, where the file says",
    ({ source }) => source?.publishedOn ?? null,
  ),
  column(
    "loaded",
    "Loaded",
    "date",
    "When the newest of those files was loaded here",
    ({ source }) => source?.loadedOn ?? null,
  ),
  column("as_at", "As at", "date", "The day that stale is judged at", ({ asAt }) => asAt),
];

/** The columns of every download of figures, in this order, whatever the page shows of them. */
export const FIGURE_COLUMNS: readonly Column[] = [
  ...ORGANISATION,
  ...MEASURE,
  ...FIGURE,
  ...COMPARED,
  ...MOVING,
  ...SOURCE,
];

function column(name: string, heading: string, unit: string, meaning: string, cell: Column["cell"]): Column {
  return { name, heading, unit, meaning, cell };
}
