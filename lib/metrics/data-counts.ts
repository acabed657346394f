/**
 * What a data set other than appointments counted for one organisation in one
 * period, by the cells its reader names. A number may be a fraction (full-time
 * equivalents, weighted answers). null: the source hid it. Absent: it gives
 * none. Neither is ever 0.
 */
export type DataCounts = Readonly<Record<string, number | null>>;
