import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { sentenceOf, TOPICS, type Change } from "@/lib/changes/change";
import { dataChanges, type DataSeen } from "@/lib/changes/data-changes";
import { measureLooks } from "@/lib/changes/measure-looks";
import { organisationChanges } from "@/lib/changes/organisation-changes";
import { changesQuery, countsOf, grouped, narrowed, ofTopic, TOPIC_GROUPS } from "@/lib/changes/view";
import { addDays, day, daysBetween } from "@/lib/periods/day";
import { period, step } from "@/lib/periods/period";
import { changesEmail, changesMessage, monthToTell } from "@/lib/reports/changes-email";
import { aDefinition } from "../../support/definitions";
import { holds } from "../../support/property";

function aChange(over: Partial<Change> = {}): Change {
  return {
    kind: "real",
    topic: "flag-new",
    strength: "99.8",
    organisation: { code: "Z00001", name: "Canal Side Surgery", level: "PRACTICE" },
    metric: { code: "did-not-attend", name: "Did not attend", shortName: "Did not attend", domain: "access" },
    source: null,
    within: ["Z00001", "QZZ-COVENTRY", "ZP0001"],
    period: "2025-11",
    what: "newly in the worse quarter, beyond the 99.8% limit",
    from: "5.1%",
    to: "7.2%",
    link: { path: "/measures/did-not-attend", parameters: { at: "2025-11", practice: "Z00001" } },
    ...over,
  };
}

const NONE = changesQuery({});
const loaded: DataSeen = {
  source: "Workforce",
  measures: 2,
  earlier: { period: "2025-10", stale: false },
  later: { period: "2025-11", stale: false },
  awaited: null,
  revised: [],
};

describe("data sets", () => {
  const said = (over: Partial<DataSeen>) => dataChanges([{ ...loaded, ...over }]).map(sentenceOf);

  test.each<[string, Partial<DataSeen>, string[]]>([
    ["loaded", {}, ["Workforce: November 2025 loaded, 2 measures."]],
    ["as it was", { later: { period: "2025-10", stale: false } }, []],
    [
      "awaited",
      { later: { period: "2025-10", stale: false }, awaited: "2025-11" },
      ["Workforce: November 2025 is not here yet."],
    ],
    [
      "grown old",
      { later: { period: "2025-10", stale: true } },
      ["Workforce: nothing newer than October 2025, which is now too old to judge by."],
    ],
    ["first loaded", { earlier: null, measures: 1 }, ["Workforce: November 2025 loaded, 1 measure."]],
  ])("%s", (_, over, lines) => {
    expect(said(over)).toEqual(lines);
  });

  test("a revision is told with how many figures of how many, and is no real change", () => {
    const revised = [
      {
        kind: "revised" as const,
        period: "2025-10",
        organisations: 23,
        figures: 156,
        because: "newer data were loaded",
      },
    ];
    const [, change] = dataChanges([{ ...loaded, revised }]);
    expect(change?.kind).toBe("revised");
    expect(sentenceOf(change!)).toBe(
      "Workforce: 156 figures for October 2025 of 23 organisations read otherwise than first shown, because newer data were loaded.",
    );
  });
});

test("practices that opened, closed, merged and moved are told with from and to", () => {
  const practice = { code: "Z00018", name: "Old Mill Practice", on: day("2024-07-01"), within: [] };
  const told = organisationChanges([
    { ...practice, what: "closed" },
    { ...practice, what: "merged", into: "New Mill Practice" },
    { ...practice, what: "moved", kind: "PCN", from: "North PCN", to: null },
  ]);
  expect(told.map((change) => [sentenceOf(change), change.from, change.to])).toEqual([
    ["Old Mill Practice: closed on 1 July 2024.", "open", "closed"],
    ["Old Mill Practice: joined New Mill Practice on 1 July 2024.", "Old Mill Practice", "New Mill Practice"],
    ["Old Mill Practice: changed its PCN.", "North PCN", "no PCN"],
  ]);
});

describe("a measure at two looks", () => {
  const months = (last: string, count: number) =>
    Array.from({ length: count }, (_, index) => step(period(last), -index));
  const asked = { from: period("2025-10"), to: period("2025-11") };

  test("reads its trend past an annotated month", () => {
    const october = aDefinition({ annotatedMonths: [{ month: 10, reason: "Clinics" }] });
    const looks = measureLooks(october, months("2025-11", 5), asked);
    expect(looks).toMatchObject({
      earlier: { at: { text: "2025-10" }, trend: { text: "2025-09" } },
      later: { at: { text: "2025-11" }, trend: { text: "2025-11" } },
      awaited: null,
    });
  });

  test("is awaited where it kept pace, and not where it never did", () => {
    expect(measureLooks(aDefinition(), months("2025-10", 5), asked)?.awaited).toBe("2025-11");
    expect(measureLooks(aDefinition(), months("2025-09", 5), asked)?.awaited).toBeNull();
  });

  test("has no look where it has no period by then", () => {
    expect(measureLooks(aDefinition(), [period("2025-11")], asked)).toMatchObject({ earlier: null });
    expect(measureLooks(aDefinition(), [], asked)).toBeNull();
  });
});

test("narrowing keeps what lies in the Place, PCN or practice, and lines about a publication", () => {
  const elsewhere = aChange({
    organisation: { code: "Z00002", name: "Elsewhere", level: "PRACTICE" },
    within: ["Z00002", "QZZ-RUGBY"],
  });
  const data = aChange({ organisation: null, metric: null, source: "Workforce", within: [] });
  const all = [aChange(), elsewhere, data];
  expect(narrowed(all, { ...NONE, place: "QZZ-COVENTRY" })).toEqual([aChange(), data]);
  expect(narrowed(all, { ...NONE, practice: "Z00002" })).toEqual([elsewhere, data]);
  expect(narrowed(all, { ...NONE, domain: "access" })).toEqual([aChange(), elsewhere]);
  expect(narrowed(all, { ...NONE, kind: "rule" })).toEqual([]);
});

const anyChange = fc
  .record({
    topic: fc.constantFrom(...TOPICS),
    kind: fc.constantFrom("real" as const, "revised" as const, "rule" as const),
    organisation: fc.constantFrom("Z00001", "Z00002", null),
    metric: fc.constantFrom("did-not-attend", "same-day", null),
  })
  .map(({ topic, kind, organisation, metric }) =>
    aChange({
      topic,
      kind,
      organisation: organisation && { code: organisation, name: organisation, level: "PRACTICE" },
      metric: metric && { ...aChange().metric!, code: metric, name: metric },
    }),
  );

test("every line is in one topic group and in one group of its list, in its order", () => {
  holds(
    fc.property(
      fc.array(anyChange, { maxLength: 30 }),
      fc.constantFrom("practice", "measure"),
      (changes, by) => {
        const topics = TOPIC_GROUPS.map(({ value }) => ofTopic(changes, value).length);
        expect(topics.reduce((sum, count) => sum + count, 0)).toBe(changes.length);
        const groups = grouped(changes, by as "practice" | "measure");
        expect(groups.flatMap((group) => group.changes)).toHaveLength(changes.length);
        for (const group of groups) {
          expect(group.changes).toEqual(changes.filter((change) => group.changes.includes(change)));
        }
        const { total, flags, beyondChance } = countsOf(changes);
        expect(total).toBe(changes.length);
        expect(beyondChance).toBeLessThanOrEqual(flags);
      },
    ),
  );
});

describe("the message", () => {
  const about = {
    name: "Canal Side Surgery",
    from: period("2025-10"),
    to: period("2025-11"),
    origin: "https://pcc.example.nhs.uk",
  };

  test("has its count in the subject and every line in the text, with what kind it is of", () => {
    const changes = [
      aChange(),
      aChange({ topic: "concern", strength: null, what: "special cause of concern" }),
      aChange({ topic: "flag-new", strength: "chance", what: "within chance" }),
      aChange({ kind: "revised", topic: "aim-met", strength: null, what: "now meets the aim" }),
    ];
    const { subject, text } = changesEmail(changes, about);
    expect(subject).toBe("3 changes since October 2025: Canal Side Surgery");
    expect(text).toContain(
      "- Canal Side Surgery, Did not attend: newly in the worse quarter, beyond the 99.8% limit. From 5.1% to 7.2%.",
    );
    expect(text).toContain("- [revised] Canal Side Surgery, Did not attend: now meets the aim.");
    expect(text).toContain("1 new in the worse quarter beyond chance, 1 with special cause of concern.");
    expect(text).toContain("1 more came to the worse quarter within chance and 0 left it");
    expect(text).toContain("https://pcc.example.nhs.uk/changes?since=2025-10&at=2025-11");
    expect(text).not.toMatch(/fail|poor|slipped badly|massive/i);
  });

  test("tells many late returns in one sentence, and a few each", () => {
    const late = aChange({
      topic: "return-late",
      strength: null,
      metric: null,
      source: "return for September 2025",
      what: "not sent by 30 November 2025, due on 14 November 2025",
      from: "",
      to: "not sent",
    });
    const said = (count: number) => changesEmail(Array<Change>(count).fill(late), about);
    expect(said(1).text).toContain(
      "- Canal Side Surgery, return for September 2025: not sent by 30 November 2025, due on 14 November 2025.",
    );
    expect(said(6).text).not.toContain("Canal Side Surgery, return");
    expect(said(6).text).toContain("6 returns that were due in the month are late.");
  });

  test("says of figures that left the worse quarter no more than that", () => {
    const { text } = changesEmail([aChange({ topic: "flag-cleared", strength: null })], about);
    expect(text).toContain("1 figure left the worse quarter, as some always do.");
    expect(text).not.toContain("0 more");
  });

  test("tells of what reads as before that it does, and of a level that stayed no more than its sentence", () => {
    const same = aChange({ topic: "concern", what: "special cause of concern", from: "93.2%", to: "93.2%" });
    const level = aChange({
      metric: null,
      what: "Level 2 decided, confirmed",
      from: "Level 2",
      to: "Level 2",
    });
    const { text } = changesEmail([same, level], about);
    expect(text).toContain("Did not attend: special cause of concern. At 93.2% in both.\n");
    expect(text).toContain("- Canal Side Surgery: Level 2 decided, confirmed.\n");
    expect(text).not.toContain("From");
  });

  test("waits in the outbox with its figures for its reader alone, and of practices not even how many", () => {
    const queued = { system: "Q9A", ...about };
    const whole = changesMessage([aChange()], { ...queued, name: "NHS Invented ICB", ofPractices: false });
    expect(whole.subject).toBe("1 change since October 2025: NHS Invented ICB");
    const own = changesMessage([aChange()], { ...queued, ofPractices: true });
    expect(own.subject).toBe("What changed since October 2025");
    for (const { subject, body, private: told } of [whole, own]) {
      expect(subject + body).not.toContain("Canal Side");
      expect(told).toMatchObject({ practice: null, words: expect.stringContaining("Canal Side Surgery") });
    }
    expect(whole.key).toBe(own.key);
  });

  test("is of the newest month that ended 45 days ago, when the slowest monthly publication is out", () => {
    holds(
      fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -40, max: 700 }), (count, days) => {
        const months = Array.from({ length: count }, (_, back) => step(period("2025-11"), -back));
        const on = addDays(months.at(-1)!.start, days);
        const told = monthToTell(months, on);
        const settled = months.filter(({ end }) => daysBetween(end, on) >= 45);
        expect(told).toBe(settled[0] ?? null);
      }),
    );
    expect(monthToTell([period("2025-12"), period("2025-11")], day("2026-01-14"))?.text).toBe("2025-11");
    expect(monthToTell([period("2025-12"), period("2025-11")], day("2026-01-13"))).toBeNull();
  });

  test("says so when nothing slipped", () => {
    const { subject, text } = changesEmail([], about);
    expect(subject).toBe("Nothing slipped since October 2025: Canal Side Surgery");
    expect(text).toContain("Nothing slipped between October 2025 and November 2025, for Canal Side Surgery.");
  });

  test("holds nothing of a line but what it says, and no markup of a name", () => {
    const name = `<b onclick="x">O'Brien & Co</b>`;
    holds(
      fc.property(fc.array(anyChange, { maxLength: 10 }), (changes) => {
        const named = changes.map((change) => ({
          ...change,
          organisation: change.organisation && { ...change.organisation, name },
        }));
        const { html } = changesEmail(named, { ...about, name });
        expect(html).not.toContain("<b ");
        expect(html).not.toContain("O'Brien");
      }),
    );
  });
});
