import { expect, test } from "vitest";
import { programmeDefinition } from "@/lib/programmes/programme";
import { CATALOGUE } from "@/prisma/seed/metrics/catalogue";
import { PCARP } from "@/prisma/seed/reference/programmes/pcarp";

const workstreams = PCARP.domains.flatMap((domain) => domain.workstreams);

test("the programme is sound, and each measure it takes from the catalogue is there", () => {
  expect(programmeDefinition.safeParse(PCARP).error).toBeUndefined();
  const known = new Set(CATALOGUE.map(({ code }) => code));
  const asked = workstreams.flatMap(({ metrics }) =>
    metrics.flatMap((ref) => ("catalogue" in ref ? [ref.catalogue] : [])),
  );
  expect(asked.filter((code) => !known.has(code))).toEqual([]);
});

test("it has the plan’s four domains, and every figure of its own stands in a workstream", () => {
  expect(PCARP.domains.map(({ name }) => name)).toEqual([
    "Empowering patients",
    "Implementing modern general practice access",
    "Building capacity",
    "Cutting bureaucracy",
  ]);
  const shown = new Set(
    workstreams.flatMap(({ metrics }) => metrics.flatMap((ref) => ("own" in ref ? [ref.own] : []))),
  );
  expect(PCARP.metrics.filter(({ code }) => !shown.has(code))).toEqual([]);
});

test("a programme that names a figure it has not is refused, and so is a code given twice", () => {
  const [first, ...rest] = PCARP.domains;
  const twice = programmeDefinition.safeParse({ ...PCARP, domains: [first, first, ...rest] });
  const unknown = programmeDefinition.safeParse({ ...PCARP, metrics: PCARP.metrics.slice(1) });
  expect([twice.success, unknown.success]).toEqual([false, false]);
});
