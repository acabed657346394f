import fc from "fast-check";
import { expect, test } from "vitest";
import { districtChange, districtCodes, type DistrictLink } from "@/lib/organisations/district-change";
import { day } from "@/lib/periods/day";
import { holds } from "@/tests/support/property";

const APRIL = day("2026-04-01");
const dayOr = (text: string | null) => (text === null ? null : day(text));
const link = (
  id: number,
  area: string,
  from: string | null = null,
  to: string | null = null,
): DistrictLink => ({
  id,
  area,
  startsOn: dayOr(from),
  endsOn: dayOr(to),
});

test("a district that leaves holds until the day before, and one that comes begins on the day", () => {
  const links = [link(1, "E07000001"), link(2, "E07000002")];
  expect(districtChange(links, { areas: ["E07000002", "E07000003"], startsOn: APRIL })).toEqual({
    ok: true,
    value: {
      added: ["E07000003"],
      removed: ["E07000001"],
      ending: [{ id: 1, endsOn: "2026-03-31" }],
      replaced: [],
    },
  });
});

test("a district set on the very day and taken out again never held", () => {
  const change = districtChange([link(1, "E07000001", "2026-04-01")], { areas: [], startsOn: APRIL });
  expect(change).toMatchObject({ ok: true, value: { replaced: [1], ending: [] } });
});

test.each([
  ["same", [link(1, "E07000001")]],
  ["later-change", [link(1, "E07000001", "2026-05-01")]],
  ["later-change", [link(1, "E07000001", null, "2026-04-30")]],
])("%s is refused", (error, links) => {
  expect(districtChange(links, { areas: ["E07000001"], startsOn: APRIL })).toEqual({ ok: false, error });
});

test("codes are read however they are parted, and what is no code is told", () => {
  expect(districtCodes(" e07000220\nE08000026, E07000220;CV1 ")).toEqual({
    areas: ["E07000220", "E08000026"],
    wrong: ["CV1"],
  });
});

test("after a change the Place is made of exactly what was asked, and of what it was the day before", () => {
  const area = fc.constantFrom("E07000001", "E07000002", "E07000003", "E07000004");
  holds(
    fc.property(fc.uniqueArray(area), fc.uniqueArray(area), (before, areas) => {
      const links = before.map((each, index) => link(index, each));
      const change = districtChange(links, { areas, startsOn: APRIL });
      const same = before.toSorted().join() === areas.toSorted().join();
      expect(change.ok).toBe(!same);
      if (!change.ok) return;
      const ended = new Map(change.value.ending.map(({ id, endsOn }) => [id, endsOn]));
      const staying = links.filter(({ id }) => !ended.has(id)).map((each) => each.area);
      expect([...staying, ...change.value.added].toSorted()).toEqual(areas.toSorted());
      for (const endsOn of ended.values()) expect(endsOn < APRIL).toBe(true);
    }),
  );
});
