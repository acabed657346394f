import fc from "fast-check";
import { expect, test } from "vitest";
import { deriveLinks, type Statement } from "@/lib/organisations/membership";
import { addDays, day, type Day } from "@/lib/periods/day";

const seen = (on: string, parent: string | null): Statement => ({
  parent,
  on: day(on),
  startsOn: null,
  endsOn: null,
});
const dated = (parent: string, from: string, to: string | null = null): Statement => ({
  parent,
  on: null,
  startsOn: day(from),
  endsOn: to === null ? null : day(to),
});
const link = (parent: string, startsOn: string | null, endsOn: string | null, knownFrom: string) => ({
  parent,
  startsOn,
  endsOn,
  knownFrom,
});

test.each<{ name: string; statements: Statement[]; links: ReturnType<typeof link>[] }>([
  { name: "nothing said gives no link", statements: [], links: [] },
  {
    name: "one snapshot holds before its day as assumed, and after it",
    statements: [seen("2025-12-01", "A")],
    links: [link("A", null, null, "2025-12-01")],
  },
  {
    name: "a change between snapshots is dated to the later one",
    statements: [seen("2025-06-01", "A"), seen("2025-09-01", "B")],
    links: [link("A", null, "2025-08-31", "2025-06-01"), link("B", "2025-09-01", null, "2025-09-01")],
  },
  {
    name: "a dated file gives the day of a change between snapshots",
    statements: [seen("2025-06-01", "A"), seen("2025-09-01", "B"), dated("B", "2025-07-01")],
    links: [link("A", null, "2025-06-30", "2025-06-01"), link("B", "2025-07-01", null, "2025-07-01")],
  },
  {
    name: "a dated start before the first snapshot is known from then",
    statements: [seen("2025-12-01", "A"), dated("A", "2019-07-01")],
    links: [link("A", null, null, "2019-07-01")],
  },
  {
    name: "an earlier dated link is kept beside the snapshot's",
    statements: [seen("2025-12-01", "B"), dated("A", "2019-07-01", "2021-03-31"), dated("B", "2021-04-01")],
    links: [link("A", null, "2021-03-31", "2019-07-01"), link("B", "2021-04-01", null, "2021-04-01")],
  },
  {
    name: "a snapshot without a parent ends the link, and one with it begins it again",
    statements: [seen("2025-01-01", "A"), seen("2025-02-01", null), seen("2025-03-01", "A")],
    links: [link("A", null, "2025-01-31", "2025-01-01"), link("A", "2025-03-01", null, "2025-03-01")],
  },
  {
    name: "what a dated file says of the time after the last snapshot counts",
    statements: [seen("2025-12-01", "A"), dated("A", "2019-07-01", "2025-12-31"), dated("B", "2026-01-01")],
    links: [link("A", null, "2025-12-31", "2019-07-01"), link("B", "2026-01-01", null, "2026-01-01")],
  },
  {
    name: "an ended link with nothing after it leaves a gap",
    statements: [dated("A", "2019-07-01", "2020-03-31"), dated("B", "2021-01-01")],
    links: [link("A", null, "2020-03-31", "2019-07-01"), link("B", "2021-01-01", null, "2021-01-01")],
  },
  {
    name: "of two snapshots of one day the one stated last counts",
    statements: [seen("2025-12-01", "A"), seen("2025-12-01", "B")],
    links: [link("B", null, null, "2025-12-01")],
  },
])("$name", ({ statements, links }) => {
  expect(deriveLinks(statements)).toEqual(links);
});

test("however files differ, links never overlap and each snapshot's parent holds on its own day", () => {
  const on = fc.integer({ min: 0, max: 400 }).map((days) => addDays(day("2024-01-01"), days));
  const parent = fc.constantFrom("A", "B", "C", null);
  const snapshots = fc.uniqueArray(fc.record({ on, parent }), { selector: (each) => each.on, maxLength: 8 });
  fc.assert(
    fc.property(snapshots, (all) => {
      const links = deriveLinks(all.map((each) => ({ ...each, startsOn: null, endsOn: null })));
      const holding = (at: Day) =>
        links.filter((each) => (each.startsOn ?? at) <= at && (each.endsOn === null || each.endsOn >= at));
      for (const each of all)
        expect(holding(each.on).map((held) => held.parent)).toEqual(each.parent ? [each.parent] : []);
      for (let days = 0; days < 400; days += 7) {
        expect(holding(addDays(day("2024-01-01"), days)).length).toBeLessThanOrEqual(1);
      }
    }),
  );
});
