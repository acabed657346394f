import type { Block, Cell, DocumentSection } from "@/lib/reports/document/block";
import { RatingMark } from "./rating-mark";
import { SeriesChart } from "./series-chart";

/** The parts of a report, numbered; the same document its Word file is made of. */
export function ReportBody({ sections }: { sections: readonly DocumentSection[] }) {
  return sections.map(({ code, title, blocks }, index) => (
    <section key={code} className="section report-part" id={`part-${code}`}>
      <h2>
        {index + 1}. {title}
      </h2>
      {blocks.map((block, at) => (
        <Part key={at} block={block} />
      ))}
    </section>
  ));
}

function Part({ block }: { block: Block }) {
  switch (block.is) {
    case "text":
      return <p className="report-text">{block.text}</p>;
    case "heading":
      return <h3 className="report-heading">{block.text}</h3>;
    case "list":
      return (
        <ul className="report-list">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case "table":
      return <ReportTable block={block} />;
    case "chart":
      return (
        <figure className="report-chart">
          <figcaption className="text-cell">{block.alt}</figcaption>
          <SeriesChart reading={block.reading} line={block.line} />
        </figure>
      );
  }
}

function ReportTable({ block: { caption, columns, rows } }: { block: Extract<Block, { is: "table" }> }) {
  return (
    <table className="dense folded report-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ heading, figure }, index) =>
            heading === "" ? (
              <td key={index} />
            ) : (
              <th key={index} scope="col" className={figure ? "figure" : undefined}>
                {heading}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, at) =>
              at === 0 ? (
                <th key={at} scope="row" className="wraps">
                  {cell.text}
                </th>
              ) : (
                <td key={at} className={cell.figure ? "figure" : "wraps"} data-label={columns[at]?.heading}>
                  <CellWords cell={cell} />
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CellWords({ cell: { text, rating, strong } }: { cell: Cell }) {
  if (rating) return <RatingMark rating={rating} />;
  return strong ? <b>{text}</b> : text;
}
