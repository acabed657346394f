import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Figure as ChartFigure } from "@/components/charts/figure";
import { FunnelChart, type FunnelPoint } from "@/components/charts/funnel-chart";
import { placeLabels } from "@/components/charts/place-labels";
import { RankedBars, type Bar } from "@/components/charts/ranked-bars";
import { decimalsOf, linePath, scale, ticks } from "@/components/charts/scale";
import { Sparkline } from "@/components/charts/sparkline";
import { FunnelFigure } from "@/components/metrics/funnel-figure";
import type { Figure } from "@/lib/readings/view";
import { aFigure, aMetric, lines } from "../support/figure";
import { count, markup, rows, words } from "../support/markup";
import { holds } from "../support/property";

describe("an axis", () => {
  test("has round steps that cover the values and not many of them", () => {
    const value = fc.double({ min: 0, max: 1e6, noNaN: true });
    holds(
      fc.property(value, value, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(high - low > 1e-6);
        const marks = ticks(low, high, 5);
        expect(marks[0]).toBeLessThanOrEqual(low + (high - low) * 1e-6);
        expect(marks.at(-1)).toBeGreaterThanOrEqual(high - (high - low) * 1e-6);
        expect(marks.length).toBeLessThanOrEqual(7);
      }),
    );
  });

  test("of a series that never changes still has a place for it", () => {
    expect(scale([3, 3], [0, 100])(3)).toBe(50);
    expect(ticks(3, 3, 5).length).toBeGreaterThan(0);
  });
});

test("an axis tells all its marks with the same decimals, as many as the finest needs", () => {
  expect(decimalsOf([87, 88, 89])).toBe(0);
  expect(decimalsOf([87, 87.5, 88])).toBe(1);
  expect(decimalsOf([5, 5.25, 5.5])).toBe(2);
  expect(decimalsOf([])).toBe(0);
  holds(
    fc.property(
      fc.double({ min: 0, max: 100, noNaN: true }),
      fc.double({ min: 1, max: 100, noNaN: true }),
      (low, span) => {
        const marks = ticks(low, low + span, 5);
        const told = marks.map((mark) => mark.toFixed(decimalsOf(marks)));
        expect(new Set(told).size).toBe(marks.length);
      },
    ),
  );
});

test("a line breaks at a missing value, and a value between two gaps is a dot", () => {
  const same = (value: number) => value;
  expect(linePath([1, 2, null, 4, null, 6, 7], same, same)).toBe("M0 1h0L1 2M3 4h0M5 6h0L6 7");
});

const ROOM = { left: 0, right: 600, top: 0, bottom: 400 };

test("a label stands where it covers no point, and is led to its own where that is above or below it", () => {
  const wanted = [{ text: "Mill Lane", x: 300, y: 200 }];
  const beside = (x: number, y = 200) => ({ x, y });
  const sideOf = (others: { x: number; y: number }[]) => placeLabels(wanted, ROOM, { others })[0];
  expect(sideOf([])).toMatchObject({ anchor: "start", y: 200, isLed: false });
  expect(sideOf([beside(330)])).toMatchObject({ anchor: "end", y: 200, isLed: false });
  expect(sideOf([beside(330), beside(270)])).toMatchObject({ anchor: "start", y: 184, isLed: true });
});

test("a label covers as few points as its room allows, and keeps off what is taken", () => {
  const at = fc.record({ x: fc.integer({ min: 0, max: 500 }), y: fc.integer({ min: 0, max: 400 }) });
  holds(
    fc.property(
      at,
      fc.array(at, { maxLength: 40 }),
      fc.array(at, { maxLength: 5 }),
      (point, others, ends) => {
        const taken = ends.map(({ x, y }) => ({ y, from: x, to: x + 60 }));
        const covers = (label: { y: number; from: number; to: number }, x: number, y: number, half: number) =>
          Math.abs(label.y - y) < 15 && label.from < x + half && x - half < label.to;
        const [label] = placeLabels([{ text: "Mill Lane", ...point }], ROOM, { others, taken });
        if (!label) return;
        const isTaken = (at: typeof label) => taken.some((end) => covers(at, end.from + 30, end.y, 30));
        const covered = (at: typeof label) => others.filter(({ x, y }) => covers(at, x, y, 6)).length;
        expect(isTaken(label)).toBe(false);
        const level = { ...label, y: point.y, from: point.x + 9, to: point.x + 9 + (label.to - label.from) };
        if (!isTaken(level) && point.y >= 8 && point.y <= 392) {
          expect(covered(label)).toBeLessThanOrEqual(covered(level));
        }
      },
    ),
  );
});

test("no label covers another, and none leaves its room", () => {
  const point = fc.record({
    text: fc.string({ minLength: 1, maxLength: 25 }),
    x: fc.integer({ min: 0, max: 500 }),
    y: fc.integer({ min: 0, max: 400 }),
  });
  holds(
    fc.property(fc.array(point, { maxLength: 20 }), (wanted) => {
      const placed = placeLabels(wanted, ROOM);
      for (const [index, one] of placed.entries()) {
        expect(one.from).toBeGreaterThanOrEqual(0);
        expect(one.to).toBeLessThanOrEqual(600);
        for (const other of placed.slice(index + 1)) {
          const apart = Math.abs(one.y - other.y) >= 15 || one.to <= other.from || other.to <= one.from;
          expect(apart).toBe(true);
        }
      }
    }),
  );
});

test("a chart is hidden from screen readers and has its figures beside it, from the same rows", () => {
  const data = [
    { month: "Oct 2025", value: "78.0%" },
    { month: "Nov 2025", value: "Not reported" },
  ];
  const chart = (
    <ChartFigure
      title="Within 2 weeks"
      summary="Usual variation."
      source="NHS England"
      rows={data}
      columns={[
        { heading: "Month", cell: ({ month }) => month },
        { heading: "Value", cell: ({ value }) => value },
      ]}
    >
      <svg />
    </ChartFigure>
  );
  expect(markup(chart)).toMatch(/aria-hidden="true"><svg/);
  expect(rows(chart)).toEqual([
    ["Month", "Value"],
    ["Oct 2025", "78.0%"],
    ["Nov 2025", "Not reported"],
  ]);
  expect(words(chart)).toContain("Source: NHS England");
});

/** Tick, ring crossed, dashed ring, each drawn once. */
const CHECK_DRAWINGS = {
  "stroke-verified": 1,
  "circle[^>]*stroke-disputed": 1,
  'stroke-dasharray="2.6 2"': 1,
};

describe("ranked bars", () => {
  const bar = (value: number, quartile: 1 | 2 | 3 | 4, beyond: Bar["beyond"] = null): Bar => ({
    key: String(value),
    value,
    lower: value - 0.01,
    upper: value + 0.01,
    quartile,
    beyond,
    check: null,
  });
  const bars = [bar(0.71, 1, "worse"), bar(0.79, 1), bar(0.82, 2), bar(0.87, 3), bar(0.93, 4, "better")];
  const drawn = (over: Partial<Parameters<typeof RankedBars>[0]> = {}) => (
    <RankedBars metric={aMetric()} bars={bars} lines={lines()} inHand={null} {...over} />
  );

  test("name each quarter with its range, where a value on a line belongs to the better side", () => {
    expect(words(drawn())).toContain(
      "Worse quarter below 80.0% Below the middle 80.0% to 85.0% Above the middle 85.0% to 90.0% Better quarter 90.0% and above",
    );
    expect(words(drawn({ metric: aMetric({ direction: -1 }) }))).toContain("Better quarter 80.0% and below");
    expect(words(drawn({ metric: aMetric({ direction: 0 }) }))).toContain("Highest quarter 90.0% and above");
  });

  test("stand on a zero base and take colour only beyond the 95% limits", () => {
    const html = markup(drawn());
    const shapes = [...html.matchAll(/<rect[^>]*class="fill-(q1|q4|rule)"[^>]*>/g)];
    expect(shapes.map(([, fill]) => fill)).toEqual(["q1", "rule", "rule", "rule", "q4"]);
    for (const [shape] of shapes) {
      const [, y, height] = / y="([\d.]+)".* height="([\d.]+)"/.exec(shape)!;
      expect(Number(y) + Number(height)).toBeCloseTo(296, 5);
    }
  });

  test("say under each bar whether its practice verified the national figure, and make room only then", () => {
    const checks: Bar["check"][] = [
      ...[{ is: "verified" } as const, { is: "disputed", disputes: [] } as Bar["check"]],
      { is: "not-verified" },
    ];
    const html = markup(
      drawn({ bars: bars.map((each, index) => ({ ...each, check: checks[index] ?? null })) }),
    );
    for (const [drawing, many] of Object.entries(CHECK_DRAWINGS))
      expect(count(html, new RegExp(drawing)), drawing).toBe(many);
    expect(html).toContain('viewBox="0 0 1200 342"');
    expect(markup(drawn())).toContain('viewBox="0 0 1200 330"');
  });

  test("point at the practice in hand and at no other", () => {
    expect(words(drawn({ inHand: { key: "0.82", label: "Canal Side Surgery 82.0%" } }))).toMatch(
      /Canal Side Surgery 82\.0%$/,
    );
    expect(words(drawn({ inHand: { key: "elsewhere", label: "Canal Side Surgery" } }))).not.toContain(
      "Canal",
    );
  });
});

describe("the funnel", () => {
  const point = (name: string, value: number, over: Partial<FunnelPoint> = {}): FunnelPoint => ({
    key: name,
    name,
    value,
    denominator: 2000,
    isInHand: false,
    beyond: null,
    beyond998: false,
    named: false,
    check: null,
    ...over,
  });
  const points = [
    point("Inside", 0.85),
    point("Low", 0.72, { beyond: "worse", beyond998: true, named: true }),
    point("Lowish", 0.77, { beyond: "worse" }),
    point("High", 0.97, { beyond: "better", beyond998: true, named: true }),
  ];

  test("names only those it is asked to, and tells worse from better by shape", () => {
    const chart = <FunnelChart metric={aMetric()} points={points} lines={lines()} />;
    expect(words(chart)).toContain("Low High");
    expect(words(chart)).not.toMatch(/Inside|Lowish/);
    expect(count(markup(chart), /M[\d.]+ [\d.]+l5 5-5 5-5-5z/)).toBe(2);
    expect(count(markup(chart), /r="4.2"/)).toBe(1);
  });

  test("marks what is disputed wherever it lies, and what is not only where it stands out", () => {
    const marked = (over: Partial<FunnelPoint>) =>
      markup(<FunnelChart metric={aMetric()} points={[point("One", 0.85, over)]} lines={lines()} />);
    const ring = 'stroke-dasharray="2.6 2"';
    expect(marked({ check: { is: "disputed", disputes: [] } })).toContain("stroke-disputed");
    expect(marked({ check: { is: "not-verified" } })).not.toContain(ring);
    expect(marked({ check: { is: "not-verified" }, beyond: "worse" })).toContain(ring);
    expect(marked({ check: { is: "verified" }, named: true })).toContain("stroke-verified");
    expect(marked({ check: null, named: true })).not.toMatch(/stroke-(verified|disputed)/);
  });

  test("names the practice in hand wherever it lies, and others only beyond 99.8%", () => {
    const others = ["Z00002", "Z00003"].map((code, index) =>
      aFigure({
        organisation: { code, name: `Practice ${code}`, level: "PRACTICE" },
        value: index === 0 ? 0.5 : 0.9,
        standing: { rank: 40 - index, n: 40, quartile: 1, verdict: index === 0 ? "worse-99.8" : "similar" },
      }),
    );
    const chart = (inHand: Figure | null) =>
      words(
        <FunnelFigure metric={aMetric()} figures={[aFigure(), ...others]} lines={lines()} inHand={inHand} />,
      );
    expect(chart(null)).not.toContain("Canal Side Surgery");
    expect(chart(aFigure())).toContain("Canal Side Surgery");
    expect(chart(null)).toContain("Practice Z00002");
    expect(chart(null)).not.toContain("Practice Z00003");
  });

  test("labels its limits at their ends, and what a practice is sized by", () => {
    const chart = words(<FunnelChart metric={aMetric()} points={points} lines={lines()} />);
    expect(chart).toContain("86.0%");
    expect(chart).toContain("99.8%");
    expect(chart).toContain("Appointments");
  });

  test("is not drawn for a number that is counted from nothing", () => {
    expect(markup(<FunnelChart metric={aMetric({ unit: "number" })} points={points} lines={lines()} />)).toBe(
      "",
    );
  });
});

describe("a sparkline", () => {
  const series = (values: (number | null)[]) =>
    values.map((value, index) => ({ period: `2025-${String(index + 1).padStart(2, "0")}`, value }));

  test("ends in a diamond for concern, a disc for improvement, a square for change", () => {
    const end = (spc: "concern" | "improvement" | "neutral-high") =>
      markup(<Sparkline series={series([1, 2, 3])} spc={spc} direction={1} />);
    expect(end("concern")).toMatch(/<path[^>]*class="fill-concern"/);
    expect(end("improvement")).toMatch(/<circle[^>]*class="fill-improvement"/);
    expect(end("neutral-high")).toMatch(/<rect[^>]*class="fill-changed"/);
  });

  test("is not joined across a break, and its band begins where enough was counted alike since", () => {
    const broken = series(Array.from({ length: 24 }, (_, index) => index % 3));
    const cut = (at: number) =>
      broken.map((point, index) => (index === at ? { ...point, begins: true as const } : point));
    const drawn = (points: typeof broken) => markup(<Sparkline series={points} spc={null} direction={1} />);
    const starts = (html: string) =>
      /class="fill-none[^>]*"/.test(html) && (/ d="([^"]*)"/.exec(html)?.[1] ?? "").split("M").length - 1;
    expect(starts(drawn(broken))).toBe(1);
    expect(starts(drawn(cut(8)))).toBe(2);
    expect(drawn(broken)).toMatch(/<rect x="0"/);
    expect(drawn(cut(8))).toMatch(/<rect x="27.7"/);
    expect(drawn(cut(12)), "twelve points are too few for limits").not.toContain("<rect");
  });

  test("leaves out a value that is alone before its first break", () => {
    const broken = series([3, 1, 2, 4]).map((point, index) =>
      index === 1 ? { ...point, begins: true as const } : point,
    );
    const drawn = markup(<Sparkline series={broken} spc={null} direction={1} />);
    expect(drawn).toBe(markup(<Sparkline series={series([1, 2, 4])} spc={null} direction={1} />));
  });

  test("is not drawn without a newest value, or from two alone", () => {
    expect(markup(<Sparkline series={series([1, 2, 3, null])} spc={null} direction={1} />)).toBe("");
    expect(markup(<Sparkline series={series([1, 2])} spc={null} direction={1} />)).toBe("");
  });
});
