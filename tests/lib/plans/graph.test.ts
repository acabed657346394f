import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, day, daysBetween } from "@/lib/periods/day";
import {
  criticalPath,
  cycleWith,
  expectedOn,
  inOrder,
  lasts,
  threatenedBy,
  type Node,
} from "@/lib/plans/graph";
import { STATUSES, type Status } from "@/lib/plans/status";
import { holds } from "../../support/property";

const START = day("2025-01-01");
const TODAY = day("2026-01-15");

function node(id: number, fields: Partial<Node> = {}): Node {
  const due = fields.due ?? day("2026-06-30");
  return {
    id,
    startsOn: day("2026-01-01"),
    due,
    firstDue: due,
    status: "ON_TRACK" as Status,
    closedOn: null,
    needs: [],
    ...fields,
  };
}

/** Plans without a circle: each action needs only some before it. */
const plans = fc
  .array(
    fc.record({
      starts: fc.integer({ min: 0, max: 700 }),
      lasts: fc.integer({ min: 0, max: 400 }),
      moved: fc.integer({ min: 0, max: 200 }),
      status: fc.constantFrom(...STATUSES),
      needs: fc.array(fc.nat(), { maxLength: 3 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((each) =>
    each.map(({ starts, lasts: days, moved, status, needs }, index) => {
      const firstDue = addDays(START, starts + days);
      return node(index, {
        startsOn: addDays(START, starts),
        firstDue,
        due: addDays(firstDue, moved),
        status,
        needs: index === 0 ? [] : [...new Set(needs.map((need) => need % index))],
      });
    }),
  );

describe("a circle", () => {
  test("is named from the action back to itself", () => {
    const nodes = [node(1, { needs: [] }), node(2, { needs: [1] }), node(3, { needs: [2] })];
    expect(cycleWith(nodes, { action: 1, needed: 3 })).toEqual([1, 3, 2, 1]);
    expect(cycleWith(nodes, { action: 3, needed: 1 })).toBeNull();
    expect(cycleWith(nodes, { action: 2, needed: 2 })).toEqual([2, 2]);
  });

  test("is found exactly where ordering the plan would leave actions out", () => {
    const asked = fc.tuple(plans, fc.nat(), fc.nat());
    holds(
      fc.property(asked, ([nodes, one, other]) => {
        const action = one % nodes.length;
        const needed = other % nodes.length;
        const circle = cycleWith(nodes, { action, needed });
        const added = nodes.map((each) =>
          each.id === action ? { ...each, needs: [...each.needs, needed] } : each,
        );
        expect(circle !== null).toBe(inOrder(added).length < nodes.length);
        circle?.slice(0, -1).forEach((id, index) => {
          expect(added.find((each) => each.id === id)?.needs).toContain(circle[index + 1]);
        });
      }),
    );
  });
});

describe("what is to be expected", () => {
  test.each([
    ["nothing late and no overlap", day("2026-02-28"), day("2026-02-28"), 0],
    ["moved past the other’s first day", day("2026-03-31"), day("2026-02-28"), 30],
    ["an overlap that was planned from the start", day("2026-03-31"), day("2026-03-31"), 0],
  ])("%s", (_case, due, firstDue, delay) => {
    const nodes = [
      node(1, { due, firstDue }),
      node(2, { startsOn: day("2026-03-01"), due: day("2026-09-30"), needs: [1] }),
    ];
    const found = expectedOn(nodes, TODAY).get(2);
    expect(found).toEqual({
      finish: addDays(day("2026-09-30"), delay),
      delay,
      heldUpBy: delay > 0 ? [1] : [],
    });
  });

  test("a late action threatens what needs it, also through another", () => {
    const nodes = [
      node(1, { startsOn: day("2025-06-01"), due: day("2025-12-16"), firstDue: day("2025-12-16") }),
      node(2, { startsOn: day("2025-12-17"), due: day("2026-03-01"), needs: [1] }),
      node(3, { startsOn: day("2026-03-02"), due: day("2026-06-01"), needs: [2] }),
    ];
    expect(threatenedBy(nodes, 1, TODAY)).toEqual([
      { id: 2, delay: 29 },
      { id: 3, delay: 28 },
    ]);
  });

  test("nothing is expected before it is due, and what has ended delays nothing", () => {
    holds(
      fc.property(plans, (nodes) => {
        const expected = expectedOn(nodes, TODAY);
        for (const each of nodes) {
          const found = expected.get(each.id);
          expect(found?.delay).toBeGreaterThanOrEqual(0);
          if (each.status === "COMPLETE") {
            expect(threatenedBy(nodes, each.id, TODAY)).toEqual([]);
          } else if (each.status !== "NOT_DELIVERED") {
            expect(daysBetween(each.due, found!.finish)).toBe(found!.delay);
            if (found!.heldUpBy.length === 0)
              expect(found!.delay).toBe(Math.max(0, daysBetween(each.due, TODAY)));
          }
        }
      }),
    );
  });

  test("a later date never threatens less", () => {
    holds(
      fc.property(fc.tuple(plans, fc.nat(), fc.integer({ min: 1, max: 300 })), ([nodes, at, days]) => {
        const moved = at % nodes.length;
        const before = expectedOn(nodes, TODAY);
        const after = expectedOn(
          nodes.map((each) => (each.id === moved ? { ...each, due: addDays(each.due, days) } : each)),
          TODAY,
        );
        for (const { id } of nodes) expect(after.get(id)!.finish >= before.get(id)!.finish).toBe(true);
      }),
    );
  });
});

test("the critical path takes as long as the longest chain found by trying all", () => {
  holds(
    fc.property(plans, (nodes) => {
      const open = nodes.filter(({ status }) => status !== "COMPLETE" && status !== "NOT_DELIVERED");
      const byId = new Map(open.map((each) => [each.id, each]));
      const chainsTo = (id: number): number[][] => {
        const own = byId.get(id);
        if (!own) return [];
        return [[id], ...own.needs.flatMap(chainsTo).map((chain) => [...chain, id])];
      };
      const days = (chain: number[]) => chain.reduce((sum, id) => sum + lasts(byId.get(id)!), 0);
      const chains = open.flatMap(({ id }) => chainsTo(id)).filter(({ length }) => length > 1);
      const path = criticalPath(nodes);
      expect(days(path)).toBe(Math.max(0, ...chains.map(days)));
      path.slice(1).forEach((id, index) => expect(byId.get(id)!.needs).toContain(path[index]));
    }),
  );
});
