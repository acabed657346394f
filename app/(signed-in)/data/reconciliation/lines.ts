import { cellWords } from "@/components/data/cell-words";
import { warningWords } from "@/components/data/warning-words";
import type { FigureCheck } from "@/lib/appointments/figure-check";
import { isOfAppointments } from "@/lib/appointments/plausible";
import type { Difference } from "@/lib/readings/reconcile";
import type { Reconciliation } from "./reconciled";

/** One thing that does not agree, or is worth a second look: as a row of the file. */
export type ReconciliationLine = {
  check: string;
  code: string | null;
  name: string | null;
  /** The measure, or the cell of a source. */
  what: string | null;
  part: Difference["part"] | null;
  one: number | null;
  other: number | null;
  words: string | null;
  /** What a practice's return says of the national figure; null where the line is of none. */
  verified: FigureCheck["is"] | null;
};

type Names = { measure: (code: string) => string; organisation: (code: string) => string };

const NOTHING = {
  code: null,
  name: null,
  what: null,
  part: null,
  one: null,
  other: null,
  words: null,
  verified: null,
};

/** What the page lists, in its order. Single organisations only where the reader may name practices. */
export function reconciliationLines(found: Reconciliation, names: Names): ReconciliationLine[] {
  const { sums, published, sources, covered, warnings, held } = found;
  const cells = (check: string, all: readonly { cell: string; one: number; other: number }[], of = {}) =>
    all.map(({ cell, one, other }) => ({ ...NOTHING, check, what: cellWords(cell), one, other, ...of }));
  return [
    ...(found.names ? sums.differs : []).map(({ metric, organisation, part, stored, added }) => ({
      ...NOTHING,
      check: "Stored sum against practices added up again",
      code: organisation,
      name: names.organisation(organisation),
      what: names.measure(metric),
      part,
      one: stored,
      other: added,
    })),
    ...(covered?.absent ?? []).map(({ code, name }) => ({
      ...NOTHING,
      check: "Open practice missing from the practice-level source",
      code,
      name,
    })),
    ...cells("Practices against the published sub-ICB figure", published?.differs ?? []),
    ...(sources?.differs ?? []).flatMap(({ code, name, said, check }) =>
      cells("Crosstab against summary tables", said.differs, { code, name, verified: check.is }),
    ),
    ...warnings.map(({ code, name, said, check }) => ({
      ...NOTHING,
      check: "Worth a second look",
      code,
      name,
      words: warningWords(said),
      verified: isOfAppointments(said) ? check.is : null,
    })),
    ...held.map(({ code, name, said, check }) => ({
      ...NOTHING,
      check: "On hold",
      code,
      name,
      words: said.reason,
      verified: check.is,
    })),
  ];
}
