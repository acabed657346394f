import fc from "fast-check";
import { expect, test } from "vitest";
import { compare, type Compared } from "@/lib/readings/compare";
import { amongPeers, figuresAmong, type Peers } from "@/lib/readings/peers";
import { aDefinition } from "@/tests/support/definitions";
import { aFigure } from "@/tests/support/figure";
import { holds } from "@/tests/support/property";

const definition = aDefinition();
const peersOf = (...members: string[]): Peers => ({ kind: "GROUP", code: "group-1", name: "North", members });
const figure = (code: string, value: number, compared = true) =>
  aFigure({
    organisation: { code, name: code, level: "PRACTICE" },
    numerator: value * 1000,
    denominator: 1000,
    value,
    ...(compared ? {} : { standing: null }),
  });

test("only peers are compared, by rank, quarter and the pooled line", () => {
  const five = [figure("A", 0.5), figure("B", 0.6), figure("C", 0.7), figure("D", 0.8), figure("E", 0.99)];
  const [a, , , d, e] = figuresAmong(definition, five, peersOf("A", "B", "C", "D"));
  expect(a).toMatchObject({
    comparator: { kind: "GROUP", name: "North", n: 4, value: 0.65, q1: expect.closeTo(0.575, 9) },
    standing: { rank: 4, n: 4, quartile: 1 },
  });
  expect(d?.standing).toMatchObject({ rank: 1, quartile: 4 });
  expect(e, "one outside sees the line and has no place in it").toMatchObject({
    standing: null,
    comparator: { n: 4 },
  });
});

test("who is left out of the system's comparison is left out here", () => {
  const [, b] = figuresAmong(definition, [figure("A", 0.5), figure("B", 0.6, false)], peersOf("A", "B"));
  expect(b).toMatchObject({ standing: null, comparator: { n: 1 } });
});

test("without anybody to compare with there is no line", () => {
  expect(amongPeers(definition, [], peersOf("A")).lines).toBeNull();
});

const practices = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 })), { maxLength: 20 })
  .map((all) =>
    all.map(([more, numerator], index): Compared => {
      const denominator = numerator + more;
      return { code: `P${index}`, numerator, denominator, value: numerator / denominator };
    }),
  );

test("a group of everyone is compared as the system is, whatever the order of its members", () => {
  holds(
    fc.property(practices, (all) => {
      const { lines, positions } = compare(definition, all);
      const peers = peersOf(...all.map(({ code }) => code).toReversed());
      const found = amongPeers(definition, all, peers);
      if (all.length === 0) return;
      expect(found.lines).toMatchObject({ n: lines.n, value: lines.value, q1: lines.q1, q3: lines.q3 });
      for (const { code, ...place } of positions)
        expect(found.standingOf(code)).toEqual({ n: lines.n, ...place });
    }),
  );
});
