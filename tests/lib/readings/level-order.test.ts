import { expect, test } from "vitest";
import { inLevelOrder } from "@/lib/readings/level-order";
import type { Figure } from "@/lib/readings/view";
import { aFigure } from "@/tests/support/figure";

const of = (level: Figure["organisation"]["level"], name: string) =>
  aFigure({ organisation: { code: name, name, level } });

test("sums are listed from the system down, each level's by name, whatever order they come in", () => {
  const given = [
    of("PCN", "Canal Basin"),
    of("PLACE", "Rugby"),
    of("PCN", "Arden"),
    of("SYSTEM", "Zeal"),
    of("PLACE", "Élan"),
  ];
  const names = (figures: readonly Figure[]) => figures.map(({ organisation }) => organisation.name);
  const order = ["Zeal", "Élan", "Rugby", "Arden", "Canal Basin"];
  expect(names(inLevelOrder(given))).toEqual(order);
  expect(names(inLevelOrder(given.toReversed()))).toEqual(order);
});
