import fc from "fast-check";
import { expect, test } from "vitest";
import { spreadMarks } from "@/lib/geography/spread-marks";
import { holds } from "../../support/property";

const ROOM = { width: 760, height: 700 };
const APART = 15;

const marks = fc
  .array(fc.tuple(fc.integer({ min: 340, max: 420 }), fc.integer({ min: 310, max: 390 })), { maxLength: 55 })
  .map((places) => places.map(([x, y], index) => ({ key: `Z${String(index).padStart(5, "0")}`, x, y })));

test("no mark covers another, each stays on the drawing, and none is lost", () => {
  holds(
    fc.property(marks, (all) => {
      const spread = spreadMarks(all, APART, ROOM);
      expect(spread.map(({ key }) => key)).toEqual(all.map(({ key }) => key).toSorted());
      for (const [index, one] of spread.entries()) {
        expect(one.atX).toBeGreaterThanOrEqual(0);
        expect(one.atY).toBeLessThanOrEqual(ROOM.height);
        for (const other of spread.slice(index + 1)) {
          expect(Math.hypot(one.atX - other.atX, one.atY - other.atY)).toBeGreaterThan(APART * 0.85);
        }
      }
    }),
  );
});

test("the same marks lie alike, in whatever order they are given", () => {
  holds(
    fc.property(marks, (all) => {
      expect(spreadMarks(all.toReversed(), APART, ROOM)).toEqual(spreadMarks(all, APART, ROOM));
    }),
  );
});

test("a mark in nobody's way stays in its place", () => {
  const far = [
    { key: "a", x: 100, y: 100 },
    { key: "b", x: 200, y: 100 },
  ];
  for (const mark of spreadMarks(far, APART, ROOM)) expect([mark.atX, mark.atY]).toEqual([mark.x, mark.y]);
});

test("practices of one building become a ring about it", () => {
  const together = [1, 2, 3, 4, 5].map((each) => ({ key: `Z0000${each}`, x: 300, y: 300 }));
  const spread = spreadMarks(together, APART, ROOM);
  for (const mark of spread) expect(Math.hypot(mark.atX - 300, mark.atY - 300)).toBeLessThan(32);
});
