import type { Actor } from "@/lib/permissions/actor";
import { can, scopeOf } from "@/lib/permissions/can";
import { figuresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import { monthOf, periodName } from "@/lib/periods/period";
import { decisionOn } from "@/lib/pqaf/level-in-force";
import { proposeLevel, type Proposal } from "@/lib/pqaf/propose-level";
import { whatWouldMove, type WhatWouldMove } from "@/lib/pqaf/what-would-move";
import type { Figure } from "@/lib/readings/view";
import type { MetricDefinition } from "@/lib/metrics/definition";
import { today } from "@/lib/server/clock";
import { remembered } from "@/lib/server/known-answers";
import type { AdoptedEdition } from "@/lib/server/pqaf/editions";
import type { AssuredPractice } from "@/lib/server/queries/assurance/assured-practice";
import { decisionsOf, type KeptDecision } from "@/lib/server/queries/assurance/decisions";
import { editionsOf } from "@/lib/server/queries/assurance/editions-of";
import {
  proposedMonths,
  type ProposedMonth,
  type ShownProposal,
} from "@/lib/server/queries/assurance/proposals";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { practiceFigures } from "@/lib/server/queries/readings";
import { askedMonth, type Search } from "../../view";

/** What a month's proposal is, with everything that the five questions ask of it. */
export type Explained = {
  shown: ShownProposal;
  proposal: Proposal;
  edition: AdoptedEdition;
  moves: WhatWouldMove;
  definitions: Map<string, MetricDefinition>;
  figures: Figure[];
  /** The share some months before, for the bar. */
  before: { words: string; share: number } | null;
};

export type Assured = {
  decisions: KeptDecision[];
  /** The decision in force today, with the day it counts from. */
  inForce: ReturnType<typeof decisionOn<KeptDecision>>;
  months: ProposedMonth[];
  editions: AdoptedEdition[];
  /** Null: nothing proposed yet, or not for this reader. */
  explained: Explained | null;
};

/** What of a practice's level a reader may see. */
export type Sight = {
  /** The proposal and why: the whole page. */
  full: boolean;
  /** Decided levels of the past, not only the one in force. */
  history: boolean;
  decide: boolean;
  contractActions: boolean;
};

export function sightOf(actor: Actor, practice: AssuredPractice): Sight {
  const always = scopeOf(actor, "decided-level.view").organisations;
  return {
    full: can(actor, "proposed-level.view", practice),
    history: [practice.code, ...practice.ancestors].some((code) => always.includes(code)),
    decide: can(actor, "level.decide", practice),
    contractActions: can(actor, "contract-action.read", practice),
  };
}

/** Everything the page says, as far as the reader may see it. */
export function loadAssured(
  actor: Actor,
  practice: AssuredPractice,
  { full }: Sight,
  search: Search,
): Promise<Assured> {
  return assuredAt(actor, practice, full, askedMonth(search)?.start ?? null);
}

/** Kept as a whole: what would move a level is asked of every measure in turn, and drawn once of what is kept. */
const assuredAt = remembered(
  "what a practice is assured of",
  async (actor: Actor, practice: AssuredPractice, full: boolean, month: Day | null): Promise<Assured> => {
    const [decisions, proposed, editions] = await Promise.all([
      decisionsOf(practice.code),
      full ? proposedMonths(practice.code, month) : NOTHING,
      full ? editionsOf(practice.system.code) : [],
    ]);
    const { months, shown } = proposed;
    return {
      decisions,
      inForce: decisionOn(decisions, today()),
      months,
      editions,
      explained: shown && (await explain(actor, practice, { shown, months, editions })),
    };
  },
);

const NOTHING = { months: [], shown: null };

type Proposed = {
  shown: ShownProposal;
  months: readonly ProposedMonth[];
  editions: readonly AdoptedEdition[];
};

async function explain(
  actor: Actor,
  practice: AssuredPractice,
  { shown, months, editions }: Proposed,
): Promise<Explained | null> {
  const edition = editions.find(({ id }) => id === shown.editionId);
  if (!edition) return null;
  const asAt = monthOf(shown.month).end;
  const comparator = COMPARATORS[edition.framework.comparator];
  const [definitions, figures] = await Promise.all([
    definitionsOn(asAt),
    practiceFigures(figuresScope(actor, practice.system.code), practice, { asAt, comparator }),
  ]);
  return {
    shown,
    proposal: proposeLevel(shown.known, edition.framework),
    edition,
    moves: whatWouldMove(shown.known, edition.framework),
    definitions,
    figures,
    before: shareBefore(shown, months),
  };
}

const COMPARATORS = { system: "SYSTEM", place: "PLACE", england: "ENGLAND" } as const;
/** So many months back the bar looks. */
const BACK = 3;

function shareBefore({ month }: ShownProposal, months: readonly ProposedMonth[]): Explained["before"] {
  const found = months[months.findIndex((each) => each.month === month) - BACK];
  if (!found || found.judged === 0) return null;
  return { words: periodName(monthOf(found.month)), share: found.counting / found.judged };
}
