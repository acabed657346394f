import { groupBy } from "@/lib/readings/group-by";
import { inOrder, type Change, type Topic } from "./change";
import type { Day } from "@/lib/periods/day";
import { actionChanges, type FollowedAction } from "./action-changes";
import { dataChanges, type DataSeen } from "./data-changes";
import { figureChanges } from "./figure-changes";
import { levelChanges, NO_LEVELS, type LevelEvents } from "./level-changes";
import { organisationChanges, type OrganisationEvent } from "./organisation-changes";
import { returnChanges, type DueReturn } from "./return-changes";
import type { Pair } from "./seen";

/** Everything two looks at one system differ in, as far as the reader may see it. */
export type Looks = {
  pairs: readonly Pair[];
  data: readonly DataSeen[];
  events: readonly OrganisationEvent[];
  levels?: LevelEvents;
  /** What people are doing, and the returns that were due between two days. */
  work?: {
    actions: readonly FollowedAction[];
    returns: readonly DueReturn[];
    between: { from: Day; to: Day };
  };
};

/** What changed between two looks, in the order readers meet it. The page, the e-mail and the packs all tell this. */
export function changesOf({ pairs, data, events, levels = NO_LEVELS, work }: Looks): Change[] {
  return inOrder([
    ...levelChanges(levels),
    ...togetherBySource(pairs),
    ...dataChanges(data),
    ...(work ? actionChanges(work.actions, work.between) : []),
    ...(work ? returnChanges(work.returns, work.between) : []),
    ...organisationChanges(events),
  ]);
}

const BY_SOURCE: readonly Topic[] = ["missing", "back", "on-hold"];

/** A practice that a file lacks is lacking on every measure of that file: one line says it, with how many. */
function togetherBySource(pairs: readonly Pair[]): Change[] {
  const found = pairs.flatMap((pair) =>
    figureChanges(pair).map((change) => ({ change, source: pair.metric.source })),
  );
  const [many, alone] = [
    found.filter(({ change }) => BY_SOURCE.includes(change.topic)),
    found.filter(({ change }) => !BY_SOURCE.includes(change.topic)),
  ];
  const groups = groupBy(many, ({ change, source }) =>
    JSON.stringify([
      change.topic,
      change.kind,
      change.organisation?.code,
      change.period,
      change.what,
      source,
    ]),
  );
  const told = [...groups.values()].flatMap((group) => {
    const [first, ...others] = group;
    if (!first || others.length === 0) return group.map(({ change }) => change);
    return [together(first.change, { source: first.source, measures: group.length })];
  });
  return [...alone.map(({ change }) => change), ...told];
}

function together(change: Change, { source, measures }: { source: string; measures: number }): Change {
  const { organisation, period } = change;
  const practice = organisation?.level === "PRACTICE" ? organisation.code : null;
  return {
    ...change,
    metric: null,
    source,
    what: `${change.what} on ${measures} measures`,
    from: "",
    to: "",
    link: {
      path: practice ? `/practices/${practice}` : "/measures",
      parameters: { at: practice ? change.link.parameters.at : period },
    },
  };
}
