import { addDays, daysBetween, type Day } from "@/lib/periods/day";
import { isEnded, isRunning, type Status } from "./status";

/** An action as its dates and what it needs say. `needs`: ids that must be done first. */
export type Node = {
  id: number;
  startsOn: Day;
  due: Day;
  firstDue: Day;
  status: Status;
  closedOn: Day | null;
  needs: readonly number[];
};

/**
 * The circle that would come about if `action` needed `needed`: the way from
 * the action back to itself, first and last the same. Null where there is none.
 */
export function cycleWith(
  nodes: readonly Pick<Node, "id" | "needs">[],
  { action, needed }: { action: number; needed: number },
): number[] | null {
  if (action === needed) return [action, action];
  const needsOf = new Map(nodes.map(({ id, needs }) => [id, needs]));
  const cameFrom = new Map<number, number>([[needed, action]]);
  const queue = [needed];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const next of needsOf.get(at) ?? []) {
      if (next === action) return wayTo(at, { cameFrom, action });
      if (cameFrom.has(next)) continue;
      cameFrom.set(next, at);
      queue.push(next);
    }
  }
  return null;
}

function wayTo(
  last: number,
  { cameFrom, action }: { cameFrom: Map<number, number>; action: number },
): number[] {
  const back = [action];
  for (let at = last; at !== action; at = cameFrom.get(at) ?? action) back.push(at);
  return [...back, action].toReversed();
}

/**
 * The actions with what each needs before it. Those on a circle, which no
 * command lets in, are left out rather than looped over.
 */
export function inOrder<Each extends Pick<Node, "id" | "needs">>(nodes: readonly Each[]): Each[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const waitsFor = new Map(
    nodes.map(({ id, needs }) => [id, new Set(needs.filter((each) => byId.has(each)))]),
  );
  const neededBy = new Map<number, number[]>();
  for (const [id, needs] of waitsFor)
    for (const each of needs) neededBy.set(each, [...(neededBy.get(each) ?? []), id]);
  const ready = nodes.filter(({ id }) => waitsFor.get(id)?.size === 0).map(({ id }) => id);
  const ordered: Each[] = [];
  for (let at = ready.shift(); at !== undefined; at = ready.shift()) {
    const node = byId.get(at);
    if (node) ordered.push(node);
    for (const after of neededBy.get(at) ?? []) {
      const left = waitsFor.get(after);
      left?.delete(at);
      if (left?.size === 0) ready.push(after);
    }
  }
  return ordered;
}

/** When an action is to be expected, by how many days that is after it is due, and which needs hold it up. */
export type Expected = { finish: Day; delay: number; heldUpBy: readonly number[] };

/**
 * When each action is to be expected on a day. Running work that is late ends
 * today at the soonest. An action waits for what it needs: it is delayed by the
 * days that ends after its own first day, save for the overlap that was planned
 * from the start. Paused work is expected when it is due, or today; nobody can say more.
 */
export function expectedOn(nodes: readonly Node[], on: Day): Map<number, Expected> {
  const nodesById = new Map(nodes.map((node) => [node.id, node]));
  const expected = new Map<number, Expected>();
  for (const node of inOrder(nodes)) {
    if (isEnded(node.status)) {
      expected.set(node.id, { finish: node.closedOn ?? node.due, delay: 0, heldUpBy: [] });
      continue;
    }
    const own = Math.max(0, daysBetween(node.due, on));
    const waits = node.needs.flatMap((id) => waitFor(id, node));
    const delay = Math.max(own, ...waits.map(({ days }) => days));
    const heldUpBy = waits.filter(({ days }) => days > 0).map(({ id }) => id);
    expected.set(node.id, { finish: addDays(node.due, delay), delay, heldUpBy });
  }
  return expected;

  function waitFor(id: number, { startsOn }: Node): { id: number; days: number }[] {
    const needed = nodesById.get(id);
    const found = expected.get(id);
    if (!needed || !found || needed.status === "COMPLETE") return [];
    const allowed = needed.firstDue > startsOn ? needed.firstDue : startsOn;
    return [{ id, days: Math.max(0, daysBetween(allowed, found.finish)) }];
  }
}

/** One action that another puts at risk, and by how many days it would be delayed. */
export type Threat = { id: number; delay: number };

/**
 * What one action's lateness or moved date now threatens, directly or through
 * others: running actions delayed more than they would be without it, by how
 * many days, the worst first.
 */
export function threatenedBy(nodes: readonly Node[], id: number, on: Day): Threat[] {
  const held = expectedOn(nodes, on);
  const without = expectedOn(
    nodes.map((node) => ({ ...node, needs: node.needs.filter((each) => each !== id) })),
    on,
  );
  return nodes
    .filter((node) => node.id !== id && isRunning(node.status))
    .map((node) => ({
      id: node.id,
      delay: held.get(node.id)?.delay ?? 0,
      free: without.get(node.id)?.delay ?? 0,
    }))
    .filter(({ delay, free }) => delay > free)
    .map(({ id: each, delay }) => ({ id: each, delay }))
    .toSorted((one, other) => other.delay - one.delay || one.id - other.id);
}

/**
 * The critical path: of all chains of actions that need one another, the one
 * that takes most days altogether, first to last. Ended work is left out, and a
 * plan in which nothing needs anything has none.
 */
export function criticalPath(nodes: readonly Node[]): number[] {
  const open = nodes.filter(({ status }) => !isEnded(status));
  const best = new Map<number, { days: number; before: number | null; length: number }>();
  for (const node of inOrder(open)) {
    const before = node.needs
      .filter((id) => best.has(id))
      .toSorted((one, other) => daysTo(other) - daysTo(one) || one - other)[0];
    const from = before === undefined ? { days: 0, length: 0 } : (best.get(before) ?? { days: 0, length: 0 });
    best.set(node.id, {
      days: from.days + lasts(node),
      before: before ?? null,
      length: from.length + 1,
    });
  }
  const chains = [...best].filter(([, { length }]) => length > 1);
  const last = chains.toSorted(([one, a], [other, b]) => b.days - a.days || one - other)[0];
  const path: number[] = [];
  for (let at: number | null = last?.[0] ?? null; at !== null; at = best.get(at)?.before ?? null)
    path.push(at);
  return path.toReversed();

  function daysTo(id: number): number {
    return best.get(id)?.days ?? 0;
  }
}

/** Days an action takes, its first and last included. */
export function lasts({ startsOn, due }: Pick<Node, "startsOn" | "due">): number {
  return Math.max(0, daysBetween(startsOn, due)) + 1;
}
