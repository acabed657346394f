import { compareCounts, sumCounts, type ComparedCounts } from "@/lib/appointments/compare-counts";
import { checkOfFigures, type FigureCheck } from "@/lib/appointments/figure-check";
import { warningsOf, type Warning } from "@/lib/appointments/plausible";
import { RETURNED_FIGURES } from "@/lib/appointments/returned-figures";
import { displayName } from "@/lib/organisations/display-name";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import type { Period } from "@/lib/periods/period";
import { addUpAgain, type Difference, type Reconciled } from "@/lib/readings/reconcile";
import { knownAnswers } from "@/lib/server/known-answers";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { namesOf } from "@/lib/server/queries/organisation-names";
import {
  countsOfMonth,
  heldIn,
  openPractices,
  sumsAt,
  type Held,
  type OpenPractice,
} from "@/lib/server/queries/reconciliation";
import { keptChecks } from "@/lib/server/queries/returns/kept-checks";
import { settingsOn } from "@/lib/server/queries/settings";

/** A practice the reader may name, what is said of it, and what its return of the month says of national figures. */
export type Named<Said> = { code: string; name: string; said: Said; check: FigureCheck };

export type Reconciliation = {
  sums: Reconciled;
  /** Practice sums against the published sub-ICB figures; null where one of the two is not loaded. */
  published: ComparedCounts | null;
  /** Open practices, those in the practice-level source, and whom of the rest the reader may name. */
  covered: { open: number; has: number; absent: { code: string; name: string }[] } | null;
  /** Crosstab against summary tables of the month, for practices the reader may name; null unless both are loaded. */
  sources: { agreed: number; differs: Named<ComparedCounts>[] } | null;
  warnings: Named<Warning>[];
  held: Named<Held>[];
  /** Whether the reader may name any practice: otherwise nothing is said of single ones. */
  names: boolean;
};

/** How the figures of a month stand to each other and to what is published. Single practices only where the reader may name them. */
export async function reconcile(scope: FiguresScope, month: Period): Promise<Reconciliation> {
  const [sums, counts, practices, held, settings] = await Promise.all([
    sumsAt(scope, month.end),
    countsOfMonth(scope, month),
    openPractices(scope, month.end),
    heldIn(scope, month),
    settingsOn(month.end),
  ]);
  const named = practices.filter((each) => visibilityIn(scope, each) === "named");
  const returns = await keptChecks(
    named.map(({ code }) => code),
    [month],
    knownAnswers(),
  );
  const saying = <Said>({ code, name }: OpenPractice, said: Said): Named<Said> => {
    const kept = returns.get(code)?.get(month.text) ?? null;
    return { code, name: displayName(name), said, check: checkOfFigures(RETURNED_FIGURES, kept) };
  };
  const own = counts.crosstab.size > 0 ? counts.crosstab : counts.tables;
  const both = counts.crosstab.size > 0 && counts.tables.size > 0;
  const compared = named.flatMap((practice) => {
    const [one, other] = [counts.crosstab.get(practice.code), counts.tables.get(practice.code)];
    return one && other ? [saying(practice, compareCounts(one, other))] : [];
  });
  return {
    sums: merged(sums.map((each) => addUpAgain(each.sums, each.above))),
    published:
      own.size > 0 && counts.subIcbs.size > 0
        ? compareCounts(sumCounts(own.values()), sumCounts(counts.subIcbs.values()))
        : null,
    covered: own.size > 0 ? coveredBy(own, practices, named) : null,
    sources: both
      ? {
          agreed: compared.reduce((sum, { said }) => sum + said.agreed, 0),
          differs: compared.filter(({ said }) => said.differs.length > 0),
        }
      : null,
    warnings: named.flatMap((practice) =>
      warningsOf(
        { ...counts.lists.get(practice.code), ...own.get(practice.code) },
        {
          leastList: settings["plausible-list"],
          leastRate: settings["plausible-appointments-least"],
          mostRate: settings["plausible-appointments-most"],
          mostUnclear: settings["plausible-unclear"],
          mostStatusUnknown: settings["plausible-status-unknown"],
        },
      ).map((warning) => saying(practice, warning)),
    ),
    held: named.flatMap((practice) => {
      const own = held.find(({ code }) => code === practice.code);
      return own ? [saying(practice, own)] : [];
    }),
    names: named.length > 0,
  };
}

/** What the measures and organisations of the sums that differ are called. */
export async function namesIn({ sums }: Reconciliation, month: Period) {
  const [definitions, names] = await Promise.all([
    definitionsOn(month.end),
    namesOf(sums.differs.map(({ organisation }) => organisation)),
  ]);
  return {
    measure: (code: string) => definitions.get(code)?.shortName ?? code,
    organisation: (code: string) => names.get(code) ?? code,
  };
}

function coveredBy(
  own: ReadonlyMap<string, unknown>,
  practices: readonly OpenPractice[],
  named: readonly OpenPractice[],
) {
  return {
    open: practices.length,
    has: practices.filter(({ code }) => own.has(code)).length,
    absent: named
      .filter(({ code }) => !own.has(code))
      .map(({ code, name }) => ({ code, name: displayName(name) })),
  };
}

function merged(all: readonly Reconciled[]): Reconciled {
  const agreed = { PCN: 0, PLACE: 0, SYSTEM: 0 };
  const differs: Difference[] = [];
  for (const each of all) {
    agreed.PCN += each.agreed.PCN;
    agreed.PLACE += each.agreed.PLACE;
    agreed.SYSTEM += each.agreed.SYSTEM;
    differs.push(...each.differs);
  }
  return { agreed, differs };
}
