import type { FigureCheck } from "@/lib/appointments/figure-check";
import type { VerifiedShare } from "@/lib/appointments/verified-share";
import type { Day } from "@/lib/periods/day";
import type { Direction, Domain, MetricDefinition } from "@/lib/metrics/definition";
import type { Assurance, Quartile, SpcRule, SpcState, State, Verdict } from "./reading";

/** The levels figures are shown at, as ancestors of a practice. */
export type Level = "PRACTICE" | "PCN" | "PLACE" | "SYSTEM";

/** A metric as a row or heading needs it. */
export type MetricHead = Pick<
  MetricDefinition,
  "code" | "name" | "shortName" | "unit" | "per" | "directionWords" | "counted" | "cadence" | "source"
> & { domain: Domain; direction: Direction; valueWords?: Readonly<Record<string, string>> };

/** An organisation in a list. Null code and name: one of others, not to be named to this reader. */
export type Named = { code: string | null; name: string | null; level: Level };

/** Practices like the one in hand, or a group that somebody saved: worked out when asked, by the same rules. */
export type PeerKind = "SIMILAR" | "GROUP";

/** What a figure is compared with. */
export type ComparatorLines = {
  code: string;
  name: string;
  kind: "SYSTEM" | "PLACE" | "PCN" | "ENGLAND" | PeerKind;
  n: number;
  value: number | null;
  q1: number | null;
  q2: number | null;
  q3: number | null;
  p02: number | null;
  p98: number | null;
  phi: number | null;
  outside998: number | null;
  outside998Adjusted: number | null;
};

export type Standing = { rank: number | null; n: number; quartile: Quartile | null; verdict: Verdict | null };

/** One period of a short line. `begins`: counted otherwise than the period before, so the two are not joined. */
export type SeriesPoint = { period: string; value: number | null; begins?: true };

export type Provenance = {
  source: string;
  publisher: string;
  period: string;
  files: { name: string; sha256: string; publishedOn: Day | null; loadedAt: Date }[];
  denominatorFrom: string | null;
  membershipAssumed: boolean;
  /** How many practices of the area shown verified the month; null for a practice and for other data. */
  verified: VerifiedShare | null;
};

/** One stored reading as a page shows it. `stale` is judged at the as-at date asked for. */
export type Figure = {
  metric: MetricHead;
  organisation: Named;
  period: string;
  state: State | "stale";
  /** The state in words, where there is more to say than its name. */
  reason: string | null;
  numerator: number | null;
  denominator: number | null;
  value: number | null;
  lower: number | null;
  upper: number | null;
  spc: SpcState | null;
  spcRules: SpcRule[];
  assurance: Assurance | null;
  changePrevious: number | null;
  changeYear: number | null;
  acrossBreak: boolean;
  comparator: ComparatorLines | null;
  standing: Standing | null;
  /** Up to 24 periods to this one, oldest first. Empty where the page does not draw it. */
  series: SeriesPoint[];
  /** Whether the practice has verified it; null for sums and for measures of other data. */
  check: FigureCheck | null;
};
