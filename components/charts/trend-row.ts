import type { SpcState } from "@/lib/readings/reading";

/** A period of a line over time, as it is drawn. */
export type TrendRow = {
  /** "Nov 2025". */
  label: string;
  value: number | null;
  /** By the practice's own counts, where it disputes the value. */
  own?: number | null;
  /** The value in words, as the table has it. */
  said: string;
  state: SpcState | null;
  /** Before the newest break of source or definition: not joined to what follows, and outside its limits. */
  beforeBreak: boolean;
  /** A month not to read a trend from, such as October: drawn open and off the scale. */
  annotated: boolean;
  /** What is aimed at in this period. */
  aim: number | null;
  /** What happened, in a few words, with a stem. */
  notes: readonly string[];
};
