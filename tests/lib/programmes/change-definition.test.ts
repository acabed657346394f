import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changeDefinition, type DefinitionChange } from "@/lib/programmes/change-definition";
import { newCode } from "@/lib/programmes/new-code";
import { programmeDefinition } from "@/lib/programmes/programme";
import { readOutline } from "@/lib/programmes/programme-outline";
import { ownMetric } from "@/tests/support/programmes";
import { holds } from "@/tests/support/property";

const DEFINITION = programmeDefinition.parse({
  ...{
    name: "A plan",
    shortName: "Plan",
    source: "A paper",
    aims: [],
    deliverables: [],
    bodies: ["The Board"],
  },
  rules: { lateDays: 30, offPlan: 0.1 },
  metrics: [ownMetric()],
  domains: [
    {
      ...{ code: "people", name: "People" },
      workstreams: [{ code: "referral", name: "Referral", about: "x", metrics: [{ own: "self-referrals" }] }],
    },
  ],
});
const AIM = { words: "Fewer wait", by: "2028", measure: { own: "self-referrals" }, baseline: null };
const FIGURE = { ...ownMetric({ name: "Rooms", shortName: "Rooms in use" }) };

function made(definition: typeof DEFINITION, change: DefinitionChange) {
  const done = changeDefinition(definition, change);
  if (!done.ok) throw new Error(done.error);
  return done.value;
}

describe("a typing mistake", () => {
  const given = { ...ownMetric({ shortName: "Self-referrals" }) };

  test("in a figure's words is corrected under its own code, with what was and what is in the trail", () => {
    const { definition, what, unread } = made(DEFINITION, {
      ...{ is: "figure-described", figure: "self-referrals", given },
    });
    expect(definition.metrics).toEqual([{ ...ownMetric(), shortName: "Self-referrals" }]);
    expect(what).toBe(
      "corrected the figure “Self-referrals a month”: its short name from “Self-referrals a month” to “Self-referrals”",
    );
    expect(unread).toBeUndefined();
  });

  test.each([{ unit: "share" as const }, { cadence: "year" as const }])(
    "in what its values are read by, %j, may be corrected only while none is recorded",
    (otherwise) => {
      const change = { is: "figure-described", figure: "self-referrals", given: { ...given, ...otherwise } };
      expect(made(DEFINITION, change as DefinitionChange).unread).toBe("self-referrals");
    },
  );

  test("in a figure that tells nothing is taken off, while none of it is recorded", () => {
    const { definition, of } = made(DEFINITION, { is: "figure-added", figure: FIGURE });
    expect(made(definition, { is: "figure-removed", figure: of! })).toEqual({
      ...{ definition: DEFINITION, what: "took off the figure “Rooms in use”", unread: of },
    });
  });

  test("in an aim, its baseline, a domain and a deliverable is corrected, and a deliverable keeps a measure", () => {
    const aimed = made(DEFINITION, { is: "aim-added", ...AIM });
    const baseline = { value: 90, period: "2023-03", source: "The plan" };
    const mended = made(aimed.definition, {
      ...{ is: "aim-described", aim: aimed.of!, ...AIM, words: "Nobody waits", baseline },
    });
    expect(mended.definition.aims).toEqual([{ ...AIM, code: "fewer-wait", words: "Nobody waits", baseline }]);
    const domain = made(mended.definition, { is: "domain-renamed", domain: "people", name: "Staff" });
    expect(domain.definition.domains[0]).toMatchObject({ code: "people", name: "Staff" });
    const wanted = { own: "self-referrals" };
    const named = made(domain.definition, { is: "deliverable-added", name: "Refferals", measure: wanted });
    const renamed = made(named.definition, {
      ...{ is: "deliverable-renamed", deliverable: "Refferals", name: "Referrals" },
    });
    expect(renamed.definition.deliverables).toEqual([{ name: "Referrals", metrics: [wanted] }]);
    const last: DefinitionChange = {
      is: "deliverable-measure-removed",
      deliverable: "Referrals",
      measure: wanted,
    };
    expect(changeDefinition(renamed.definition, last)).toEqual({ ok: false, error: "the-last-measure" });
    const off = made(renamed.definition, { is: "deliverable-removed", deliverable: "Referrals" });
    expect(off.definition.deliverables).toEqual([]);
  });
});

describe("a change of what a programme is", () => {
  test("adds a workstream under an address of its own", () => {
    const changed = changeDefinition(DEFINITION, {
      ...{ is: "workstream-added", domain: "people", name: "Referral", about: "Again" },
    });
    expect(changed).toMatchObject({ ok: true, value: { added: "referral-2" } });
  });

  test("takes a workstream off, and its domain where it was the only one there", () => {
    const rooms = { is: "domain-added", name: "Rooms", workstream: "Estates" } as const;
    const two = made(DEFINITION, rooms).definition;
    const without = made(two, { is: "workstream-removed", workstream: "estates" });
    expect(without).not.toHaveProperty("of");
    expect(without).toEqual({
      ...{ definition: DEFINITION, removed: "estates" },
      what: "took off the workstream “Estates” with its domain “Rooms”",
    });
    const three = { is: "workstream-added", domain: "rooms", name: "Branches", about: "x" } as const;
    const left = made(made(two, three).definition, { is: "workstream-removed", workstream: "estates" });
    expect(left.definition.domains[1]).toMatchObject({ code: "rooms", workstreams: [{ code: "branches" }] });
  });

  test.each<[string, DefinitionChange, string]>([
    ["a domain it has not", { is: "workstream-added", domain: "no", name: "x", about: "x" }, "not-found"],
    [
      "a workstream it has not",
      { is: "measure-added", workstream: "no", measure: { catalogue: "same-day" } },
      "not-found",
    ],
    [
      "a figure that is none of its own",
      { is: "measure-added", workstream: "referral", measure: { own: "no" } },
      "not-found",
    ],
    [
      "a measure that is there",
      { is: "measure-added", workstream: "referral", measure: { own: "self-referrals" } },
      "there-already",
    ],
    [
      "a figure of the same name",
      { is: "figure-added", figure: { ...FIGURE, shortName: "Self-Referrals a month" } },
      "there-already",
    ],
    ["a workstream it has not, taken off", { is: "workstream-removed", workstream: "no" }, "not-found"],
    ["its only workstream", { is: "workstream-removed", workstream: "referral" }, "the-last"],
    ["an aim it has not", { is: "aim-removed", aim: "no" }, "not-found"],
    ["a domain it has not, renamed", { is: "domain-renamed", domain: "no", name: "x" }, "not-found"],
    ["a figure it has not", { is: "figure-removed", figure: "no" }, "not-found"],
    [
      "a figure that a workstream is told by",
      { is: "figure-removed", figure: "self-referrals" },
      "measured-by",
    ],
    ["an aim told by no figure of its own", { is: "aim-added", ...AIM, measure: { own: "no" } }, "not-found"],
    ["a deliverable it has not", { is: "deliverable-removed", deliverable: "no" }, "not-found"],
  ])("is refused for %s", (_, change, error) => {
    expect(changeDefinition(DEFINITION, change)).toEqual({ ok: false, error });
  });

  test("whatever is changed, what is left is a programme", () => {
    const name = fc.string({ minLength: 1, maxLength: 60 }).filter((text) => text.trim() !== "");
    const measure = fc.constantFrom({ own: "self-referrals" }, { catalogue: "same-day" }, { own: "no" });
    const workstream = fc.constantFrom("referral", "referral-2", "no");
    const deliverable = fc.constantFrom("One", "Two");
    const changes = fc.array(
      fc.oneof(
        fc.record({ is: fc.constant("domain-added" as const), name, workstream: name }),
        fc.record({
          is: fc.constant("workstream-added" as const),
          domain: fc.constant("people"),
          name,
          about: name,
        }),
        fc.record({ is: fc.constant("workstream-described" as const), workstream, name, about: name }),
        fc.record({ is: fc.constant("workstream-removed" as const), workstream }),
        fc.record({ is: fc.constant("measure-added" as const), workstream, measure }),
        fc.record({ is: fc.constant("measure-removed" as const), workstream, measure }),
        fc.record({
          is: fc.constant("aim-added" as const),
          words: name,
          by: name,
          measure: fc.constantFrom(null, { own: "self-referrals" }, { own: "rooms-in-use" }),
          baseline: fc.constant(null),
        }),
        fc.record({ is: fc.constant("figure-added" as const), figure: fc.constant(FIGURE) }),
        fc.record({
          is: fc.constant("figure-removed" as const),
          figure: fc.constantFrom("self-referrals", "rooms-in-use"),
        }),
        fc.record({
          is: fc.constant("figure-described" as const),
          figure: fc.constantFrom("self-referrals", "rooms-in-use"),
          given: fc.constantFrom("A", "B").map((shortName) => ({ ...FIGURE, shortName })),
        }),
        fc.record({ is: fc.constant("deliverable-added" as const), name: deliverable, measure }),
        fc.record({ is: fc.constant("deliverable-renamed" as const), deliverable, name: deliverable }),
        fc.record({ is: fc.constant("deliverable-measure-added" as const), deliverable, measure }),
        fc.record({ is: fc.constant("deliverable-measure-removed" as const), deliverable, measure }),
      ),
      { maxLength: 8 },
    );
    holds(
      fc.property(changes, (made) => {
        let definition = DEFINITION;
        for (const change of made) {
          const done = changeDefinition(definition, change as DefinitionChange);
          if (done.ok) definition = done.value.definition;
        }
        expect(programmeDefinition.safeParse(definition).success).toBe(true);
      }),
    );
  });
});

test.each([
  ["GPs’ estates & rooms", [], "gps-estates-rooms"],
  ["Risks", [], "risks-2"],
  ["Set up", ["set-up-2"], "set-up-3"],
  ["ŵ!", [], "w"],
  ["—", [], "one"],
])("the code of %j, where %j are taken, is %s", (name, taken, code) => {
  expect(newCode(name, taken)).toBe(code);
});

test("an outline is read line by line, and everything wrong is told at once", () => {
  expect(readOutline("Access: Telephony; Online tools\n\nCapacity: Estates")).toMatchObject({
    ok: true,
    value: [
      { code: "access", workstreams: [{ code: "telephony" }, { code: "online-tools" }] },
      { code: "capacity", workstreams: [{ name: "Estates" }] },
    ],
  });
  expect(readOutline("Access\n: Telephony\nCapacity:")).toMatchObject({
    ok: false,
    error: [
      expect.stringMatching(/^Line 1/),
      expect.stringMatching(/^Line 2/),
      expect.stringMatching(/^Line 3/),
    ],
  });
  expect(readOutline(" \n")).toMatchObject({ ok: false });
});
