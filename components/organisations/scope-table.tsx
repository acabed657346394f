import type { Route } from "next";
import { Fragment, type ReactNode } from "react";
import { Sparkline } from "@/components/charts/sparkline";
import { AimMark } from "@/components/metrics/marks/aim-mark";
import { Change } from "@/components/metrics/marks/change";
import { StateWords } from "@/components/metrics/marks/state-mark";
import { VariationMark } from "@/components/metrics/marks/variation-mark";
import { StandingCells } from "@/components/metrics/standing-cells";
import type { SeenLevels } from "@/lib/pqaf/seen-levels";
import { LevelCell } from "@/components/assurance/level-cell";
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
  /** The levels of practices that the reader may see; none: there is no such column. */
  levels?: ReadonlyMap<string, SeenLevels>;
};

const NO_LEVELS: ReadonlyMap<string, SeenLevels> = new Map();

/** What lies below a scope on one measure, worst first, with the quarters' lines drawn in as dashed rows. */
export function ScopeTable({
  caption,
  heading,
  besideHeading,
  metric,
  lines,
  rows,
  levels = NO_LEVELS,
}: Props) {
  const aims = rows.some(({ figure }) => Boolean(figure?.assurance));
  const shape: Shape = { beside: besideHeading !== null, aims, levels: levels.size > 0 };
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
          {shape.levels && (
            <th scope="col" className="wide">
              Level
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
            <Row
              name={row.name}
              beside={row.beside}
              href={row.href}
              figure={row.figure}
              hasBeside={shape.beside}
              hasAims={shape.aims}
              hasLevels={shape.levels}
              decided={levels.get(row.code)?.decided}
              proposed={levels.get(row.code)?.proposed}
            />
          </Fragment>
        ))}
        <Lines lines={drawn[rows.length]} of={lines} metric={metric} columns={columnsOf(shape)} />
      </Still>
    </table>
  );
}

type Shape = { beside: boolean; aims: boolean; levels: boolean };

function columnsOf({ beside, aims, levels }: Shape): number {
  return 10 + Number(beside) + Number(aims) + Number(levels);
}

/** The columns after those that say which row it is. */
function figureColumns(shape: Shape): number {
  return columnsOf(shape) - 1 - Number(shape.beside) - Number(shape.levels);
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

/** Plain values and the kept figure, so that a row is drawn once for each way it is told. */
type RowProps = Omit<ScopeRow, "code"> & {
  hasBeside: boolean;
  hasAims: boolean;
  hasLevels: boolean;
  /** Both undefined: the reader may see neither of this practice. */
  decided: SeenLevels["decided"] | undefined;
  proposed: SeenLevels["proposed"] | undefined;
};

function Row({ name, beside, href, figure, hasBeside, hasAims, hasLevels, decided, proposed }: RowProps) {
  const columns = figureColumns({ beside: hasBeside, aims: hasAims, levels: hasLevels });
  const level = decided === undefined || proposed === undefined ? undefined : { decided, proposed };
  return (
    <tr>
      <th scope="row">
        <a href={href}>{name}</a>
      </th>
      {hasBeside && <td className="second wide roomy third">{beside ?? "none"}</td>}
      {hasLevels && (
        <td className="wide">
          <LevelCell levels={level} />
        </td>
      )}
      {figure ? <Cells figure={figure} columns={columns} aims={hasAims} /> : <NotThere columns={columns} />}
    </tr>
  );
}

function NotThere({ columns }: { columns: number }) {
  return (
    <td className="at-state" colSpan={columns}>
      <StateWords state="not-reported" reason="not in the published file for this period" />
    </td>
  );
}

type CellsProps = { figure: Figure; columns: number; aims: boolean };

function Cells({ figure, columns, aims }: CellsProps): ReactNode {
  const { metric, state, denominator } = figure;
  if (state !== "reported" && state !== "too-small") {
    return (
      <>
        {figure.value !== null && <td className="figure second">{formatValue(metric, figure.value)}</td>}
        <td className="at-state" colSpan={figure.value === null ? columns : columns - 1}>
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
