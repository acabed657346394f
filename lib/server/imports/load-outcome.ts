import "server-only";
import type { FileError } from "@/lib/loads/dataset";
import type { SourceDataset } from "@/lib/loads/source-content";
import type { MemberDataset } from "@/lib/loads/summary-member";
import type { Day } from "@/lib/periods/day";
import type { AuditActor } from "@/lib/server/audit";

export type LoadStatus = "loaded" | "unchanged" | "unrecognised" | "refused";

/** What became of one table of one file. */
export type LoadOutcome = {
  file: string;
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
};

/** What a load would do, for a person to confirm. */
export type Review = {
  file: string;
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
  /** Asks a person; null when nobody is there to answer (--yes): then losing many practices is refused. */
  ask: ((review: Review) => Promise<boolean>) | null;
  /** Told of each file and of progress through it, 0 to 1. */
  report: (line: string) => void;
  onProgress: (file: string, share: number) => void;
  /** Told of each outcome as it stands: what was stored stays so, whatever becomes of the run. */
  onOutcome: (outcome: LoadOutcome) => void;
};
