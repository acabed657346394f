import type { Route } from "next";
import { SortHeading, type Sorted } from "@/components/ui/sort-heading";
import { Still } from "@/components/ui/still";
import { bandName } from "@/lib/plans/band";
import type { PlanFilter } from "@/lib/plans/plan-filter";
import type { PlanLine } from "@/lib/plans/plan-line";
import type { ShownGroup } from "@/lib/plans/plan-pages";
import { movedWords } from "@/lib/plans/plan-words";
import { progressOf, progressWords } from "@/lib/plans/progress";
import { dayName } from "@/lib/periods/period";
import { LateMark } from "./late-mark";
import { StatusMark } from "./status-mark";

type Sort = PlanFilter["sort"];

type Props = {
  groups: readonly ShownGroup[];
  hrefOf: (code: string) => Route;
  sortHref: (sort: Sort) => Route;
  sorted: (sort: Sort) => Sorted | null;
};

const COLUMNS: readonly { sort: Sort; label: string }[] = [
  { sort: "title", label: "Action" },
  { sort: "timeframe", label: "Timeframe" },
  { sort: "status", label: "Status" },
  { sort: "next", label: "Next date" },
  { sort: "moved", label: "Times moved" },
  { sort: "owner", label: "Owner" },
];

/** The plan as a table, under its headings. Rows are sent as markup: 500 of them cost no script. */
export function PlanTable({ groups, hrefOf, sortHref, sorted }: Props) {
  return (
    <table className="dense stacked plan-table">
      <caption className="sr-only">Actions of the delivery plan</caption>
      <thead>
        <tr>
          {COLUMNS.map(({ sort, label }) => (
            <SortHeading key={sort} label={label} href={sortHref(sort)} sorted={sorted(sort)} />
          ))}
          <th scope="col">Where it is</th>
        </tr>
      </thead>
      {groups.map(({ key, name, lines, shown, continued }) => (
        <Still as="tbody" key={key}>
          <tr className="plan-group">
            <th colSpan={7} scope="rowgroup">
              {name}
              {continued && ", continued"} <small>{groupWords(lines)}</small>
            </th>
          </tr>
          {shown.map((line) => (
            <Row key={line.id} line={line} href={hrefOf(line.code)} />
          ))}
        </Still>
      ))}
    </table>
  );
}

/** "1 of 3 complete, 4 of 9 milestones done". */
export function groupWords(lines: readonly PlanLine[]): string {
  const complete = lines.filter(({ status }) => status === "COMPLETE").length;
  const missed = lines.filter(({ status }) => status === "NOT_DELIVERED").length;
  const progress = progressOf(lines.flatMap(({ milestones }) => milestones));
  return [
    `${complete} of ${lines.length} complete`,
    ...(missed > 0 ? [`${missed} not delivered`] : []),
    ...(progress ? [progressWords(progress)] : []),
  ].join(", ");
}

function Row({ line, href }: { line: PlanLine; href: Route }) {
  const { title, band, status, next, late, silent, slippage, owner, whereItIs } = line;
  return (
    <tr>
      <th scope="row" className="wraps">
        <a href={href}>{title}</a>
      </th>
      <td data-label="Timeframe">{bandName(band)}</td>
      <td data-label="Status">
        <StatusMark status={status} />
        {silent !== null && <small className="plan-silent"> silent {silent} days</small>}
      </td>
      <td data-label="Next date">
        {dayName(next.on)}
        <LateMark late={late} next={next} />
      </td>
      <td data-label="Times moved">
        {slippage.times === 0 ? "–" : <span title={movedWords(slippage) ?? ""}>{slippage.times}</span>}
      </td>
      <td data-label="Owner" className="wraps">
        {owner || "No owner yet"}
      </td>
      <td data-label="Where it is" className="wraps">
        {whereItIs || "–"}
      </td>
    </tr>
  );
}
