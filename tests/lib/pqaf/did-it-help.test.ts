import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { day } from "@/lib/periods/day";
import { period, step } from "@/lib/periods/period";
import { didItHelp, type HelpPoint } from "@/lib/pqaf/did-it-help";
import { bothLooksSentence, didItHelpSentence } from "@/lib/pqaf/words/did-it-help";
import { aDefinition } from "../../support/definitions";
import { holds } from "../../support/property";

const definition = aDefinition();

/** Shares of 1,000 by month from June 2025 on; null: nothing was reported. */
function months(...shares: (number | null)[]): HelpPoint[] {
  return shares.map((value, index) => ({
    period: step(period("2025-06"), index).text,
    value,
    numerator: value === null ? null : value * 1000,
    denominator: value === null ? null : 1000,
  }));
}

const on = day("2025-09-10");
const BEFORE = [0.7, 0.71, 0.69];

describe("three months up to the day against three from the next full one on", () => {
  test("the month of the day itself is neither", () => {
    const found = didItHelp(definition, months(...BEFORE, 0.1, 0.8, 0.81, 0.79), on, 3);
    expect(found).toMatchObject({
      is: "better",
      before: { from: "2025-06", to: "2025-08", value: 0.7 },
      after: { from: "2025-10", to: "2025-12" },
    });
    expect(didItHelpSentence(found, definition)).toBe(
      "Better: 70.0% in June 2025 to August 2025, 80.0% in October 2025 to December 2025; the difference is 7.8 to 12.2 percentage points (95% interval).",
    );
  });

  test.each([
    ["better", [0.9, 0.8, 0.81, 0.79], 1],
    ["worse", [0.9, 0.8, 0.81, 0.79], -1],
    ["higher", [0.9, 0.8, 0.81, 0.79], 0],
    ["worse", [0.9, 0.6, 0.61, 0.59], 1],
    ["lower", [0.9, 0.6, 0.61, 0.59], 0],
    ["no-clear-change", [0.9, 0.71, 0.7, 0.7], 1],
  ] as const)("%s", (is, after, direction) => {
    const found = didItHelp(aDefinition({ direction }), months(...BEFORE, ...after), on, 3);
    expect(found.is).toBe(is);
  });

  test.each([
    ["2025-09-30", "2025-07", "2025-09", "2025-10"],
    ["2025-10-01", "2025-07", "2025-09", "2025-10"],
    ["2025-09-29", "2025-06", "2025-08", "2025-10"],
  ])("done on %s: from %s to %s, and from %s", (done, from, to, after) => {
    const found = didItHelp(definition, months(...BEFORE, 0.7, 0.7, 0.7, 0.7), day(done), 3);
    expect(found).toMatchObject({ before: { from, to }, after: { from: after } });
  });
});

describe("what cannot be said is not said", () => {
  test("before the window is complete it is too early", () => {
    const found = didItHelp(definition, months(...BEFORE, 0.7, 0.9, 0.9), on, 3);
    expect(found).toEqual({ is: "too-early", until: "2025-12" });
    expect(didItHelpSentence(found, definition)).toBe(
      "Too early to say: figures up to December 2025 are needed.",
    );
    expect(didItHelp(definition, months(...BEFORE, 0.7, 0.9, 0.9, 0.9), on, 6)).toEqual({
      is: "too-early",
      until: "2026-03",
    });
  });

  test.each([
    ["nothing-before", months(null, null, null, 0.7, 0.7, 0.7, 0.7)],
    ["nothing-after", months(...BEFORE, 0.7, null, null, null)],
    ["nothing-before", []],
  ] as const)("%s", (is, points) => {
    const published = points.length === 0 ? months(null, null, null, null, null, null, null) : points;
    expect(didItHelp(definition, published, on, 3).is).toBe(is);
  });

  test("across a break figures do not compare", () => {
    const broken = aDefinition({ breaks: [{ on: "2025-11-01", reason: "Recording changed" }] });
    const found = didItHelp(broken, months(...BEFORE, 0.7, 0.8, 0.8, 0.8), on, 3);
    expect(didItHelpSentence(found, broken)).toBe(
      "Cannot be said: figures before and after do not compare. Recording changed.",
    );
  });

  test("a figure without a numerator is shown and not judged", () => {
    const points = months(...BEFORE, 0.7, 0.8, 0.8, 0.8).map((each) => ({ ...each, numerator: null }));
    const found = didItHelp(definition, points, on, 3);
    expect(found.is).toBe("not-tested");
    expect(didItHelpSentence(found, definition)).toMatch(/^70\.0% in June .*Too little is published/);
  });
});

test("an annual figure is read a year to either side", () => {
  const annual = aDefinition({ cadence: "year" });
  const points = ["2023/24", "2024/25", "2025/26", "2026/27"].map((text, index) => ({
    period: text,
    value: [0.5, 0.5, 0.6, 0.9][index]!,
    numerator: [50, 50, 60, 90][index]!,
    denominator: 100,
  }));
  expect(didItHelp(annual, points, on, 6)).toMatchObject({
    is: "better",
    before: { to: "2024/25" },
    after: { from: "2026/27" },
  });
});

const figures = fc.array(fc.option(fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000)), {
  minLength: 0,
  maxLength: 9,
});

test("the direction turned round turns better into worse and leaves the figures", () => {
  holds(
    fc.property(figures, (shares) => {
      const [up, down] = ([1, -1] as const).map((direction) =>
        didItHelp(aDefinition({ direction }), months(...shares), on, 3),
      );
      const turned = { better: "worse", worse: "better" } as Record<string, string>;
      expect({ ...down, is: turned[down!.is] ?? down!.is }).toEqual(up);
    }),
  );
});

test("what a month between or outside the windows says never matters", () => {
  const share = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
  const seven = fc.tuple(share, share, share, share, share, share, share);
  holds(
    fc.property(seven, share, share, (shares, between, later) => {
      const changed = shares.map((each, index) => (index === 3 ? between : each));
      const found = didItHelp(definition, months(...shares), on, 3);
      expect(didItHelp(definition, months(...changed, later), on, 3)).toEqual(found);
    }),
  );
});

test("both looks are told, and once where they say the same", () => {
  const early = { is: "too-early", until: "2026-01" } as const;
  expect(bothLooksSentence(early, { ...early, until: "2026-04" }, definition)).toBe(
    "After 3 months: Too early to say: figures up to January 2026 are needed. After 6 months: Too early to say: figures up to April 2026 are needed.",
  );
  expect(bothLooksSentence(early, early, definition)).toBe(
    "Too early to say: figures up to January 2026 are needed.",
  );
});
