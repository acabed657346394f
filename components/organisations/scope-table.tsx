import type { Route } from "next";
import { Fragment, type ReactNode } from "react";
import { Sparkline } from "@/components/charts/sparkline";
import { AimMark } from "@/components/metrics/marks/aim-mark";
import { Change } from "@/components/metrics/marks/change";
import { StateWords } from "@/components/metrics/marks/state-mark";
import { VariationMark } from "@/components/metrics/marks/variation-mark";
import { StandingCells } from "@/components/metrics/standing-cells";
import { Still } from "@/components/ui/still";
import { formatCount, formatValue } from "@/lib/figures/format";
import { linesAmong, type QuarterLine } from "@/lib/readings/worst-first";
import type { ComparatorLines, Figure, MetricHead } from "@/lib/readings/view";

/** One Place, PCN or practice below a scope. */
export type ScopeRow = {
  code: string;
  name: string;
  /** What it belongs to between itself and the scope, such as a practice's PCN; empty where there is none. */
  beside: string | null;
  href: Route;
  figure: Figure | null;
};

type Props = {
  caption: string;
  /** What a row is: "Practice", "PCN" or "Place". */
  heading: string;
  /** The heading of the second column, or null where rows have nothing between. */
  besideHeading: string | null;
  metric: MetricHead;
  lines: ComparatorLines | null;
  /** Worst first. */
  rows: readonly ScopeRow[];
};

/** What lies below a scope on one measure, worst first, with the quarters' lines drawn in as dashed rows. */
export function ScopeTable({ caption, heading, besideHeading, metric, lines, rows }: Props) {
  const aims = rows.some(({ figure }) => Boolean(figure?.assurance));
  const shape: Shape = { beside: besideHeading !== null, aims };
  const drawn = lines
    ? linesAmong(
        rows.map(({ figure }) => figure),
        lines,
        metric.direction,
      )
    : [];
  return (
    <table className="dense ranked stuck">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{heading}</th>
          {besideHeading !== null && (
            <th scope="col" className="wide roomy third">
              {besideHeading}
            </th>
          )}
          <th scope="col" className="figure" aria-sort={metric.direction === -1 ? "descending" : "ascending"}>
            {metric.unit === "rate" ? `Per ${formatCount(metric.per)}` : "Value"}
            <span aria-hidden="true">{metric.direction === -1 ? " ▼" : " ▲"}</span>
          </th>
          <th scope="col">Quarter</th>
          <th scope="col" className="wide roomy">
            <span className="flex justify-between">
              <span>{metric.direction === 0 ? "lower" : "worse"}</span>
              <span className="sr-only"> to </span>
              <span>{metric.direction === 0 ? "higher" : "better"}</span>
            </span>
          </th>
          <th scope="col" className="figure wide third">
            95% interval
          </th>
          <th scope="col" className="figure wide">
            Rank
          </th>
          <th scope="col" className="wide">
            24 periods
          </th>
          <th scope="col" className="mark">
            Variation
          </th>
          {aims && (
            <th scope="col" className="mark wide third">
              Aim
            </th>
          )}
          <th scope="col" className="figure">
            On a year ago
          </th>
          <th scope="col" className="figure wide">
            n
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        {rows.map((row, index) => (
          <Fragment key={row.code}>
            <Lines lines={drawn[index]} of={lines} metric={metric} columns={columnsOf(shape)} />
            <Row row={row} shape={shape} />
          </Fragment>
        ))}
        <Lines lines={drawn[rows.length]} of={lines} metric={metric} columns={columnsOf(shape)} />
      </Still>
    </table>
  );
}

type Shape = { beside: boolean; aims: boolean };

function columnsOf({ beside, aims }: Shape): number {
  return 10 + Number(beside) + Number(aims);
}

const LINES = { 1: "Worse-quarter line", 2: "Middle", 3: "Better-quarter line" };
const NEUTRAL_LINES = { 1: "Lowest-quarter line", 2: "Middle", 3: "Highest-quarter line" };

type LinesProps = {
  lines: readonly QuarterLine[] | undefined;
  of: ComparatorLines | null;
  metric: MetricHead;
  columns: number;
};

function Lines({ lines = [], of, metric, columns }: LinesProps) {
  if (!of) return null;
  return lines.map(({ at, value }) => (
    <tr key={at} className="line">
      <td colSpan={columns}>
        <span>
          {(metric.direction === 0 ? NEUTRAL_LINES : LINES)[at]} of {of.name} {formatValue(metric, value)}
        </span>
      </td>
    </tr>
  ));
}

function Row({ row, shape }: { row: ScopeRow; shape: Shape }) {
  return (
    <tr>
      <th scope="row">
        <a href={row.href}>{row.name}</a>
      </th>
      {shape.beside && <td className="second wide roomy third">{row.beside ?? "none"}</td>}
      {row.figure ? (
        <Cells figure={row.figure} beside={shape.beside} aims={shape.aims} />
      ) : (
        <NotThere shape={shape} />
      )}
    </tr>
  );
}

function NotThere({ shape }: { shape: Shape }) {
  return (
    <td className="at-state" colSpan={columnsOf(shape) - 1 - Number(shape.beside)}>
      <StateWords state="not-reported" reason="not in the published file for this period" />
    </td>
  );
}

function Cells({ figure, beside, aims }: { figure: Figure } & Shape): ReactNode {
  const { metric, state, denominator } = figure;
  const left = columnsOf({ beside, aims }) - 1 - Number(beside);
  if (state !== "reported" && state !== "too-small") {
    return (
      <>
        {figure.value !== null && <td className="figure second">{formatValue(metric, figure.value)}</td>}
        <td className="at-state" colSpan={figure.value === null ? left : left - 1}>
          <StateWords state={state} reason={figure.reason} />
        </td>
      </>
    );
  }
  return (
    <>
      <StandingCells figure={figure} />
      <td className="wide">
        <Sparkline series={figure.series} spc={figure.spc} direction={metric.direction} />
      </td>
      <td className="mark at-variation">
        <VariationMark state={figure.spc} direction={metric.direction} />
      </td>
      {aims && (
        <td className="mark wide third">
          {figure.assurance ? <AimMark assurance={figure.assurance} /> : <span className="second">–</span>}
        </td>
      )}
      <td className="figure at-change">
        <Change
          metric={metric}
          change={figure.changeYear}
          spc={figure.spc}
          acrossBreak={figure.acrossBreak}
        />
      </td>
      <td className="figure second wide">{denominator === null ? "–" : formatCount(denominator)}</td>
    </>
  );
}
