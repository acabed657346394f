import type { Route } from "next";
import type { ReactNode } from "react";
import { period } from "@/lib/periods/period";
import type { Figure } from "@/lib/readings/view";
import type { Loaded } from "./figure-source";
import { shortPeriod } from "./period-words";
import { profileGroups } from "./profile-groups";
import { PROFILE_COLUMNS, ReadingRow } from "./reading-row";
import { DOMAIN_NAMES } from "./words";
import { Still } from "@/components/ui/still";

type Props = {
  /** What the figures are of, for the caption: a practice's name. */
  of: string;
  /** The heading of the bold column. */
  heading: string;
  /** The heading of the comparator's column. */
  against: string;
  figures: readonly Figure[];
  hrefOf: (figure: Figure) => Route;
  /** Where each figure came from, by measure. */
  from: ReadonlyMap<string, Loaded>;
  /** What stands below a measure's name. */
  besideOf?: (metric: string) => ReactNode;
};

/** Every measure of one organisation, by national domain: the table is the chart. */
export function ProfileTable({ of, heading, against, figures, hrefOf, from, besideOf }: Props) {
  const groups = profileGroups(figures);
  return (
    <table className="dense profile stuck">
      <caption className="sr-only">
        Measures of {of}, by domain, compared with {against}
      </caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col" className="figure">
            {heading}
          </th>
          <th scope="col" className="figure">
            {against}
          </th>
          <th scope="col">Quarter</th>
          <th scope="col" className="wide roomy">
            <span className="flex justify-between">
              <span>worse</span>
              <span className="sr-only"> to </span>
              <span>better</span>
            </span>
          </th>
          <th scope="col" className="figure wide third">
            95% interval
          </th>
          <th scope="col" className="figure wide">
            Rank
          </th>
          <th scope="col" className="mark">
            Variation
          </th>
          <th scope="col" className="mark at-aim wide third">
            Aim
          </th>
          <th scope="col" className="wide roomy">
            24 periods
          </th>
          <th scope="col" className="figure">
            On a year ago
          </th>
          <th scope="col" className="figure wide">
            n
          </th>
          <th scope="col" className="wide">
            Period
          </th>
        </tr>
      </thead>
      {groups.map(({ domain, rows }) => (
        <Still as="tbody" key={domain}>
          <tr className="group">
            <th scope="rowgroup" colSpan={PROFILE_COLUMNS}>
              {DOMAIN_NAMES[domain]}
              <small>{sourcesOf(rows)}</small>
            </th>
          </tr>
          {rows.map((figure) => (
            <ReadingRow
              key={figure.metric.code}
              figure={figure}
              href={hrefOf(figure)}
              from={from.get(figure.metric.code) ?? null}
              beside={besideOf?.(figure.metric.code)}
            />
          ))}
        </Still>
      ))}
    </table>
  );
}

/** "GP Patient Survey, 2024/25; Appointments in General Practice, Nov 2025": each source of a group once, with its newest period. */
function sourcesOf(rows: readonly Figure[]): string {
  const newest = new Map<string, Figure>();
  for (const row of rows) {
    const known = newest.get(row.metric.source);
    if (!known || period(known.period).end < period(row.period).end) newest.set(row.metric.source, row);
  }
  return [...newest].map(([source, row]) => `${source}, ${shortPeriod(row.period)}`).join("; ");
}
