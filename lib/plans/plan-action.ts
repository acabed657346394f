import type { Subject } from "@/lib/permissions/actor";
import type { Day } from "@/lib/periods/day";
import type { Band } from "./band";
import type { Impact } from "./impact";
import type { Status } from "./status";

export type PlanMilestone = {
  id: number;
  title: string;
  due: Day;
  firstDue: Day;
  doneOn: Day | null;
  evidence: string | null;
  version: number;
};

/** A change of the day an action is due. */
export type DateMove = { on: Day; dueFrom: Day; dueTo: Day; by: string; reason: string };

/** An action of the delivery plan as it is kept. */
export type PlanAction = {
  id: number;
  code: string;
  title: string;
  what: string;
  serves: string[];
  source: string;
  theme: string;
  band: Band;
  startsOn: Day;
  due: Day;
  firstDue: Day;
  owner: string;
  ownerId: string | null;
  sro: string;
  forum: string;
  places: string[];
  status: Status;
  statusReason: string;
  whereItIs: string;
  nextStep: string;
  ask: string;
  offer: string;
  decisionNeeded: string;
  successMeasure: string;
  metric: string | null;
  baseline: number | null;
  baselinePeriod: string | null;
  target: number | null;
  practiceImpact: Impact | null;
  equalityImpact: Impact | null;
  illustrative: string[];
  closedOn: Day | null;
  outcome: string | null;
  evidence: string | null;
  version: number;
  updatedOn: Day | null;
  createdOn: Day;
  /** By the day they are due. */
  milestones: PlanMilestone[];
  /** Ids of the actions it needs. */
  needs: number[];
  /** First to last. */
  moves: DateMove[];
  /** When it was last endorsed, and which version of it. */
  endorsedOn: Day | null;
  endorsedVersion: number | null;
};

export type Theme = {
  code: string;
  name: string;
  group: string;
  segment: boolean;
  source: string;
  ask: string[];
  offer: string[];
};

/** An action as a subject of permissions: its one Place's, else its system's; its owner's own. */
export function actionSubject(
  { places, ownerId }: Pick<PlanAction, "places" | "ownerId">,
  system: string,
): Subject {
  const [place] = places;
  const owner = ownerId === null ? {} : { owner: ownerId };
  return place !== undefined && places.length === 1
    ? { code: place, ancestors: [system], ...owner }
    : { code: system, ancestors: [], ...owner };
}
