import { describe, expect, test } from "vitest";
import { AimMark } from "@/components/metrics/marks/aim-mark";
import { Change } from "@/components/metrics/marks/change";
import { QuarterMark } from "@/components/metrics/marks/quarter-mark";
import { Spine } from "@/components/metrics/marks/spine";
import { StateMark, StateWords, type Unjudged } from "@/components/metrics/marks/state-mark";
import { VariationMark } from "@/components/metrics/marks/variation-mark";
import type { Quartile, Verdict } from "@/lib/readings/reading";
import { aFigure, aMetric, lines } from "../support/figure";
import { count, markup, words } from "../support/markup";

describe("the quarter mark", () => {
  test.each<[Quartile, Verdict | null, string]>([
    [1, "similar", "Worse quarter, within chance"],
    [1, "worse-95", "Worse quarter, beyond 95%"],
    [1, "worse-99.8", "Worse quarter, beyond 99.8%"],
    [2, "similar", "Below the middle"],
    [3, "better-95", "Above the middle"],
    [4, "better-99.8", "Better quarter, beyond 99.8%"],
    [1, null, "Worse quarter"],
  ])("of quarter %i with the verdict %s says %s", (quartile, verdict, said) => {
    expect(markup(<QuarterMark quartile={quartile} verdict={verdict} direction={1} />)).toContain(
      `aria-label="${said}"`,
    );
  });

  test("tells evidence by shape: hollow within chance, solid beyond 95%, underlined beyond 99.8%", () => {
    const [within, beyond95, beyond998] = (["similar", "worse-95", "worse-99.8"] as const).map((verdict) =>
      markup(<QuarterMark quartile={1} verdict={verdict} direction={1} />),
    );
    expect(within).toContain("fill-paper");
    expect(beyond95).not.toContain("fill-paper");
    expect(beyond95).not.toContain("<path");
    expect(beyond998).toContain("<path");
  });

  test("is neutral in words and colour where neither way is better", () => {
    const html = markup(<QuarterMark quartile={1} verdict="lower-95" direction={0} />);
    expect(html).toContain("Lowest quarter, beyond 95%");
    expect(html).not.toMatch(/fill-q[1-4]\b/);
  });
});

describe("the spine", () => {
  const diamondAt = (html: string) => Number(/d="M([\d.]+) 6l5 5/.exec(html)?.[1]);
  const circleAt = (html: string) => Number(/cx="([\d.]+)"/.exec(html)?.[1]);

  test("has better at the right, whichever way the measure goes", () => {
    const low = { value: 0.72, lower: 0.71, upper: 0.73 };
    expect(diamondAt(markup(<Spine figure={aFigure(low)} />))).toBeLessThan(30);
    const better = { rank: 1, n: 40, quartile: 4, verdict: "similar" } as const;
    const turned = aFigure({ ...low, metric: aMetric({ direction: -1 }), standing: better });
    expect(circleAt(markup(<Spine figure={turned} />))).toBeGreaterThan(80);
  });

  test.each([0.2, 0.99])("keeps a value of %d, beyond the range, on its edge", (value) => {
    const drawn = markup(<Spine figure={aFigure({ value, lower: null, upper: null })} />);
    expect([6, 104]).toContain(diamondAt(drawn));
  });

  test("is a circle where the figure needs no look, as when it is too small to judge", () => {
    expect(diamondAt(markup(<Spine figure={aFigure()} />))).not.toBeNaN();
    expect(diamondAt(markup(<Spine figure={aFigure({ state: "too-small" })} />))).toBeNaN();
  });

  test("says the value and how sure one can be", () => {
    expect(markup(<Spine figure={aFigure()} />)).toContain("Within 2 weeks 78.0%, 95% interval 75.3 to 80.5");
  });

  test("is drawn to a tenth of a pixel and no further: a page has a hundred of them", () => {
    const drawn = markup(<Spine figure={aFigure({ value: 2 / 3, lower: 0.6543, upper: 0.7891 })} />);
    expect(drawn.match(/\d\.\d{2,}/g) ?? []).toEqual([]);
  });

  test("is not drawn where all compared are alike: there is no range to place a value in", () => {
    expect(markup(<Spine figure={aFigure({ comparator: lines({ p02: 0.9, p98: 0.9 }) })} />)).toBe("");
    expect(markup(<Spine figure={aFigure({ value: null })} />)).toBe("");
    const common = lines({ q1: 0.78, q2: 0.78, q3: 0.78, p02: 0.78 });
    expect(markup(<Spine figure={aFigure({ value: 0.78, comparator: common })} />)).toBe("");
    expect(markup(<Spine figure={aFigure({ value: 0.9, comparator: common })} />)).not.toBe("");
  });
});

describe("the variation mark", () => {
  test.each([
    ["improvement", 1, "Improving: special cause, high", "H"],
    ["improvement", -1, "Improving: special cause, low", "L"],
    ["concern", 1, "Concern: special cause, low", "L"],
    ["concern", -1, "Concern: special cause, high", "H"],
    ["neutral-high", 0, "Changed: special cause, higher", "H"],
    ["neutral-low", 0, "Changed: special cause, lower", "L"],
  ] as const)("%s of direction %i says %s and carries %s", (state, direction, said, letter) => {
    const html = markup(<VariationMark state={state} direction={direction} />);
    expect(html).toContain(`aria-label="${said}"`);
    expect(html).toContain(`>${letter}</text>`);
  });

  test("says usual variation, and too few points, in words of their own", () => {
    expect(words(<VariationMark state="common" direction={1} />)).toBe("Usual variation: no special cause");
    expect(words(<VariationMark state={null} direction={1} />)).toBe("Too few points for limits");
  });

  test("has a shape of its own for each state, so that none rests on colour", () => {
    const states = ["improvement", "concern", "neutral-high", "common", null] as const;
    const shapes = states.map((state) =>
      markup(<VariationMark state={state} direction={1} />)
        .replaceAll(/class="[^"]*"|aria-label="[^"]*"/g, "")
        .replace(/<title>.*<\/title>/, ""),
    );
    expect(new Set(shapes).size).toBe(states.length);
  });
});

test.each([
  ["pass", "P"],
  ["fail", "F"],
  ["inconsistent", "?"],
] as const)("the aim mark for %s carries %s", (assurance, letter) => {
  expect(markup(<AimMark assurance={assurance} />)).toContain(`>${letter}</text>`);
});

describe("a change", () => {
  const said = (change: number | null, over: Partial<Parameters<typeof Change>[0]> = {}) =>
    words(<Change metric={aMetric()} change={change} spc={null} acrossBreak={false} {...over} />);

  test.each([
    [0.072, 1, "7.2 better"],
    [-0.072, 1, "7.2 worse"],
    [-0.072, -1, "7.2 better"],
    [0.072, 0, "7.2 higher"],
    [0.0004, 1, "no change"],
  ] as const)("of %d where the direction is %i is %s", (change, direction, expected) => {
    expect(said(change, { metric: aMetric({ direction }) })).toBe(expected);
  });

  test("that is not known is a dash, and one across a break of source says so", () => {
    expect(said(null)).toBe("–");
    expect(said(0.072, { acrossBreak: true })).toBe("source changed");
  });

  test("points the way the number went and takes colour only at special cause of the same kind", () => {
    const html = (change: number, spc: "concern" | "improvement" | "common") =>
      markup(<Change metric={aMetric()} change={change} spc={spc} acrossBreak={false} />);
    expect(html(-0.1, "concern")).toContain('class="change concern"');
    expect(html(0.1, "concern")).toContain('class="change "');
    expect(html(-0.1, "common")).toContain('class="change "');
    expect(html(0.1, "improvement")).toContain('class="change improvement"');
    expect(html(0.1, "common")).toContain("M5 1l4 7H1z");
    expect(html(-0.1, "common")).toContain("M5 9L1 2h8z");
  });
});

describe("the five states without a figure to judge", () => {
  const STATES: Unjudged[] = ["too-small", "on-hold", "suppressed", "not-reported", "stale"];

  test("have five names and five drawings, and none is zero", () => {
    const drawn = STATES.map((state) => markup(<StateMark state={state} />));
    expect(
      new Set(drawn.map((html) => html.replaceAll(/<title>.*<\/title>|aria-label="[^"]*"/g, ""))).size,
    ).toBe(5);
    const names = STATES.map((state) => words(<StateMark state={state} />));
    expect(new Set(names).size).toBe(5);
    for (const name of names) expect(name).not.toMatch(/0/);
  });

  test.each([
    ["On hold", null],
    [
      "On hold: 16.2% of appointments have no clear category",
      "On hold: 16.2% of appointments have no clear category",
    ],
    ["On hold: unmapped categories", "Unmapped categories"],
    ["On hold: GP appointments alone", "GP appointments alone"],
  ])("say %j for the reason %j", (expected, reason) => {
    const state = <StateWords state="on-hold" reason={reason} />;
    expect(words(state)).toBe(expected);
    expect(count(markup(state), /role="img"/)).toBe(0);
  });
});
