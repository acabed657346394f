import { describe, expect, test } from "vitest";
import { GroupTable } from "@/components/metrics/group-table";
import { MeasureTable } from "@/components/metrics/measure-table";
import { ProfileTable } from "@/components/metrics/profile-table";
import { PracticeTable } from "@/components/organisations/practice-table";
import { ScopeTable, type ScopeRow } from "@/components/organisations/scope-table";
import { day } from "@/lib/periods/day";
import { listQuery, type ListedPractice } from "@/lib/readings/practice-list";
import type { SeenLevels } from "@/lib/pqaf/seen-levels";
import type { Figure } from "@/lib/readings/view";
import { aFigure, aMetric, lines } from "../support/figure";
import { markup, rows, to, words } from "../support/markup";

describe("a practice's profile", () => {
  const profile = (figures: Figure[]) => (
    <ProfileTable
      of="Canal Side Surgery"
      heading="Practice"
      against="System"
      figures={figures}
      hrefOf={({ metric }) => to(`/measures/${metric.code}`)}
      from={new Map()}
    />
  );
  const rowOf = (over: Partial<Figure>) => rows(profile([aFigure(over)]))[2];

  test("has a row a measure: value, comparator, interval, rank, change, n and period", () => {
    expect(rowOf({})).toEqual([
      ...["Within 2 weeks", "78.0%", "system 86.0%", "", "", "75.3 to 80.5", "33 of 40", "", "–", "–"],
      ...["2.0 worse", "1,000"],
      expect.stringMatching(/^Nov 2025: where Within 2 weeks comes from/),
    ]);
  });

  test("shows one more decimal where rounding would put a value on the wrong side of its line", () => {
    expect(rowOf({ value: 0.7996, comparator: lines({ q1: 0.8 }) })?.[1]).toBe("79.96%");
  });

  test.each(["on-hold", "suppressed", "not-reported"] as const)(
    "says %s in words where the figure would be: never 0 and never blank",
    (state) => {
      const none = {
        value: null,
        lower: null,
        upper: null,
        numerator: null,
        denominator: null,
        standing: null,
      };
      const [measure, said, at] = rowOf({ ...none, state, reason: "why so" }) ?? [];
      expect(measure).toBe("Within 2 weeks");
      expect(said).toMatch(/^(On hold|Hidden by the source|Not reported): why so$/);
      expect(at).toMatch(/^Nov 2025: where /);
    },
  );

  test("marks too small in place of its quarter and keeps its value and rank", () => {
    const html = markup(profile([aFigure({ state: "too-small" })]));
    expect(html).toContain('aria-label="Too small to judge"');
    expect(html).not.toContain("Worse quarter");
    expect(html).toContain("33 of 40");
  });

  test("gives a short series in figures: a line of two points is no trend", () => {
    const series = [
      { period: "2024/25", value: 0.7 },
      { period: "2025/26", value: 0.78 },
    ];
    expect(words(profile([aFigure({ period: "2025/26", series })]))).toContain("70.0% → to 78.0%");
  });

  test("groups measures by domain, with their sources beside the heading", () => {
    const safety = aMetric({ code: "cqc-overall", domain: "safety", source: "CQC directory with ratings" });
    const headings = rows(profile([aFigure({ metric: safety }), aFigure()])).filter(
      (row) => row.length === 1,
    );
    expect(headings).toEqual([
      ["AccessAppointments in General Practice, Nov 2025"],
      ["Safety, regulation and infection preventionCQC directory with ratings, Nov 2025"],
    ]);
  });
});

describe("the practices of a measure", () => {
  const listed = (code: string, over: Partial<Figure>): ListedPractice => ({
    code,
    name: `Practice ${code}`,
    pcn: "ZP0001",
    pcnName: "Canal Basin PCN",
    place: "QZZ-RUGBY",
    placeName: "Rugby",
    figure: aFigure(over),
  });
  const practices = [
    listed("Z00001", { value: 0.78 }),
    listed("Z00002", { value: 0.82, standing: { rank: 25, n: 40, quartile: 2, verdict: "similar" } }),
    listed("Z00003", { value: 0.93, standing: { rank: 2, n: 40, quartile: 4, verdict: "better-95" } }),
  ];
  const table = (asked: Parameters<typeof listQuery>[0], all = practices, direction: 1 | -1 | 0 = 1) => (
    <PracticeTable
      caption="Practices"
      metric={aMetric({ direction })}
      lines={lines()}
      rows={all}
      query={listQuery(asked)}
      hrefOf={({ code }) => to(`/practices/${code}`)}
      sortHref={(sort) => `/practices?sort=${sort}`}
      inHand="Z00002"
    />
  );

  test("have the quarters' lines drawn between them, where they are in order of rank", () => {
    const drawn = (node: ReturnType<typeof table>) =>
      rows(node)
        .filter((row) => row.length === 1)
        .flat();
    expect(drawn(table({}))).toEqual(["Worse-quarter line 80.0%", "Middle 85.0%"]);
    expect(drawn(table({}, practices, 0))[0]).toBe("Lowest-quarter line 80.0%");
    expect(drawn(table({ sort: "name" }))).toEqual([]);
  });

  test("say which column they are sorted by, and which way", () => {
    expect(markup(table({}))).toMatch(/aria-sort="descending"[^>]*><a href="\/practices\?sort=rank"/);
    expect(markup(table({ sort: "name" }))).toMatch(
      /aria-sort="ascending"[^>]*><a href="\/practices\?sort=name"/,
    );
  });

  test("keep a practice the source leaves out in its place, and say so", () => {
    const absent = { ...listed("Z00004", {}), figure: null };
    expect(words(table({}, [absent]))).toContain("Not reported: not in the published file for this period");
  });

  test("mark the one the reader came with", () => {
    expect(markup(table({}))).toMatch(/<tr class="in-hand"><th scope="row"><a[^>]*>Practice Z00002/);
  });
});

test("sums are in order of level and name, and a missing one says why", () => {
  const group = (name: string, level: "SYSTEM" | "PLACE" | "PCN", over: Partial<Figure> = {}) =>
    aFigure({ organisation: { code: name, name, level }, ...over });
  const missing = { state: "not-reported", reason: "Not every practice is published", value: null } as const;
  const table = (
    <GroupTable
      caption="Sums"
      figures={[
        group("Webb Fields PCN", "PCN", missing),
        group("Rugby", "PLACE"),
        group("Coventry", "PLACE"),
        group("Ardenfosse", "SYSTEM"),
      ]}
    />
  );
  expect(rows(table).map(([name]) => name)).toEqual([
    ...["Organisation", "Ardenfosse", "Coventry", "Rugby", "Webb Fields PCN"],
  ]);
  expect(words(table)).toContain("Not reported: not every practice is published");
});

test("a measure without a figure stays in the index and says so", () => {
  const table = (
    <MeasureTable
      of="Ardenfosse"
      metrics={[aMetric(), aMetric({ code: "missed-calls", shortName: "Missed calls" })]}
      figures={[aFigure()]}
      hrefOf={(code) => to(`/measures/${code}`)}
      reviews={
        new Map([
          ["within-2-weeks", { by: "A", on: day("2025-01-10"), nextDue: day("2026-01-10"), found: "-" }],
        ])
      }
      today={day("2026-01-15")}
    />
  );
  expect(rows(table).at(-1)).toEqual(["Missed calls", "higher is better", "No figures loaded", "Not yet"]);
  expect(rows(table).at(-2)?.at(-1)).toBe("Was due 10 January 2026");
});

describe("what lies below a scope", () => {
  const row = (name: string, figure: Figure | null): ScopeRow => ({
    code: name,
    name,
    beside: "Canal Basin",
    href: to(`/practices/${name}`),
    figure,
  });
  const at = (value: number, quartile: 1 | 2 | 3 | 4) =>
    aFigure({ value, standing: { rank: 1, n: 40, quartile, verdict: "similar" } });
  const table = (given: ScopeRow[], metric = aMetric(), levels?: ReadonlyMap<string, SeenLevels>) => (
    <ScopeTable
      caption="Practices of Coventry"
      heading="Practice"
      besideHeading="PCN"
      metric={metric}
      lines={lines()}
      rows={given}
      {...(levels ? { levels } : {})}
    />
  );

  test("has each practice's level where the reader may see it, and every row as many cells", () => {
    const given = [row("Low", at(0.7, 1)), row("Closed", at(0.71, 1)), row("None", null)];
    const seen = new Map([["Low", { decided: 2, proposed: 3 } as const]]);
    const said = rows(table(given, aMetric(), seen));
    expect(said[0]?.[2]).toBe("Level");
    expect(said[1]?.[2]).toMatch(/^2 ?Decided level 2, .*3 ?Proposed level 3, /);
    expect(said[2]?.[2]).toBe("–");
    expect(words(table(given))).not.toContain("Level");
    const across = [
      ...markup(table(given, aMetric(), seen)).matchAll(/<tr(?! class="line")[^>]*>(.*?)<\/tr>/g),
    ].map(([, cells = ""]) =>
      [...cells.matchAll(/<t[hd](?=[ >])([^>]*)>/g)].reduce(
        (sum, [, attributes = ""]) => sum + Number(/colspan="(\d+)"/i.exec(attributes)?.[1] ?? 1),
        0,
      ),
    );
    expect(new Set(across).size).toBe(1);
  });

  test("has the quarters' lines between the rows they part, each with whose it is and its value", () => {
    const said = rows(table([row("Low", at(0.7, 1)), row("Middling", at(0.87, 3))]));
    expect(said.slice(1).map(([first]) => first)).toEqual([
      "Low",
      "Worse-quarter line of Ardenfosse 80.0%",
      "Middle of Ardenfosse 85.0%",
      "Middling",
      "Better-quarter line of Ardenfosse 90.0%",
    ]);
  });

  test("keeps a row that cannot be judged in its place and says why across it", () => {
    const held = row(
      "Held",
      aFigure({ value: 0.75, state: "on-hold", reason: "On hold: why", standing: null }),
    );
    const said = rows(table([row("Low", at(0.7, 1)), held, row("None", null)]));
    expect(said[2]).toEqual(["Held", "Canal Basin", "75.0%", "On hold: why"]);
    expect(said.at(-1)).toEqual([
      "None",
      "Canal Basin",
      "Not reported: not in the published file for this period",
    ]);
  });

  test("has a column for the aim only where the measure has one", () => {
    expect(words(table([row("Low", at(0.7, 1))]))).not.toContain("Aim");
    expect(words(table([row("Low", { ...at(0.7, 1), assurance: "fail" })]))).toContain("Aim");
  });
});
