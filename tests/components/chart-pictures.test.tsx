import type { Route } from "next";
import type { FigureCheck } from "@/lib/appointments/figure-check";
import { expect, test } from "vitest";
import { FunnelChart } from "@/components/charts/funnel-chart";
import { PlacePanelSheet } from "@/components/charts/place-panels";
import { RankedBars } from "@/components/charts/ranked-bars";
import { SpineChart } from "@/components/charts/spine-chart";
import { TrendChart } from "@/components/charts/trend-chart";
import type { TrendRow } from "@/components/charts/trend-row";
import type { MapPractice } from "@/components/map/map-shapes";
import { MapSheet } from "@/components/map/map-sheet";
import { funnelPoints } from "@/components/metrics/funnel-figure";
import { rankedBars } from "@/components/metrics/ranked-figures";
import { chartPicture } from "@/lib/exports/chart-sheet";
import type { SystemMap } from "@/lib/geography/system-map";
import { mapMark } from "@/lib/readings/map-mark";
import { SPC_STATES, VERDICTS } from "@/lib/readings/reading";
import type { Figure } from "@/lib/readings/view";
import { aFigure, aMetric, lines } from "@/tests/support/figure";
import { markup } from "@/tests/support/markup";

const CHECKS: FigureCheck[] = [{ is: "verified" }, { is: "not-verified" }, { is: "disputed", disputes: [] }];

/** One practice with each verdict there is, and one nobody may name. */
const figures: Figure[] = VERDICTS.map((verdict, index) =>
  aFigure({
    organisation: { code: `Z0000${index}`, name: `Practice <${index}> & partners`, level: "PRACTICE" },
    denominator: 500 + 100 * index,
    standing: { rank: index + 1, n: 9, quartile: 1, verdict },
    check: CHECKS[index] ?? null,
  }),
);
const [first] = figures;
const given = { metric: first!.metric, named: figures, unnamed: [0.7], lines: lines(), inHand: first! };

const rows: TrendRow[] = [...SPC_STATES, null].map((state, index) => ({
  label: `M${index}`,
  value: 0.5 + index / 20,
  said: "",
  state,
  beforeBreak: index === 0,
  annotated: index === 2,
  aim: 0.6,
  own: index === 1 ? 0.9 : null,
  notes: index === 1 ? ["merger"] : [],
}));

const series = [0.7, null, 0.8].map((value, index) => ({ period: `2025-0${index + 1}`, value }));
const panels = ["Coventry", "Rugby", "North", "South"].map((name) => ({ code: name, name, points: series }));
const STATES = ["reported", "too-small", "on-hold", "suppressed", "not-reported", "stale"] as const;
const profile = [
  ...STATES.map((state) => aFigure({ state, metric: aMetric({ code: state, shortName: `Is ${state}` }) })),
  ...figures.map((figure, index) => ({
    ...figure,
    metric: aMetric({ code: `m${index}`, domain: "clinical" }),
    check: CHECKS[index] ?? null,
  })),
];

const AT = { x: 300, y: 300, atX: 320, atY: 300 };
const map: SystemMap = {
  ...{ width: 500, height: 600, bar: { kilometres: 10, pixels: 60 } },
  places: [
    { code: "N", name: "North", paths: ["M0 0h500v300z"], label: { x: 250, y: 100 }, inFocus: true },
    { code: "S", name: "South", paths: ["M0 300h500v300z"], label: null, inFocus: false },
  ],
  marks: [
    { code: "Z00000", ...AT },
    { code: "Z00009", ...AT },
  ],
};
const onMap = new Map<string, MapPractice>([
  ["Z00000", { mark: mapMark(first!), href: "/practices/Z00000" as Route, words: "Practice <0>: 78.0%" }],
]);

const CHARTS = {
  map: <MapSheet map={map} practices={onMap} valueOf={() => "78.0%"} direction={1} />,
  "Places in panels": (
    <PlacePanelSheet metric={given.metric} panels={panels} system={series} ends={["Jan 2025", "Mar 2025"]} />
  ),
  "measures on their spines": <SpineChart heading="Practice" against="System" figures={profile} />,
  "ranked bars": <RankedBars {...rankedBars(given)} />,
  funnel: <FunnelChart metric={given.metric} points={funnelPoints(figures, first!)} lines={lines()} />,
  "line over time": (
    <TrendChart
      rows={rows}
      segments={[{ from: 1, to: 5, mean: 0.6, lower: 0.5, upper: 0.7 }]}
      aimLabel="aim"
      unit="share"
    />
  ),
};

test.each(Object.entries(CHARTS))("a picture of %s needs no stylesheet, font file or script", (_, chart) => {
  const svg = chartPicture({
    title: 'Did not attend: "lower" & <better>',
    about: ["Ardenfosse, November 2025"],
    drawn: markup(chart),
    key: "Thin line: 95% interval.",
    foot: ["Source: NHS England."],
  });
  expect(svg).not.toMatch(/class=|var\(|style=|<script|@import|href=/);
  expect(svg).toContain('fill="#ffffff"');
  expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  expect(svg).toContain("Did not attend: &quot;lower&quot; &amp; &lt;better&gt;");
  expect(svg).toMatch(
    /<desc[^>]*>Ardenfosse, November 2025 Thin line: 95% interval\. Source: NHS England\.</,
  );
  expect(svg).toContain("Source: NHS England.</text>");
});

test("a spine chart says of every measure its value, or in words why it has none", () => {
  const drawn = markup(CHARTS["measures on their spines"]);
  for (const state of STATES) expect(drawn).toContain(`Is ${state}<`);
  for (const words of ["Too small to judge", "On hold", "Hidden by the source", "Not reported", "Stale"]) {
    expect(drawn).toContain(`${words}<`);
  }
  expect(drawn).toContain("78.0%<");
  // The tick, the ring crossed and the dashed ring of what practices said of national figures.
  for (const mark of ["M3 8.5l3.4 3.4L13 4.6", "M10 4.2L6 11.8", 'stroke-dasharray="2.6 2"'])
    expect(drawn).toContain(mark);
});

test("a map to be taken away holds its key and the practices it is given, and no other mark", () => {
  const drawn = markup(CHARTS.map);
  for (const words of ["North<", "78.0%<", "10 km", "worse quarter, beyond 99.8%<", "cannot be judged<"])
    expect(drawn).toContain(words);
  expect(drawn.match(/<title>/g)).toHaveLength(1);
  const ofPlaces = markup(<MapSheet map={map} practices={new Map()} valueOf={() => null} direction={1} />);
  expect(ofPlaces).not.toMatch(/<title>|quarter/);
});

test("panels of Places stand side by side on one sheet, each on the same scale", () => {
  const drawn = markup(CHARTS["Places in panels"]);
  expect([...drawn.matchAll(/translate\(([\d ]+)\)/g)].map(([, at]) => at)).toEqual([
    "0 0",
    "304 0",
    "608 0",
    "0 174",
  ]);
  expect(drawn.match(/80%<|80.0%</g)?.length).toBeGreaterThanOrEqual(4);
});
