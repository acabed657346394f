import { capital } from "@/lib/language/first-letter";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { dayName } from "@/lib/periods/period";
import type { Day } from "@/lib/periods/day";
import { instantName } from "@/lib/periods/instant";
import type { SourceDates } from "./figure-line";
import type { Note } from "./sheet";

/** Who made a download, where and when: the same for every table of one request. */
export type Made = {
  /** "https://..." or empty where it is not known: links are then paths. */
  origin: string;
  at: Date;
  marking: string;
  /** The words of a demo, or null. */
  illustrative: string | null;
};

export type About = {
  scope: string;
  /** What was left out, in words. None: everything the reader may see. */
  filters: readonly string[];
  period: string;
  asAt: Day;
  comparator: string | null;
  definitions: readonly MetricDefinition[];
  sources: readonly SourceDates[];
  /** The page that shows the same. */
  page: string;
};

/** Everything needed to read a download without the page it came from. */
export function notesOf(about: About, made: Made): Note[] {
  const { scope, filters, period, asAt, comparator, definitions, page } = about;
  const method =
    definitions.length === 1 ? `${made.origin}/measures/${definitions[0]?.code}` : `${made.origin}/measures`;
  return [
    ...markings(made),
    { name: "Scope", text: scope },
    { name: "Filters", text: filters.length === 0 ? "None: everything you may see" : filters.join("; ") },
    { name: "Period", text: period },
    { name: "As at", text: dayName(asAt) },
    ...(comparator === null ? [] : [{ name: "Compared with", text: comparator }]),
    ...datesOf(about.sources),
    ...whence(made, page),
    ...(definitions.length === 0 ? [] : [{ name: "Method", text: method }, ...READING]),
    ...definitions.map(definitionNote),
  ];
}

type AboutTable = {
  scope: string;
  /** The page that shows the same: a path. */
  page: string;
  /** What else is to be known of the table. */
  said?: readonly Note[];
};

/** What is to be known of a table without figures of measures, without the page it came from. */
export function tableNotes(made: Made, { scope, page, said = [] }: AboutTable): Note[] {
  return [...markings(made), { name: "Scope", text: scope }, ...said, ...whence(made, page)];
}

function markings({ marking, illustrative }: Made): Note[] {
  return [
    { name: "Classification", text: marking },
    ...(illustrative === null ? [] : [{ name: "Illustrative", text: illustrative }]),
  ];
}

function whence({ at, origin }: Made, page: string): Note[] {
  return [
    { name: "Made", text: `${instantName(at)}, London time` },
    { name: "Page", text: `${origin}${page}` },
  ];
}

const READING: readonly Note[] = [
  {
    name: "How to read it",
    text: "Shares are 0 to 1. An empty cell is missing, never 0, and the state column says which kind of missing. A quarter of practices is always in the worse quarter; the verdict says whether a gap is more than chance.",
  },
];

function datesOf(sources: readonly SourceDates[]): Note[] {
  const published = sources.flatMap(({ publishedOn }) => publishedOn ?? []);
  return [
    ...between("Published", published),
    ...between(
      "Loaded",
      sources.map(({ loadedOn }) => loadedOn),
    ),
  ];
}

function between(name: string, days: readonly Day[]): Note[] {
  const sorted = days.toSorted();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  return [{ name, text: first === last ? dayName(first) : `${dayName(first)} to ${dayName(last)}` }];
}

function definitionNote(definition: MetricDefinition): Note {
  const { name, numerator, denominator, directionWords, source, publisher, howCalculated, caveats } =
    definition;
  const said = [
    `Numerator: ${numerator}`,
    `Denominator: ${denominator}`,
    capital(directionWords),
    `Source: ${publisher}, ${source}`,
    howCalculated,
    ...caveats,
  ];
  return { name, text: said.map((each) => each.replace(/\.?$/, ".")).join(" ") };
}
