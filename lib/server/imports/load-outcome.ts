import "server-only";
import type { FileError } from "@/lib/loads/dataset";
import type { SourceDataset } from "@/lib/loads/source-content";
import type { MemberDataset } from "@/lib/loads/summary-member";
import type { Day } from "@/lib/periods/day";
import type { AuditActor } from "@/lib/server/audit";

/** What only a person can say of a table: which member of its family it is, or the month it describes. */
export type Asked = "member" | "month";

/** How far a run is: so many of its files, or of its figures to compute. */
export type Place = { stage: "looking" | "files" | "readings"; at: number; of: number };

/** One table of one file of a run. */
export type TableAddress = { path: string; sheet: string | null };

/** What a person says of one table. */
export type Answered = { as: MemberDataset | null; on: Day | null; published: Day | null };

export const NOTHING_ANSWERED: Answered = { as: null, on: null, published: null };

export type LoadStatus = "loaded" | "unchanged" | "unrecognised" | "refused";

/** What became of one table of one file. */
export type LoadOutcome = {
  file: string;
  /** The workbook's sheet; null in a csv. */
  sheet: string | null;
  status: LoadStatus;
  dataset: SourceDataset | null;
  /** One period, or "first to last" where the file holds several. */
  period: string | null;
  sha256: string | null;
  rows: number;
  added: number;
  changed: number;
  /** Codes in the file that the installation does not know. */
  unknown: string[];
  /** Open practices of the systems the file covers that it lacks. */
  absent: string[];
  errors: FileError[];
  notes: string[];
  /** Set where an answer would let it load. */
  asked: Asked | null;
  /** The load it became. */
  loadId: number | null;
};

/** What a load would do, for a person to confirm. */
export type Review = {
  file: string;
  table: TableAddress;
  dataset: SourceDataset;
  period: string;
  added: number;
  changed: number;
  unchanged: number;
  /** Practices the load it replaces has and this one lacks. */
  lost: string[];
  /** The greatest share, 0 to 1, that any one system loses in any one period. */
  lostShare: number;
  unknown: string[];
  absent: string[];
};

export type LoadOptions = {
  by: AuditActor | null;
  /** Which member an undecided summary table is, where sums do not tell. */
  as: MemberDataset | null;
  /** The month of a file that has none of its own, as its last day. */
  on: Day | null;
  /** The day a file was published, where it does not say so itself. */
  published: Day | null;
  /** What a person answered of one table, which goes before `as`, `on` and `published`. */
  answered: (table: TableAddress) => Answered;
  /** Asks a person; null when nobody is there to answer (--yes): then losing many practices is refused. */
  ask: ((review: Review) => Promise<boolean>) | null;
  /** Told of each file and of progress through it, 0 to 1. */
  report: (line: string, place: Place) => void;
  onProgress: (file: string, share: number) => void;
  /** Told of each outcome as it stands: what was stored stays so, whatever becomes of the run. */
  onOutcome: (outcome: LoadOutcome) => void;
};
