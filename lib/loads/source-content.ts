import type { Counts } from "@/lib/appointments/cells";
import type { DataCounts } from "@/lib/metrics/data-counts";
import type { AreaKind, Outline } from "@/lib/geography/outline";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import type { AttributeKey } from "@/lib/organisations/attribute";
import type { Dataset } from "./dataset";

/**
 * What a file's content says it is. The members of summary tables 2 and 3
 * share their headings: "?" stays until sums (summary-member.ts) or a person tell.
 */
export type SourceDataset = Dataset | UndecidedDataset;
export type UndecidedDataset = "gpad-summary-2?" | "gpad-summary-3?";

/**
 * One table recognised in a file. A csv holds one; a workbook may hold several
 * (the official summary tables do), so the unit of a load is a file and one of
 * its tables, and "the same file" means the same sha256 and the same dataset.
 */
export type Recognised = {
  dataset: SourceDataset;
  /** Which generation of the publisher's headings. */
  layout: string;
  /** The workbook's sheet; null in a csv. */
  sheet: string | null;
};

export type OrganisationKind = "REGION" | "SYSTEM" | "SUB_ICB" | "PCN" | "PRACTICE";

export type StatedOrganisation = {
  code: string;
  kind: OrganisationKind;
  /** As published. */
  name: string;
  onsCode: string | null;
  postcode: string | null;
  /** Clinical system, as published. */
  supplier: string | null;
  openedOn: Day | null;
  closedOn: Day | null;
};

/** What one file says of one organisation's parent of one kind: on a day, or from day to day. */
export type StatedMembership = {
  child: string;
  childKind: OrganisationKind;
  parentKind: OrganisationKind;
  /** null says that it has none (PCN "U", UNALLOCATED). */
  parent: string | null;
  /** The snapshot's day; null when the statement is dated from day to day. */
  on: Day | null;
  startsOn: Day | null;
  /** Last day it held. */
  endsOn: Day | null;
};

/** What a source counted for one organisation in one month. */
export type StatedFact = {
  /** First of the month. */
  month: Day;
  organisation: string;
  kind: "PRACTICE" | "SUB_ICB";
  /** As the file has it on this row; null where the file has no such column or no value. */
  subIcb: string | null;
  pcn: string | null;
  counts: Counts;
};

/** What a data set other than appointments counted for one organisation in a month, quarter or year. */
export type StatedCounts = {
  /**
   * Where one file holds several that come and go each by itself: "fingertips:91547". A formula names it as a data
   * set. Left out: the data set of the file.
   */
  series?: string;
  period: Period;
  organisation: string;
  /** England's own count, of no organisation in it, is of "ENG". */
  kind: "PRACTICE" | "SUB_ICB" | "PCN" | "ENGLAND";
  /** As the file has it; null where it has none. Finds the system of a code we do not know. */
  subIcb: string | null;
  counts: DataCounts;
};

/** What an official file says of one organisation on a day in words or coordinates, not counts. */
export type StatedAttribute = {
  organisation: string;
  kind: "PRACTICE" | "SUB_ICB" | "PCN";
  subIcb: string | null;
  key: AttributeKey;
  value: string;
  on: Day;
  /** The period of the load part it stands in; left out where the file is of a day. */
  period?: Period;
};

/** A row of the metric upload. */
export type StatedMetric = {
  metric: string;
  organisation: string;
  period: Period;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  /** The source hid it (an asterisk). */
  suppressed: boolean;
  note: string | null;
  /** For errors that only the database can find: an unknown metric or organisation. */
  line: number;
};

/** An area of the national geography, with its outline for drawing where the file has one. */
export type StatedArea = {
  kind: AreaKind;
  /** The ONS code, E07000220. */
  code: string;
  name: string;
  /** A ward's district; a neighbourhood's ICB. */
  within: string | null;
  outline: Outline | null;
};

export type SourceContent = Recognised & {
  publisher: string;
  publishedOn: Day | null;
  /**
   * The day the file describes: the extract date of a list, the last day of the
   * newest month of figures, the newest beginning a dated file mentions. null when
   * the file says nothing and no day was given (GPAD Mapping.csv).
   */
  on: Day | null;
  /** Data rows read, headings and blank lines not counted. */
  rows: number;
  organisations: StatedOrganisation[];
  memberships: StatedMembership[];
  /** Made afresh at each iteration, so that a national crosstab never stands in memory as objects. */
  facts: Iterable<StatedFact>;
  counted: StatedCounts[];
  metrics: StatedMetric[];
  attributes: StatedAttribute[];
  areas: StatedArea[];
  /** Warnings in words: nothing here refuses the file. */
  notes: string[];
};
