import fc from "fast-check";
import { expect, test } from "vitest";
import { placeChange, type PlaceLink } from "@/lib/organisations/place-change";
import { addDays, day, type Day } from "@/lib/periods/day";
import { holds } from "../../support/property";

const always: PlaceLink = { id: 1, place: "A", startsOn: null, endsOn: null };
const move = (place: string | null, startsOn: string) => ({ place, startsOn: day(startsOn) });

test("a move ends the link before it the day before, and begins the new one", () => {
  expect(placeChange([always], move("B", "2026-04-01"))).toEqual({
    ok: true,
    value: {
      previous: "A",
      ending: [{ id: 1, endsOn: "2026-03-31" }],
      replaced: [],
      starting: { place: "B", startsOn: "2026-04-01" },
    },
  });
});

test.each<[string, PlaceLink[], ReturnType<typeof move>, unknown]>([
  ["to the Place it is in", [always], move("A", "2026-04-01"), { ok: false, error: "same-place" }],
  [
    "before a move recorded already",
    [
      { ...always, endsOn: day("2026-03-31") },
      { id: 2, place: "B", startsOn: day("2026-04-01"), endsOn: null },
    ],
    move("C", "2026-01-01"),
    { ok: false, error: "later-change" },
  ],
  ["from no Place to none", [], move(null, "2026-04-01"), { ok: false, error: "same-place" }],
])("a move %s is refused", (_what, links, change, answer) => {
  expect(placeChange(links, change)).toEqual(answer);
});

test("a move recorded wrongly is put right on its own day without a trace of a day in between", () => {
  const links = [
    { ...always, endsOn: day("2026-03-31") },
    { id: 2, place: "B", startsOn: day("2026-04-01"), endsOn: null },
  ];
  expect(placeChange(links, move("C", "2026-04-01"))).toMatchObject({
    ok: true,
    value: { previous: "B", ending: [], replaced: [2], starting: { place: "C" } },
  });
});

test("after any moves each day has one Place at most, and days before a move keep theirs", () => {
  const moves = fc.array(
    fc.record({ place: fc.constantFrom("A", "B", "C", null), offset: fc.integer({ min: 0, max: 900 }) }),
    { maxLength: 8 },
  );
  holds(
    fc.property(moves, (all) => {
      let links: PlaceLink[] = [always];
      let id = 1;
      for (const { place, offset } of all) {
        const startsOn = addDays(day("2024-01-01"), offset);
        const before = days(links).filter(([on]) => on < startsOn);
        const change = placeChange(links, { place, startsOn });
        if (!change.ok) continue;
        const { ending, replaced, starting } = change.value;
        links = links
          .filter((link) => !replaced.includes(link.id))
          .map((link) => ({
            ...link,
            endsOn: ending.find((each) => each.id === link.id)?.endsOn ?? link.endsOn,
          }));
        if (starting) links.push({ id: ++id, ...starting, endsOn: null });
        expect(JSON.stringify(days(links).filter(([on]) => on < startsOn))).toBe(JSON.stringify(before));
        expect(Math.max(...days(links).map(([, places]) => places.length))).toBeLessThanOrEqual(1);
      }
    }),
  );
});

const DAYS = Array.from({ length: 20 }, (_, index) => addDays(day("2024-01-01"), index * 50));

/** The Places that hold on every 50th day. */
function days(links: readonly PlaceLink[]): [Day, string[]][] {
  return DAYS.map((on) => {
    const held = links.filter(
      (link) => (!link.startsOn || link.startsOn <= on) && (!link.endsOn || link.endsOn >= on),
    );
    return [on, held.map(({ place }) => place)];
  });
}
