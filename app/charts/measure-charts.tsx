import type { ReactElement } from "react";
import { FunnelChart } from "@/components/charts/funnel-chart";
import { PlacePanelSheet } from "@/components/charts/place-panels";
import { RankedBars } from "@/components/charts/ranked-bars";
import { TrendChart } from "@/components/charts/trend-chart";
import { FUNNEL_CHECK_KEY, funnelPoints } from "@/components/metrics/funnel-figure";
import { OverDispersion } from "@/components/metrics/over-dispersion";
import { placeLines } from "@/components/metrics/place-lines";
import { placeKey } from "@/components/metrics/place-trends";
import { rankedBars } from "@/components/metrics/ranked-figures";
import { trendRows } from "@/components/metrics/trend-rows";
import { TrendSummary } from "@/components/metrics/trend-summary";
import { CHECK_KEY } from "@/components/metrics/words";
import { longPeriod } from "@/components/metrics/period-words";
import type { LoadedMeasure } from "../downloads/tables/measure";

/** A chart of a measure's page, to be taken away from it. */
export type Taken = {
  title: string;
  /** Of whom, over which period. */
  about: string;
  /** Whether its marks are read against the comparator. */
  compared: boolean;
  chart: ReactElement;
  /** What its marks mean: text, in as many elements as it takes. */
  key: ReactElement;
};

type Charting = (loaded: LoadedMeasure) => Taken | null;

const ranked: Charting = ({ measure }) => {
  const { metric, named, unnamed, lines, inHand, at } = measure;
  const drawn = rankedBars({ metric, named, unnamed, lines, inHand });
  if (drawn.bars.length === 0) return null;
  const first = metric.direction === -1 ? "highest first" : "lowest first";
  return {
    title: `${metric.name}: ${drawn.bars.length} practices, ${first}`,
    about: `${whose(measure)}, ${longPeriod(at.text)}`,
    compared: true,
    chart: <RankedBars {...drawn} />,
    key: (
      <>
        {drawn.bars.some(({ lower }) => lower !== null) &&
          "Thin line: 95% interval. Colour only beyond the 95% limit of the funnel."}
        {unnamed.length > 0 && " Practices that are not named have no interval."}
        {drawn.bars.some(({ check }) => check !== null) && ` Under a bar: ${CHECK_KEY}.`}
      </>
    ),
  };
};

const funnel: Charting = ({ measure }) => {
  const { metric, named, lines, inHand, at } = measure;
  const points = funnelPoints(named, inHand);
  if (metric.unit === "number" || !lines || lines.value === null || points.length === 0) return null;
  return {
    title: `${metric.name}: is the gap bigger than chance?`,
    about: `${points.length} practices of ${whose(measure)}, ${longPeriod(at.text)}`,
    compared: true,
    chart: <FunnelChart metric={metric} points={points} lines={lines} />,
    key: (
      <>
        {metric.direction === 0
          ? "Circles outside the limits: filled beyond 99.8%, hollow beyond 95%. "
          : "Diamond: worse than the limits; circle: better; filled beyond 99.8%, hollow beyond 95%. "}
        {points.some(({ check }) => check !== null) && `${FUNNEL_CHECK_KEY} `}
        <OverDispersion lines={lines} />
      </>
    ),
  };
};

const trend: Charting = ({ measure, definition }) => {
  if (!measure.trend) return null;
  const { figure, charted } = measure.trend;
  const rows = trendRows(measure.metric, charted);
  return {
    title: `${measure.metric.name} over time: ${figure.organisation.name}`,
    about: `${figure.organisation.name} (${figure.organisation.code}), ${rows[0]?.label} to ${rows.at(-1)?.label}`,
    compared: false,
    chart: (
      <TrendChart
        rows={rows}
        segments={charted.line.segments}
        aimLabel={charted.rules.trajectory.size > 0 ? "plan" : "aim"}
        unit={measure.metric.unit}
      />
    ),
    key: <TrendSummary figure={figure} definition={definition} charted={charted} />,
  };
};

const places: Charting = ({ measure }) => {
  const lines = placeLines(measure.metric, measure.groups);
  if (!lines) return null;
  return {
    title: `${measure.metric.name} over time, by Place`,
    about: `${measure.system}, ${lines.ends.join(" to ")}`,
    compared: false,
    chart: <PlacePanelSheet {...lines} />,
    key: <>{placeKey(lines)}</>,
  };
};

/** The charts of a measure that can be taken away, by their name in the address. */
export const MEASURE_CHARTS: ReadonlyMap<string, Charting> = new Map([
  ["ranked", ranked],
  ["funnel", funnel],
  ["trend", trend],
  ["places", places],
]);

/** The system, or the Place its page was narrowed to: "Coventry (47)" is a link's label, so without its count. */
function whose({ place, places, system }: LoadedMeasure["measure"]): string {
  const label = places.find(({ code }) => code === place)?.label;
  return label ? label.replace(/ \(\d+\)$/, "") : system;
}
