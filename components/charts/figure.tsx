import type { ReactNode } from "react";
import { Still } from "@/components/ui/still";

export type Column<Row> = { heading: string; cell: (row: Row) => string; className?: string };

type Props<Row> = {
  title: string;
  /** One sentence that says what the chart shows, for everyone. */
  summary: ReactNode;
  source: string;
  rows: readonly Row[];
  columns: readonly [Column<Row>, ...Column<Row>[]];
  children: ReactNode;
};

/**
 * A chart never appears without its figures. The picture is hidden from screen
 * readers and the table, built from the same rows, stands in for it; the table
 * needs no script.
 */
export function Figure<Row>({ title, summary, source, rows, columns, children }: Props<Row>) {
  const [first, ...rest] = columns;
  return (
    <figure className="chart">
      <figcaption className="text-cell text-ink-2">{summary}</figcaption>
      <div className="fitted" aria-hidden="true">
        {children}
      </div>
      <details>
        <summary>Show the figures as a table</summary>
        <table className="dense mt-2 max-w-2xl">
          <caption className="sr-only">{title}</caption>
          <thead>
            <tr>
              {columns.map(({ heading, className }) => (
                <th key={heading} scope="col" className={className}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <Still as="tbody">
            {rows.map((row) => (
              <tr key={first.cell(row)}>
                <th scope="row">{first.cell(row)}</th>
                {rest.map(({ heading, cell, className }) => (
                  <td key={heading} className={className}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </Still>
        </table>
      </details>
      <p className="provenance">Source: {source}</p>
    </figure>
  );
}
