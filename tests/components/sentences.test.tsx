import { describe, expect, test } from "vitest";
import { DefinitionList } from "@/components/metrics/definition-list";
import { FigureProvenance } from "@/components/metrics/figure-provenance";
import { InHand } from "@/components/metrics/in-hand";
import { OverDispersion } from "@/components/metrics/over-dispersion";
import { StandingSentence } from "@/components/metrics/standing-sentence";
import { VerdictSentence } from "@/components/metrics/verdict-sentence";
import { PracticeFacts } from "@/components/organisations/practice-facts";
import { PracticeNotices } from "@/components/organisations/practice-notices";
import { day } from "@/lib/periods/day";
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
    expect(said({ figures: [aFigure(standing(1, null))] })).toContain("chance cannot be told");
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
    />,
  );
  expect(said).toContain("Judged when 20 or more appointments");
  expect(said).toContain("Aim 90%, from 1 April 2025: NHS England");
  expect(said).toContain(
    "Practices record in different ways. Not to be compared across 1 April 2026: the contract changed.",
  );
  expect(said).toContain("2 of 3: earlier figures keep theirs");
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
  };
  expect(words(<FigureProvenance provenance={provenance} />)).toMatch(
    /^NHS England, Appointments in General Practice; figures for November 2025; published 18 December 2025; loaded 10 January 2026\. .*assumed from a later file\. The 2 files and how to check them first\.csv, SHA-256 first\.csv/,
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
  };
  const other = { code: "Z00002", name: "Lock Keeper Practice", on: day("2025-04-01") };

  test.each([
    [{ closedOn: day("2025-03-31") }, "Closed on 31 March 2025"],
    [{ successors: [other] }, "Merged into Lock Keeper Practice on 1 April 2025"],
    [{ predecessors: [other] }, "Lock Keeper Practice merged into it on 1 April 2025"],
    [{ pcn: null }, "Not in a primary care network"],
    [{ assumed: true }, "Its PCN and area are assumed for this date"],
  ])("%j is told as %s", (over, said) => {
    expect(words(<PracticeNotices practice={{ ...practice, ...over }} />)).toContain(said);
  });

  test("is nothing where there is nothing to say, and no fact that no file has given", () => {
    expect(markup(<PracticeNotices practice={practice} />)).toBe("");
    const none = { postcode: null, supplier: null, openedOn: null, closedOn: null };
    expect(markup(<PracticeFacts practice={none} list={{ now: null, yearAgo: null }} />)).toBe("");
    const list = {
      now: { month: day("2025-11-01"), patients: 9869 },
      yearAgo: { month: day("2024-11-01"), patients: 10_000 },
    };
    expect(words(<PracticeFacts practice={none} list={list} />)).toBe(
      "Registered patients 9,869 on 1 November 2025, −1.3% in a year",
    );
  });
});
