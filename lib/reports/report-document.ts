import { dayName } from "@/lib/periods/period";
import { countsInWords, milestoneStateName } from "@/lib/programmes/milestone";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import {
  ratingLetter,
  ratingName,
  ratingTrendName,
  type InForce,
  type Rating,
} from "@/lib/programmes/rating";
import { againstPlan, periodWords, planWords, valueWords } from "@/lib/programmes/value-words";
import type { Assurance, SpcState } from "@/lib/readings/reading";
import { nameOf } from "./report-changes";
import { reportSectionName, type ReportContent, type ReportSection } from "./report-content";

/** A cell in words; what it is drawn as besides is never all it says. */
export type Cell = { text: string; rating?: Rating; strong?: true; figure?: true };

export type Block =
  | { is: "text"; text: string }
  | { is: "heading"; text: string }
  | { is: "list"; items: string[] }
  | { is: "table"; caption: string; columns: { heading: string; figure?: true }[]; rows: Cell[][] }
  | { is: "chart"; reading: ProgrammeReading; alt: string };

export type DocumentSection = { code: ReportSection | "sources"; title: string; blocks: Block[] };

/** A report as it is read: the same parts in the page, on paper and in Word. */
export function reportDocument(content: ReportContent): DocumentSection[] {
  const chosen = content.sections.map((code) => ({
    code,
    title: reportSectionName(code),
    blocks: PARTS[code](content),
  }));
  return [
    ...chosen.filter(({ blocks }) => blocks.length > 0),
    { code: "sources", title: "Sources, dates and rules", blocks: sources(content) },
  ];
}

const PARTS: Record<ReportSection, (content: ReportContent) => Block[]> = {
  minute,
  measures,
  levels,
  programme,
  workstreams,
  exceptions,
  risks,
  aims,
  "access-plans": accessPlans,
  changes,
};

const t = (text: string): Cell => ({ text });
const n = (text: string): Cell => ({ text, figure: true });
const b = (text: string): Cell => ({ text, figure: true, strong: true });
const rated = (rating: Rating): Cell => ({ text: ratingName(rating), rating });
const column = (heading: string) => ({ heading });
const figureColumn = (heading: string) => ({ heading, figure: true as const });

function minute({ domains, risks, figures, levels }: ReportContent): Block[] {
  const named = (wanted: Rating) =>
    domains.filter(({ delivery }) => delivery === wanted).map(({ name }) => name);
  const short = figures.filter((each) => each.subject === "ICB" && againstPlan(each) === "Short of the plan");
  const judged = figures.filter(
    ({ subject, plan, value }) => subject === "ICB" && plan !== null && value !== null,
  );
  const late = domains.reduce((sum, { counts }) => sum + counts.late, 0);
  const [first] = risks;
  const system = levels.find(({ place }) => place === SYSTEM);
  return [
    {
      is: "list",
      items: [
        ...(["red", "amber", "not-reported", "green"] as const).flatMap((rating) =>
          named(rating).length > 0 ? [`${ratingName(rating)}: ${named(rating).join("; ")}.`] : [],
        ),
        `${judged.length - short.length} of ${judged.length} figures with a plan meet it.`,
        `${late} ${late === 1 ? "milestone is" : "milestones are"} late.`,
        ...(first ? [`The highest risk is ${first.words}: ${first.title}.`] : []),
        ...(system && system.enhanced !== null
          ? [`${system.enhanced} of ${system.practices} practices have enhanced or intensive support.`]
          : []),
      ],
    },
  ];
}

/** The last row of a table by Place. */
export const SYSTEM = "System";

const VARIATION: Record<SpcState, string> = {
  improvement: "Improving",
  concern: "Concern",
  "neutral-high": "Changed, higher",
  "neutral-low": "Changed, lower",
  common: "Usual variation",
};
const ASSURANCE: Record<Assurance, string> = {
  pass: "Will meet",
  fail: "Will not meet",
  inconsistent: "May or may not",
};

export function variationWords({ spc, value }: ProgrammeReading): string {
  if (value === null) return "–";
  return spc === null ? "Too few points" : VARIATION[spc];
}

export function assuranceWords({ assurance }: ProgrammeReading): string {
  return assurance === null ? "–" : ASSURANCE[assurance];
}

function measures({ figures, domains }: ReportContent): Block[] {
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
        t(nameOf(each)),
        t(each.state === "stale" ? `${periodWords(each.period)}, stale` : periodWords(each.period)),
        b(valueWords(each, each.value)),
        n(planWords(each)),
        t(againstPlan(each)),
        t(variationWords(each)),
        t(assuranceWords(each)),
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

function levels({ levels: rows, named, framework }: ReportContent): Block[] {
  if (rows.length === 0) return [];
  return [
    {
      is: "table",
      caption: "Practices by Place and level of support",
      columns: [
        column("Place"),
        figureColumn("Practices"),
        figureColumn("Routine, 0 and 1"),
        figureColumn("Enhanced or intensive, 2 to 4"),
      ],
      rows: rows.map(({ place, practices, routine, enhanced }) => [
        t(place),
        n(String(practices)),
        shown(routine),
        shown(enhanced),
      ]),
    },
    {
      is: "text",
      text: `Levels as decided${framework ? ` under ${framework}` : ""}. A count that could tell of fewer practices than the rule of small numbers allows is hidden, and cannot be worked out from the others.`,
    },
    ...(named.length === 0
      ? []
      : [
          {
            is: "table" as const,
            caption: "Practices with enhanced or intensive support (private edition only)",
            columns: [column("Practice"), column("Code"), column("Place"), column("Level")],
            rows: named.map(({ name, code, place, level }) => [t(name), t(code), t(place), t(level)]),
          },
        ]),
  ];
}

function shown(count: number | null): Cell {
  return n(count === null ? "hidden" : String(count));
}

function programme({ domains }: ReportContent): Block[] {
  return [
    {
      is: "table",
      caption: "How each domain stands",
      columns: ["Domain", "Delivery", "Confidence", "Trend", "Milestones", "Workstreams not reported"].map(
        column,
      ),
      rows: domains.map(({ name, delivery, confidence, trend, counts, silent, workstreams: all }) => [
        t(name),
        rated(delivery),
        rated(confidence),
        t(ratingTrendName(trend)),
        t(countsInWords(counts)),
        t(`${silent} of ${all.length}`),
      ]),
    },
    {
      is: "text",
      text: `${(["green", "amber", "red", "not-reported"] as const).map((each) => `${ratingLetter(each)} ${ratingName(each).toLowerCase()}`).join(", ")}. A domain that has not reported is never shown as on track.`,
    },
  ];
}

function workstreams({ domains }: ReportContent): Block[] {
  return domains.flatMap(({ name, workstreams: all }) =>
    all.flatMap((each): Block[] => [
      { is: "heading", text: `${name}: ${each.name}` },
      {
        is: "table",
        caption: `${each.name}: how it stands`,
        columns: ["", "Rating", "Why"].map(column),
        rows: [
          [t("Delivery"), rated(each.delivery.rating), t(whyOf(each.delivery))],
          [t("Confidence"), rated(each.confidence.rating), t(whyOf(each.confidence))],
          [t("Lead"), t(each.lead), t(`Senior responsible owner: ${each.sro}`)],
        ],
      },
      ...(each.told === null
        ? [{ is: "text" as const, text: "No update was sent for this period." }]
        : [
            { is: "text" as const, text: `This period: ${each.told.thisPeriod || "nothing said"}` },
            { is: "text" as const, text: `Next period: ${each.told.nextPeriod || "nothing said"}` },
            { is: "text" as const, text: `Asks: ${each.told.asks || "none"}` },
          ]),
      ...(each.milestones.length === 0
        ? []
        : [
            {
              is: "table" as const,
              caption: `${each.name}: milestones`,
              columns: ["Milestone", "Date", "State", "Moved later"].map(column),
              rows: each.milestones.map(({ title, due, doneOn, state, daysLate, moved }) => [
                t(title),
                t(dayName(doneOn ?? due)),
                t(
                  state === "late"
                    ? `${daysLate} ${daysLate === 1 ? "day" : "days"} late`
                    : milestoneStateName(state),
                ),
                t(moved === 0 ? "Never" : moved === 1 ? "Once" : `${moved} times`),
              ]),
            },
          ]),
    ]),
  );
}

function whyOf({ proposed, overridden }: InForce): string {
  const why = proposed.reasons.join("; ");
  if (overridden === null) return why;
  return `Set by the lead: ${overridden} Proposed: ${ratingName(proposed.rating).toLowerCase()}, because ${why}`;
}

function exceptions({ domains }: ReportContent): Block[] {
  const found = domains
    .flatMap((domain) => domain.workstreams)
    .filter(({ delivery, told }) => delivery.rating !== "green" || (told !== null && told.asks !== ""));
  if (found.length === 0) return [{ is: "text", text: "No workstream is at risk, off track or silent." }];
  return [
    {
      is: "table",
      caption: "Workstreams that need the committee’s eye",
      columns: ["Workstream", "Delivery", "Why", "Asked of the committee"].map(column),
      rows: found.map(({ name, delivery, told }) => [
        t(name),
        rated(delivery.rating),
        t(whyOf(delivery)),
        t(told?.asks || "Nothing"),
      ]),
    },
  ];
}

function risks({ risks: all }: ReportContent): Block[] {
  if (all.length === 0) return [{ is: "text", text: "No risk is open." }];
  return [
    {
      is: "table",
      caption: "Open risks, the highest first",
      columns: [
        "Risk",
        "Current",
        "Since last period",
        "Target",
        "Controls and gaps",
        "Owner and next action",
      ].map(column),
      rows: all.map((each) => [
        t(`${each.title} (${each.workstream})${each.escalated ? `. Escalated to ${each.escalated}` : ""}`),
        { text: each.words, strong: true },
        t(each.movement),
        t(each.target),
        t(`${each.controls || "No controls"}. Gaps: ${each.gaps || "none"}`),
        t(`${each.owner}. ${each.nextAction ?? "No action is open"}`),
      ]),
    },
  ];
}

function aims({ aims: all, figures }: ReportContent): Block[] {
  return [
    {
      is: "table",
      caption: "Aims with the figure each is told by",
      columns: [column("Aim"), column("By"), column("Measure"), figureColumn("Newest")],
      rows: all.map(({ words, by, figure }) => {
        const reading = figures.find(({ code, subject }) => code === figure && subject === "ICB");
        return [
          t(words),
          t(by),
          t(reading ? reading.name : "Told in words only"),
          b(reading ? `${valueWords(reading, reading.value)} (${periodWords(reading.period)})` : "–"),
        ];
      }),
    },
  ];
}

function accessPlans({ accessPlans: all }: ReportContent): Block[] {
  if (all.length === 0) return [];
  return [
    {
      is: "table",
      caption: "Access improvement plans of practices and PCNs by Place",
      columns: [
        column("Place"),
        figureColumn("Practices and PCNs"),
        figureColumn("Agreed"),
        figureColumn("Being developed"),
      ],
      rows: all.map(({ place, of, agreed, developing }) => [
        t(place),
        n(String(of)),
        shown(agreed),
        shown(developing),
      ]),
    },
  ];
}

const KINDS = { real: "Real", revised: "Revised", rule: "Rule" } as const;

function changes({ changes: all, previous }: ReportContent): Block[] {
  if (previous === null) return [{ is: "text", text: "This is the first report that was frozen." }];
  if (all.length === 0) return [{ is: "text", text: `Nothing changed since report ${previous.number}.` }];
  return [
    {
      is: "table",
      caption: `Changes since report ${previous.number}`,
      columns: ["Kind", "What", "From", "To"].map(column),
      rows: all.map(({ kind, what, from, to }) => [t(KINDS[kind]), t(what), t(from), t(to)]),
    },
    {
      is: "text",
      text: "Real: it changed. Revised: the source gave another figure for the same period. Rule: it is counted by another rule.",
    },
  ];
}

function sources({
  programme: of,
  asAt,
  figures,
  framework,
  rules,
  redactions,
  edition,
}: ReportContent): Block[] {
  const by = [...new Set(figures.map(({ source }) => source))].toSorted();
  return [
    { is: "text", text: `${of.source}. What is late or known is as on ${dayName(asAt)}.` },
    { is: "text", text: `Figures from: ${by.join("; ")}.` },
    {
      is: "text",
      text: `Variation by XmR, limits at the mean and 2.66 mean moving ranges.${framework ? ` Levels under ${framework}.` : ""} Off track: a milestone late by more than ${rules.lateDays} days, or a figure short of its plan by more than ${Math.round(rules.offPlan * 100)}%.`,
    },
    ...(edition === "public"
      ? [
          {
            is: "text" as const,
            text:
              redactions.length === 0 ? "Nothing was left out of this edition." : "Left out of this edition:",
          },
          ...(redactions.length === 0 ? [] : [{ is: "list" as const, items: redactions }]),
        ]
      : []),
  ];
}
