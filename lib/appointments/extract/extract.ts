import type { Counts } from "../cells";

/** The most rows of one extract: a hundred times a large practice's month. */
export const MOST_EXTRACT_ROWS = 2_000_000;

/** An appointment book's month, added up. Nothing of a row is left in it. */
export type Extract = {
  /** Rows read, those left out too. */
  rows: number;
  /** Every family the national crosstab has, so that the two compare cell by cell. */
  counts: Counts;
  leftOut: {
    /** Appointments of another month. */
    otherMonths: number;
    /** Slots cancelled, free or blocked: national data does not count them. */
    notAppointments: number;
  };
  /** Appointments whose wait is unknown, and why. */
  waits: { notBooked: number; bookedAfter: number };
  /** Headings of columns that were passed over. */
  columnsIgnored: string[];
};
