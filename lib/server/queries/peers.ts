import "server-only";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Actor } from "@/lib/permissions/actor";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import type { Day } from "@/lib/periods/day";
import type { Compared } from "@/lib/readings/compare";
import { groupBy } from "@/lib/readings/group-by";
import { amongPeers, type Peers } from "@/lib/readings/peers";
import type { Figure } from "@/lib/readings/view";
import { knownAnswers } from "@/lib/server/known-answers";
import { practicesOpenOn, type OpenPractice } from "./places";
import { savedGroupsOf, type SavedGroup } from "./saved-groups";
import { similarPractices } from "./similar-practices";

/** What a comparator of peers is called in an address and in a list. */
export type PeerOption = { value: string; label: string };

/** The peers an address may ask for beside the stored comparators, and those it asks for. */
export type PeersOffered = { options: PeerOption[]; peers: Peers | null };

type Asked = {
  /** The comparator as the address has it: "similar", or "group-12". */
  asked: string | undefined;
  /** The practice whose similar ones are meant; null where none is in hand. */
  practice: string | null;
  on: Day;
};

/**
 * Which peers a reader may compare with. A group is offered only to who may
 * name each of its members, and similar practices only to who may name every
 * practice of the system: what a line of peers is drawn from must be no secret,
 * or two such lines would tell an unnamed practice's value.
 */
export async function peersFor(
  actor: Actor,
  scope: FiguresScope,
  { asked, practice, on }: Asked,
): Promise<PeersOffered> {
  const [practices, groups] = await Promise.all([practicesOpenOn(scope, on), savedGroupsOf(actor)]);
  const usable = usableGroups(scope, groups, practices);
  const named = new Set(practices.filter((each) => isNamed(scope, each)).map(({ code }) => code));
  const similar = practice !== null && practices.length > 1 && practices.every(({ code }) => named.has(code));
  const options = [
    ...(similar ? [{ value: "similar", label: "Similar practices" }] : []),
    ...usable.map(({ code, name }) => ({ value: code, label: `Group: ${name}` })),
  ];
  if (asked === "similar" && similar) {
    const { neighbours } = await similarPractices(scope, practices, { code: practice, on });
    if (neighbours.length === 0) return { options, peers: null };
    const members = [practice, ...neighbours.map(({ code }) => code)];
    const name = `${neighbours.length} similar practices`;
    return { options, peers: { kind: "SIMILAR", code: "similar", name, members } };
  }
  const group = usable.find(({ code }) => code === asked);
  return {
    options,
    peers: group ? { kind: "GROUP", code: group.code, name: group.name, members: group.members } : null,
  };
}

/** The groups whose every member the reader may name. One that has closed since is no secret. */
export function usableGroups(
  scope: FiguresScope,
  groups: readonly SavedGroup[],
  practices: readonly OpenPractice[],
): SavedGroup[] {
  const unnamed = new Set(practices.filter((each) => !isNamed(scope, each)).map(({ code }) => code));
  const wholeSystem = scope.named.includes(scope.system);
  const open = new Set(practices.map(({ code }) => code));
  return groups.filter(
    ({ system, members }) =>
      system === scope.system &&
      members.every((code) => !unnamed.has(code) && (wholeSystem || open.has(code))),
  );
}

export function isNamed(scope: FiguresScope, { code, pcn, place }: OpenPractice): boolean {
  const ancestors = [pcn, place, scope.system].filter((above) => above !== null);
  return visibilityIn(scope, { code, ancestors, kind: "PRACTICE" }) === "named";
}

/**
 * One practice's figures with their standing among its peers, worked out from
 * the peers' stored readings of the same periods by the rule of every comparator.
 */
export async function figuresAmongPeers(
  { system }: FiguresScope,
  definitions: ReadonlyMap<string, MetricDefinition>,
  { figures, peers }: { figures: readonly Figure[]; peers: Peers },
): Promise<Figure[]> {
  const { rows } = await knownAnswers().query<Compared & { metric: string }>(
    `select r.metric_code as metric, r.organisation_code as code, r.numerator, r.denominator, r.value
     from unnest($2::text[], $3::text[]) as wanted(metric, period)
     join reading r on r.metric_code = wanted.metric and r.period = wanted.period
       and r.organisation_code = any($4) and r.scope = $1
     join comparison c on c.metric_code = r.metric_code and c.period = r.period
       and c.organisation_code = r.organisation_code and c.comparator_code = $1 and c.scope = $1
     where r.value is not null`,
    [system, figures.map(({ metric }) => metric.code), figures.map(({ period }) => period), peers.members],
  );
  const byMetric = groupBy(rows, ({ metric }) => metric);
  return figures.map((figure) => {
    const definition = definitions.get(figure.metric.code);
    if (!definition) return { ...figure, comparator: null, standing: null };
    const { lines, standingOf } = amongPeers(definition, byMetric.get(figure.metric.code) ?? [], peers);
    return { ...figure, comparator: lines, standing: standingOf(figure.organisation.code ?? "") };
  });
}
