import type { Route } from "next";
import type { GridCell, GridColumn, GridGroup, GridQuery, GridRow } from "@/lib/readings/overview";
import { SortHeading } from "@/components/ui/sort-heading";
import { Still } from "@/components/ui/still";
import { OverviewMark } from "./overview-marks";
import { cellWords } from "./overview-words";

type Props = {
  caption: string;
  columns: readonly GridColumn[];
  groups: readonly GridGroup[];
  query: GridQuery;
  hrefOf: (row: GridRow) => Route;
  sortHref: (sort: string) => Route;
};

/**
 * Every practice on one page, a letter and a mark a cell. Plain links and few
 * nodes a row: there are a thousand cells.
 */
export function OverviewGrid({ caption, columns, groups, query, hrefOf, sortHref }: Props) {
  const heading = (sort: string, label: string, className: string) => (
    <SortHeading
      key={sort}
      label={label}
      href={sortHref(sort)}
      sorted={query.sort === sort ? query.order : null}
      className={className}
    />
  );
  return (
    <table className="grid-table stuck">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {heading("name", "Practice", "")}
          {columns.map(({ key, label }) => heading(key, label, "cell"))}
          {heading("worse", "Worse", "figure")}
          {heading("better", "Better", "figure")}
          <th scope="col" className="figure">
            Judged
          </th>
        </tr>
      </thead>
      {groups.map(({ key, name, rows }) => (
        <Still as="tbody" key={key}>
          {query.group !== "none" && (
            <tr className="group">
              <th scope="rowgroup" colSpan={columns.length + 4}>
                {name ?? `In no ${query.group === "pcn" ? "PCN" : "Place"}`} <small>{rows.length}</small>
              </th>
            </tr>
          )}
          {rows.map((row) => (
            <Row key={row.code} row={row} columns={columns} href={hrefOf(row)} />
          ))}
        </Still>
      ))}
    </table>
  );
}

function Row({ row, columns, href }: { row: GridRow; columns: readonly GridColumn[]; href: Route }) {
  return (
    <tr>
      <th scope="row">
        {/* A plain anchor: a client-side link for each of a hundred rows costs more than it gives. */}
        <a href={href}>{row.name}</a> <small>{row.code}</small>
      </th>
      {row.cells.map((cell, index) => (
        <Cell key={columns[index]?.key} cell={cell} column={columns[index]} />
      ))}
      <td className="figure">{row.all.worse.count}</td>
      <td className="figure">{row.all.better.count}</td>
      <td className="figure">{row.all.judged}</td>
    </tr>
  );
}

function Cell({ cell, column }: { cell: GridCell; column: GridColumn | undefined }) {
  const { letter, standing } = cell;
  const one = column?.one ?? false;
  const counts = one || letter === "N" ? "" : ` ${countOf(cell)}/${standing.judged}`;
  return (
    <td className={`cell ${letter}`} data-of={column?.label}>
      <OverviewMark letter={letter} words={cellWords(cell, one)} />
      {letter}
      {counts}
      {cell.check && <OverviewMark letter={cell.check} words={null} />}
    </td>
  );
}

/** "2" worse or better; "2+1" where some are worse and some better; 0 where usual. */
function countOf({ letter, standing: { worse, better } }: GridCell): string {
  if (letter === "M" || letter === "m") return `${worse.count}+${better.count}`;
  return String(worse.count + better.count);
}
