import type { ReactNode } from "react";
import type { ReturnedFigure } from "@/lib/appointments/returned-figures";

/** One national figure as the return's form shows it. */
export type FigureLine = {
  figure: ReturnedFigure;
  group: string;
  name: string;
  /** "5,452", and its share where it is a part: "48.0%". */
  national: string;
  share: string | null;
  /** "5,250 to 5,703"; null where too few months are known. */
  range: string | null;
  drawing: ReactNode;
  /** What the ICB asks about it. */
  comments: readonly { words: string; byName: string; when: string }[];
  /** What is unusual about the practice's own count, to confirm or correct. */
  checks: readonly string[];
  /** What the national figure was when it was answered, where it was published anew since. */
  was: string | null;
};
