import type { Route } from "next";
import type { ReactNode } from "react";
import { formatCount, formatValue } from "@/lib/figures/format";
import { withoutPcn } from "@/lib/organisations/display-name";
import type { Quartile } from "@/lib/readings/reading";
import type { ListedPractice, ListQuery, Sort } from "@/lib/readings/practice-list";
import type { ComparatorLines, Figure, MetricHead } from "@/lib/readings/view";
import type { SeenLevels } from "@/lib/pqaf/seen-levels";
import { LevelCell } from "@/components/assurance/level-cell";
import { Change } from "@/components/metrics/marks/change";
import { StateWords } from "@/components/metrics/marks/state-mark";
import { VariationMark } from "@/components/metrics/marks/variation-mark";
import { StandingCells } from "@/components/metrics/standing-cells";
import { SortHeading } from "@/components/ui/sort-heading";
import { Still } from "@/components/ui/still";

const COLUMNS = 11;

type Props = {
  caption: string;
  metric: MetricHead;
  /** The measure's lines: drawn between the rows when they are in order of rank. */
  lines: ComparatorLines | null;
  rows: readonly ListedPractice[];
  query: ListQuery;
  hrefOf: (practice: ListedPractice) => Route;
  sortHref: (sort: Sort) => Route;
  /** The practice the reader came with. */
  inHand: string | null;
  /** The levels that the reader may see; none: there is no such column. */
  levels?: ReadonlyMap<string, SeenLevels>;
};

const NO_LEVELS: ReadonlyMap<string, SeenLevels> = new Map();

/** Practices on one measure, the quarters' lines drawn between them. */
export function PracticeTable({
  caption,
  metric,
  lines,
  rows,
  query,
  hrefOf,
  sortHref,
  inHand,
  levels = NO_LEVELS,
}: Props) {
  const columns = COLUMNS + Number(levels.size > 0);
  const heading = (sort: Sort, label: string, className: string) => (
    <SortHeading
      label={label}
      href={sortHref(sort)}
      sorted={query.sort === sort ? query.order : null}
      className={className}
    />
  );
  return (
    <table className={`dense ranked stuck${levels.size > 0 ? " with-levels" : ""}`}>
      <caption className="sr-only">{caption}</caption>
      <Still as="thead">
        <tr>
          {heading("name", "Practice", "")}
          {heading("place", "Place", "wide")}
          {heading("pcn", "PCN", "wide roomy third")}
          {levels.size > 0 && (
            <th scope="col" className="wide">
              Level
            </th>
          )}
          {heading("value", metric.unit === "rate" ? `Per ${formatCount(metric.per)}` : "Value", "figure")}
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
          {heading("rank", "Rank", "figure wide")}
          <th scope="col" className="mark">
            Variation
          </th>
          {heading("change", "On a year ago", "figure")}
          {heading("n", "n", "figure wide")}
        </tr>
      </Still>
      <Still as="tbody">
        {rows.map((row, index) => (
          <Row
            key={row.code}
            code={row.code}
            name={row.name}
            placeName={row.placeName}
            pcnName={row.pcnName}
            figure={row.figure}
            href={hrefOf(row)}
            inHand={row.code === inHand}
            columns={columns}
            hasLevels={levels.size > 0}
            decided={levels.get(row.code)?.decided}
            proposed={levels.get(row.code)?.proposed}
            line={query.sort === "rank" && lines ? lineBetween(rows[index - 1], row, metric, lines) : null}
          />
        ))}
      </Still>
    </table>
  );
}

/** Plain values and the kept figure, so that a row is drawn once for each way it is told. */
type RowProps = Pick<ListedPractice, "code" | "name" | "placeName" | "pcnName" | "figure"> & {
  href: Route;
  inHand: boolean;
  line: string | null;
  columns: number;
  hasLevels: boolean;
  /** Both undefined: the reader may see neither of this practice. */
  decided: SeenLevels["decided"] | undefined;
  proposed: SeenLevels["proposed"] | undefined;
};

function Row({ figure, href, inHand, line, columns, hasLevels, decided, proposed, ...practice }: RowProps) {
  const { code, name, placeName, pcnName } = practice;
  const levels = decided === undefined || proposed === undefined ? undefined : { decided, proposed };
  return (
    <>
      {line && (
        <tr className="line">
          <td colSpan={columns}>
            <span>{line}</span>
          </td>
        </tr>
      )}
      <tr className={inHand ? "in-hand" : undefined}>
        <th scope="row">
          <a href={href}>{name}</a> <span className="small wide">{code}</span>
        </th>
        <td className="second wide">{placeName ?? "–"}</td>
        <td className="second wide roomy third">{pcnName ? withoutPcn(pcnName) : "none"}</td>
        {hasLevels && (
          <td className="wide">
            <LevelCell levels={levels} />
          </td>
        )}
        {figure ? <Cells figure={figure} /> : <Unknown />}
      </tr>
    </>
  );
}

function Unknown() {
  return (
    <td className="at-state" colSpan={COLUMNS - 3}>
      <StateWords state="not-reported" reason="not in the published file for this period" />
    </td>
  );
}

function Cells({ figure }: { figure: Figure }): ReactNode {
  const { metric, state } = figure;
  if (state !== "reported" && state !== "too-small") {
    return (
      <>
        <td className="figure second">{figure.value === null ? "–" : formatValue(metric, figure.value)}</td>
        <td className="at-state" colSpan={COLUMNS - 4}>
          <StateWords state={state} reason={figure.reason} />
        </td>
      </>
    );
  }
  return (
    <>
      <StandingCells figure={figure} />
      <td className="mark at-variation">
        <VariationMark state={figure.spc} direction={metric.direction} />
      </td>
      <td className="figure at-change">
        <Change
          metric={metric}
          change={figure.changeYear}
          spc={figure.spc}
          acrossBreak={figure.acrossBreak}
        />
      </td>
      <td className="figure second wide">
        {figure.denominator === null ? "–" : formatCount(figure.denominator)}
      </td>
    </>
  );
}

/** The words of the line that two neighbours in rank lie either side of; null where they share a quarter. */
function lineBetween(
  before: ListedPractice | undefined,
  row: ListedPractice,
  metric: MetricHead,
  { q1, q2, q3 }: ComparatorLines,
): string | null {
  const { direction } = metric;
  const [one, other] = [before?.figure?.standing?.quartile, row.figure?.standing?.quartile];
  if (!one || !other || one === other) return null;
  const lower = Math.min(one, other) as Quartile;
  const ascending = direction === -1 ? [q3, q2, q1] : [q1, q2, q3];
  const value = ascending[lower - 1];
  if (value === null || value === undefined) return null;
  const names = direction === 0 ? NEUTRAL_LINES : LINES;
  return `${names[lower]} ${formatValue(metric, value)}`;
}

const LINES: Record<number, string> = { 1: "Worse-quarter line", 2: "Middle", 3: "Better-quarter line" };
const NEUTRAL_LINES: Record<number, string> = {
  1: "Lowest-quarter line",
  2: "Middle",
  3: "Highest-quarter line",
};
