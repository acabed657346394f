import { describe, expect, test } from "vitest";
import { DefinitionList } from "@/components/metrics/definition-list";
import { FigureProvenance } from "@/components/metrics/figure-provenance";
import { InHand } from "@/components/metrics/in-hand";
import { OverDispersion } from "@/components/metrics/over-dispersion";
import { StandingSentence } from "@/components/metrics/standing-sentence";
import { VerdictSentence } from "@/components/metrics/verdict-sentence";
import { PracticeFacts } from "@/components/organisations/practice-facts";
import { PracticeNotices } from "@/components/organisations/practice-notices";
import {
  chanceWords,
  fallingHeading,
  ownHeading,
  practiceCount,
} from "@/components/organisations/scope-words";
import { reasonsFor } from "@/components/organisations/worth-asking-list";
import { day, type Day } from "@/lib/periods/day";
import type { Quartile, Verdict } from "@/lib/readings/reading";
import type { Figure } from "@/lib/readings/view";
import { aDefinition } from "../support/definitions";
import { aFigure, aMetric, lines } from "../support/figure";
import { markup, to, words } from "../support/markup";

const standing = (quartile: Quartile, verdict: Verdict | null = "similar"): Partial<Figure> => ({
  standing: { rank: 1, n: 40, quartile, verdict },
});

describe("where a practice stands", () => {
  test("is said strengths first, with what chance alone would give", () => {
    const figures = [1, 1, 4, 2, 3, 4, 4, 2].map((quartile) => aFigure(standing(quartile as Quartile)));
    expect(words(<StandingSentence figures={figures} sustained={1} />)).toContain("of which 1 has lasted.");
    expect(words(<StandingSentence figures={figures} sustained={null} />)).toContain(
      "whether that has lasted is not kept among chosen practices",
    );
    expect(words(<StandingSentence figures={figures} />)).toMatch(
      /^In the better quarter on 3 of 8 judged measures and in the worse quarter on 2\. By chance alone .* about 2;/,
    );
  });

  test("counts no measure that is too small, stale or without a better direction", () => {
    const figures = [
      aFigure({ state: "too-small" }),
      aFigure({ state: "stale" }),
      aFigure({ metric: aMetric({ direction: 0 }) }),
    ];
    expect(words(<StandingSentence figures={figures} />)).toContain("No measure can be judged at this date");
  });
});

describe("how many differ by more than chance", () => {
  const figures = [
    aFigure(standing(1, "worse-99.8")),
    aFigure(standing(1, "worse-95")),
    aFigure(standing(2)),
    aFigure(standing(4, "better-95")),
  ];
  const said = (over: Partial<Parameters<typeof VerdictSentence>[0]> = {}) =>
    words(<VerdictSentence metric={aMetric()} figures={figures} unnamed={0} {...over} />);

  test("is said of each side, each 95% count with its 99.8% in it", () => {
    expect(said()).toBe(
      "2 practices are in the worse quarter, as a quarter always must be. 2 of all 4 are worse than chance explains" +
        " (beyond the 95% limit), 1 of those beyond 99.8%. 1 is better than chance explains.",
    );
  });

  test("blames nobody where neither way is better", () => {
    const neutral = figures.map((figure) => ({ ...figure, metric: aMetric({ direction: 0 }) }));
    expect(said({ metric: aMetric({ direction: 0 }), figures: neutral })).not.toMatch(/worse|better than/);
  });

  test("is not told where the measure is published without what it was counted from", () => {
    const figure = aFigure({ ...standing(1, null), numerator: null, denominator: null });
    expect(said({ figures: [figure] })).toBe(
      "1 practice compared. It is published without what it was counted from, so ranks and quarters can be shown" +
        " and chance cannot be told.",
    );
  });

  test("does not say so of a number whose counts are published, such as patients for each GP", () => {
    const ratio = aFigure({ ...standing(1, null), numerator: 9868, denominator: 2.92 });
    expect(said({ figures: [ratio] })).toContain("chance cannot be told");
    expect(said({ figures: [ratio] })).not.toContain("published without");
  });

  test("speaks of the named alone where the others may not be named", () => {
    expect(said({ figures: figures.slice(0, 1), unnamed: 117 })).toBe(
      "118 practices compared. You see one of them by name. The others are bars without names.",
    );
  });
});

describe("over-dispersion", () => {
  test("is said with what it changed", () => {
    expect(words(<OverDispersion lines={lines()} />)).toMatch(
      /limits are widened 2\.0 times .* Beyond 99\.8%: 20 of 40 before, 3 after\.$/,
    );
  });

  test.each([
    { phi: 0.9, n: 40 },
    { phi: 4, n: 9 },
  ])("does not widen at phi $phi with $n practices, and says so", (over) => {
    expect(words(<OverDispersion lines={lines(over)} />)).toMatch(/^Limits are not widened/);
  });
});

test("the practice in hand has its numerator, denominator, interval, rank and quarter", () => {
  const said = words(<InHand figure={aFigure(standing(1, "worse-95"))} href={to("/practices/Z00001")} />);
  expect(said).toContain("78.0% 95% interval 75.3 to 80.5");
  expect(said).toContain("780 of 1,000 appointments");
  expect(said).toContain("1 of 40");
  expect(said).toContain("Worse quarter beyond 95%");
});

test("a definition says everything of itself, and what not to compare", () => {
  const said = words(
    <DefinitionList
      definition={aDefinition({
        caveats: ["Practices record in different ways"],
        breaks: [{ on: "2026-04-01", reason: "the contract changed" }],
        target: { value: 0.9, from: "2025-04-01", source: "NHS England" },
      })}
      edition={2}
      editions={3}
      review={null}
      today={day("2026-01-15")}
    />,
  );
  expect(said).toContain("Judged when 20 or more appointments");
  expect(said).toContain("Aim 90%, from 1 April 2025: NHS England");
  expect(said).toContain(
    "Practices record in different ways. Not to be compared across 1 April 2026: the contract changed.",
  );
  expect(said).toContain("2 of 3: earlier figures keep theirs");
  expect(said).toContain("Reviewed Not yet reviewed.");
});

test("provenance gives publisher, period, days and what to check each file by", () => {
  const file = (name: string, publishedOn: string) => ({
    name,
    sha256: name.repeat(8),
    publishedOn: day(publishedOn),
    loadedAt: new Date("2026-01-10T23:30:00Z"),
  });
  const provenance = {
    source: "Appointments in General Practice",
    publisher: "NHS England",
    period: "2025-11",
    files: [file("first.csv", "2025-12-01"), file("second.csv", "2025-12-18")],
    denominatorFrom: null,
    membershipAssumed: true,
    verified: { name: null, of: 119, verified: 84, disputed: 6 },
  };
  expect(words(<FigureProvenance provenance={provenance} />)).toMatch(
    /^NHS England, Appointments in General Practice; figures for November 2025; published 18 December 2025; loaded 10 January 2026\. 84 of 119 practices in the system verified the national figures; 6 of them dispute one or more\. .*assumed from a later file\. The 2 files and how to check them first\.csv, SHA-256 first\.csv/,
  );
});

describe("what to know of a practice first", () => {
  const practice = {
    name: "Canal Side Surgery",
    closedOn: null,
    pcn: { name: "Canal Basin PCN" },
    assumed: false,
    successors: [],
    predecessors: [],
    pcns: [{ code: "ZP0001", name: "Canal Basin PCN", startsOn: null, endsOn: null }],
  };
  const stay = (name: string, startsOn: string | null, endsOn: string | null) => ({
    code: name,
    name,
    startsOn: startsOn && day(startsOn),
    endsOn: endsOn && day(endsOn),
  });
  const notices = (over: object) => (
    <PracticeNotices
      practice={{ ...practice, ...over }}
      asAt={day("2025-03-31")}
      practiceHref={(code) => to(`/practices/${code}`)}
      pcnHref={(code) => to(`/networks/${code}`)}
    />
  );
  const other = { code: "Z00002", name: "Lock Keeper Practice", on: day("2025-04-01") };

  test.each([
    [{ closedOn: day("2025-03-31") }, "Closed on 31 March 2025: what follows is its history"],
    [{ closedOn: day("2025-03-31") }, "as they stood in March 2025"],
    [
      { pcns: [stay("Old PCN", null, "2024-03-31"), stay("New PCN", "2024-04-01", null)] },
      "Old PCN, until 31 March 2024 New PCN, since 1 April 2024",
    ],
    [{ successors: [other] }, "Merged into Lock Keeper Practice on 1 April 2025"],
    [{ predecessors: [other] }, "Lock Keeper Practice merged into it on 1 April 2025"],
    [{ pcn: null }, "Not in a primary care network"],
    [{ assumed: true }, "Its PCN and area are assumed for this date"],
  ])("%j is told as %s", (over, said) => {
    expect(words(notices(over))).toContain(said);
  });

  test("is nothing where there is nothing to say, and no fact that no file has given", () => {
    expect(markup(notices({}))).toBe("");
    const none = { postcode: null, supplier: null, openedOn: null, closedOn: null };
    const facts = (lists: { month: Day; patients: number }[], attributes = {}) => (
      <PracticeFacts practice={none} lists={lists} attributes={attributes} figures={[]} />
    );
    expect(markup(facts([]))).toBe("");
    const list = [
      { month: day("2024-11-01"), patients: 10_000 },
      { month: day("2025-11-01"), patients: 9869 },
    ];
    expect(words(facts(list))).toBe("Registered patients 9,869 on 1 November 2025, −1.3% in a year");
    expect(words(facts([], { contract: { value: "GMS", on: day("2025-04-01") } }))).toBe(
      "Contract GMS by 1 April 2025",
    );
    const older = { value: "19.2%", of: "1,895 of 9,869", on: day("2025-11-01") };
    expect(
      words(<PracticeFacts practice={none} lists={[]} attributes={{}} older={older} figures={[]} />),
    ).toBe("65 and over 19.2% 1,895 of 9,869, 1 November 2025");
  });
});

describe("what a scope's page says first", () => {
  test.each([
    [1, 0, "Coventry, within 2 weeks: no practice is low and still falling"],
    [1, 1, "Coventry, within 2 weeks: 1 practice is low and still falling"],
    [-1, 3, "Coventry, within 2 weeks: 3 practices are high and still rising"],
  ] as const)("direction %d, %d practices: %s", (direction, falling, said) => {
    expect(fallingHeading("Coventry", aMetric({ direction }), falling)).toBe(said);
  });

  test("is the sum itself for who sees no practice by name, and never 0 where there is none", () => {
    expect(ownHeading("Coventry", aMetric(), aFigure())).toBe("Coventry, within 2 weeks: 78.0%");
    expect(ownHeading("Coventry", aMetric(), aFigure({ value: null }))).toBe("Coventry: within 2 weeks");
  });

  test.each([
    [
      { ranked: 49, worse: 10, byChance: 12 },
      false,
      "With 49 practices ranked in Ardenfosse, about 12 would",
    ],
    [{ ranked: 49, worse: 10, byChance: 12 }, false, "whatever they did; 10 do."],
    [
      { ranked: 1, worse: 1, byChance: 0 },
      false,
      "With 1 practice ranked in Ardenfosse, fewer than one would",
    ],
    [{ ranked: 118, worse: 30, byChance: 30 }, true, "always in the worse quarter: 30 of 118 here."],
    [{ ranked: 0, worse: 0, byChance: 0 }, false, "None of them can be ranked in Ardenfosse"],
  ])("%j says how many by chance", (share, whole, said) => {
    expect(chanceWords(share, { name: "Ardenfosse", whole })).toContain(said);
  });

  test("hides a count of practices under 5 from readers of sums only", () => {
    expect(practiceCount(3, { floor: 5, named: false })).toBe("fewer than 5 practices");
    expect(practiceCount(3, { floor: 5, named: true })).toBe("3 practices");
    expect(practiceCount(1, { floor: 5, named: true })).toBe("1 practice");
  });

  test("says why a practice is asked about", () => {
    const worse = { rank: 40, n: 40, quartile: 1, verdict: "worse-95" } as const;
    expect(reasonsFor(aFigure({ standing: worse, spc: "concern" }))).toBe(
      "78.0%, rank 40 of 40: further from Ardenfosse’s 86.0% than chance explains (beyond 95%), and getting worse by more than its usual ups and downs",
    );
  });
});
