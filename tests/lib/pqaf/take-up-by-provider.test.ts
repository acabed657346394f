import fc from "fast-check";
import { expect, test } from "vitest";
import { takeUpByProvider } from "@/lib/pqaf/take-up-by-provider";
import { holds } from "../../support/property";

const counts = { offered: 0, waiting: 0, accepted: 0, declined: 0, underWay: 0, ended: 0, withdrawn: 0 };

test("providers come as they first come, each with the sum of its supports", () => {
  const rows = [
    { ...counts, provider: "Hub", offered: 2, accepted: 1 },
    { ...counts, provider: "Federation", offered: 1 },
    { ...counts, provider: "Hub", offered: 3, ended: 1 },
  ];
  expect(takeUpByProvider(rows)).toEqual([
    {
      provider: "Hub",
      counts: { ...counts, offered: 5, accepted: 1, ended: 1 },
      supports: [rows[0], rows[2]],
    },
    { provider: "Federation", counts: { ...counts, offered: 1 }, supports: [rows[1]] },
  ]);
});

test("no offer is lost and none is counted twice", () => {
  const row = fc.record({ provider: fc.constantFrom("a", "b", "c"), offered: fc.nat(9), waiting: fc.nat(9) });
  holds(
    fc.property(fc.array(row), (some) => {
      const rows = some.map((each) => ({ ...counts, ...each }));
      const found = takeUpByProvider(rows);
      for (const key of ["offered", "waiting"] as const) {
        const all = rows.reduce((total, each) => total + each[key], 0);
        expect(found.reduce((total, each) => total + each.counts[key], 0)).toBe(all);
      }
      expect(found.flatMap(({ supports }) => supports)).toHaveLength(rows.length);
    }),
  );
});
