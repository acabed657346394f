import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { ReactNode } from "react";
import { CheckMark } from "@/components/metrics/marks/check-mark";
import { QuarterMark } from "@/components/metrics/marks/quarter-mark";
import { Spine } from "@/components/metrics/marks/spine";
import { DOMAIN_NAMES } from "@/components/metrics/words";
import { formatBeside } from "@/lib/figures/format";
import type { JudgedMeasure } from "@/lib/pqaf/judged";
import { nameOf, periodWords, weightWords, type DescribedBy } from "@/lib/pqaf/words/described";
import { howLong, howSure } from "@/lib/pqaf/words/measure";
import type { Figure } from "@/lib/readings/view";
import { Anchor } from "./question";
import { Still } from "@/components/ui/still";

type Props = {
  measures: readonly JudgedMeasure[];
  /** What they add up to. */
  counting: number;
  described: DescribedBy;
  /** The stored figures, for where each lies among the others. */
  figures: readonly Figure[];
  hrefOf: (metric: string) => Route;
  /** What stands below a measure's name: a reply to it, a way to act on it. */
  besideOf: (metric: string) => ReactNode;
};

/** The measures that count: each with all that it rests on, and a total that adds up from the list. */
export function CountingTable({ measures, counting, described, figures, hrefOf, besideOf }: Props) {
  return (
    <table className="dense counting">
      <caption className="sr-only">Measures that count towards the level</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col" className="figure">
            Value
          </th>
          <th scope="col" className="figure">
            Worse-quarter line
          </th>
          <th scope="col" className="wide roomy">
            worse to better
          </th>
          <th scope="col">How sure</th>
          <th scope="col">How long</th>
          <th scope="col" className="figure">
            Weight
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        {measures.map((measure) => (
          <Row
            key={measure.metric}
            measure={measure}
            described={described}
            figure={figureOf(measure, figures)}
            href={hrefOf(measure.metric)}
            beside={besideOf(measure.metric)}
          />
        ))}
      </Still>
      <tfoot>
        <tr>
          <th scope="row" colSpan={6}>
            <b>Counted</b>
          </th>
          <td className="figure">{weightWords(counting)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

type RowProps = {
  measure: JudgedMeasure;
  described: DescribedBy;
  figure: Figure | null;
  href: Route;
  beside: ReactNode;
};

function Row({ measure, described, figure, href, beside }: RowProps) {
  const { metric, domain, period } = measure;
  const id = `counts-${metric}`;
  return (
    <tr id={id}>
      <th scope="row" className="wraps">
        <Link href={href}>{described.get(metric)?.shortName ?? nameOf(metric, described)}</Link>
        <Anchor id={id} />
        <span className="where">
          {DOMAIN_NAMES[domain]}, {periodWords(period)} {beside}
        </span>
      </th>
      <Judged measure={measure} unit={described.get(metric) ?? NUMBER} figure={figure} />
    </tr>
  );
}

const NUMBER = Object.freeze({ unit: "number" as const });

type JudgedProps = {
  measure: JudgedMeasure;
  unit: Parameters<typeof formatBeside>[0];
  figure: Figure | null;
};

/** A part by itself, of nothing but what was judged, so that it is drawn once. */
function Judged({ measure, unit, figure }: JudgedProps) {
  const { value, line, direction, weight, n } = measure;
  return (
    <>
      <td className="value">
        {formatBeside(unit, value, line)} <CheckMark check={figure?.check ?? null} />
      </td>
      <td className="figure second">
        {direction === 1 ? "below" : "above"} {formatBeside(unit, line, value)}
        <span className="sr-only"> among {n} practices</span>
      </td>
      <td className="wide roomy">{figure && <Spine figure={figure} />}</td>
      <td className="second">
        <QuarterMark quartile={1} verdict={VERDICTS[measure.strength ?? "quarter"]} direction={direction} />{" "}
        {howSure(measure)}
      </td>
      <td className="second">{howLong(measure)}</td>
      <td className="value">{weightWords(weight)}</td>
    </>
  );
}

const VERDICTS = { quarter: "similar", "95": "worse-95", "99.8": "worse-99.8" } as const;

/** Its place among the others, as long as the figure is still the one that was judged. */
function figureOf({ metric, period, value }: JudgedMeasure, figures: readonly Figure[]): Figure | null {
  const found = figures.find((each) => each.metric.code === metric);
  return found && found.period === period && found.value === value ? found : null;
}
