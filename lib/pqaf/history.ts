import type { Day } from "@/lib/periods/day";
import { monthOf, periodName } from "@/lib/periods/period";
import type { ContractAction } from "./contract-action";
import type { Decided } from "./level-in-force";
import { CONTRACT_ACTION_NAMES } from "./evidence-words";
import { ratingName } from "./inspection";
import type { Level } from "./level";

/** Something that happened beside the decisions. */
export type Happened = {
  on: Day;
  /** What sort of thing, in a word. */
  kind: "Reply" | "Support" | "Action" | "Inspection" | "Contract" | "Figures";
  words: string;
  /** A few letters for a stem on the line; null: it stands in the list alone. */
  mark: string | null;
  /** The end of its address below the practice's assurance page. */
  path: string;
};

/** What a reader may know of a practice; what they may not is left out before. */
export type HappenedFrom = {
  replies: readonly { id: string; sentOn: Day; about: string; answer: { by: string; on: Day } | null }[];
  support: readonly {
    id: number;
    name: string;
    state: string;
    offeredOn: Day;
    answeredOn: Day | null;
    startedOn: Day | null;
    endedOn: Day | null;
  }[];
  actions: readonly { id: number; title: string; state: string; createdOn: Day; closedOn: Day | null }[];
  inspections: readonly { publishedOn: Day; overall: number | null; withdrawnOn: Day | null }[];
  contractActions: readonly Pick<ContractAction, "type" | "issued" | "closed" | "withdrawnOn">[];
  revised: readonly { month: Day; madeOn: Day; first: Level | null; level: Level | null }[];
};

/** Everything that happened to a practice beside its decisions, the newest first. */
export function happenedTo(from: HappenedFrom): Happened[] {
  return [
    ...from.replies.flatMap(repliesSaid),
    ...from.support.flatMap(supportSaid),
    ...from.actions.flatMap(actionsSaid),
    ...from.inspections.filter(({ withdrawnOn }) => withdrawnOn === null).map(inspectionSaid),
    ...from.contractActions.filter(({ withdrawnOn }) => withdrawnOn === null).flatMap(contractSaid),
    ...from.revised.map(revisedSaid),
  ].toSorted((one, other) => (one.on === other.on ? 0 : one.on < other.on ? 1 : -1));
}

/** A decision that another took the place of, as a stem below the line: it holds no ground on it. */
export function supersededMarks(decisions: readonly Decided[]): { on: Day; words: string }[] {
  const superseded = new Set(decisions.map(({ supersedes }) => supersedes));
  return decisions
    .filter(({ id }) => superseded.has(id))
    .map(({ decidedOn, level }) => ({ on: decidedOn, words: `Level ${level}, corrected` }));
}

function repliesSaid({ id, sentOn, about, answer }: HappenedFrom["replies"][number]): Happened[] {
  const at = { kind: "Reply" as const, path: `/reply#reply-${id}` };
  return [
    { ...at, on: sentOn, words: `The practice replied to ${about}`, mark: "Practice replies" },
    ...(answer ? [{ ...at, on: answer.on, words: `${answer.by} answered the reply`, mark: null }] : []),
  ];
}

function supportSaid(given: HappenedFrom["support"][number]): Happened[] {
  const { id, name, state, offeredOn, answeredOn, startedOn, endedOn } = given;
  const step = (on: Day | null, what: string, mark: string | null): Happened[] =>
    on === null
      ? []
      : [{ kind: "Support", path: `/support#support-${id}`, on, words: `${name}: ${what}`, mark }];
  return [
    ...step(offeredOn, "offered", "Support offered"),
    ...step(answeredOn, state === "DECLINED" ? "declined" : "accepted", null),
    ...step(startedOn, "started", "Support starts"),
    ...step(endedOn, state === "WITHDRAWN" ? "withdrawn" : "ended", null),
  ];
}

function actionsSaid({ id, title, state, createdOn, closedOn }: HappenedFrom["actions"][number]): Happened[] {
  const at = { kind: "Action" as const, path: `/plan#action-${id}` };
  const ended = state === "STOPPED" ? "stopped" : "done";
  return [
    { ...at, on: createdOn, words: `${title}: added to the plan`, mark: null },
    ...(closedOn ? [{ ...at, on: closedOn, words: `${title}: ${ended}`, mark: `Action ${ended}` }] : []),
  ];
}

function inspectionSaid({ publishedOn, overall }: HappenedFrom["inspections"][number]): Happened {
  const rating = ratingName(overall).toLowerCase();
  const words = `CQC published its inspection: ${overall === null ? "no overall rating" : `${rating} overall`}`;
  return {
    kind: "Inspection",
    on: publishedOn,
    words,
    mark: overall === null ? "CQC inspection" : `CQC: ${rating}`,
    path: "/inspections",
  };
}

function contractSaid({ type, issued, closed }: HappenedFrom["contractActions"][number]): Happened[] {
  const name = CONTRACT_ACTION_NAMES[type];
  const at = { kind: "Contract" as const, path: "/contract" };
  return [
    { ...at, on: issued, words: `${name}: issued`, mark: name },
    ...(closed ? [{ ...at, on: closed, words: `${name}: closed`, mark: null }] : []),
  ];
}

function revisedSaid({ month, madeOn, first, level }: HappenedFrom["revised"][number]): Happened {
  const named = (each: Level | null) => (each === null ? "not enough data" : `Level ${each}`);
  const of = periodName(monthOf(month));
  return {
    kind: "Figures",
    on: madeOn,
    words: `Figures for ${of} were revised: ${named(level)} is proposed for it, first ${named(first)}`,
    mark: "Revised figures",
    path: `?at=${month.slice(0, 7)}`,
  };
}
