import type { Row } from "./row";
import type { SourceContent } from "./source-content";
import type { Day } from "@/lib/periods/day";
import type { Problems } from "./problems";
import type { FoundTable } from "./recognise-table";

/** What a reader of one data set is given. */
export type ReaderInput = { table: FoundTable; row: Row; problems: Problems; on: Day | null };

export type TableContent = Pick<
  SourceContent,
  | "publisher"
  | "on"
  | "organisations"
  | "memberships"
  | "facts"
  | "counted"
  | "metrics"
  | "attributes"
  | "areas"
  | "notes"
>;

/** Reads one table row by row: `read` for each row the Row stands at, then `content` once. */
export type TableReader = { read(): void; content(): TableContent };

export const NHS_ENGLAND = "NHS England";

/** Content with nothing in it, for each reader to fill what its data set has. */
export function emptyContent(publisher: string, on: Day | null): TableContent {
  return {
    publisher,
    on,
    organisations: [],
    memberships: [],
    facts: [],
    counted: [],
    metrics: [],
    attributes: [],
    areas: [],
    notes: [],
  };
}
