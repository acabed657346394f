import type { Held } from "@/lib/loads/coverage-strip";
import { Still } from "@/components/ui/still";
import { CoverageStrip } from "./coverage-strip";

/** A data set as the table states it, in words. */
export type DataSetLine = {
  key: string;
  name: string;
  /** Who publishes it, and whether its layout was read from a real file. */
  beside: string;
  newest: string;
  held: string;
  /** "118 of 119"; null where the data set does not list practices. */
  covered: string | null;
  strip: readonly Held[];
  stale: boolean;
  /** "Fresh", or since when a newer one could be expected. */
  freshness: string;
  loaded: string;
  /** "published 18 December 2025" of the newest; null: not given. */
  published: string | null;
};

/** What is loaded: newest period, periods held, practices covered, and whether a newer one is overdue. */
export function DataSetTable({ caption, lines }: { caption: string; lines: readonly DataSetLine[] }) {
  return (
    <table className="dense data-sets mt-2">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Data set</th>
          <th scope="col">Newest</th>
          <th scope="col" className="figure">
            Practices
          </th>
          <th scope="col" className="wide">
            Periods held
          </th>
          <th scope="col">Freshness</th>
          <th scope="col" className="wide roomy">
            Loaded
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        {lines.map((line) => (
          <Row key={line.key} line={line} />
        ))}
      </Still>
    </table>
  );
}

function Row({ line }: { line: DataSetLine }) {
  return (
    <tr id={`set-${line.key}`}>
      <th scope="row" className="wraps wrap-anywhere">
        {line.name}
        {line.beside && (
          <span className="wide">
            <br />
            <span className="small">{line.beside}</span>
          </span>
        )}
      </th>
      <td className="wraps">{line.newest}</td>
      <td className="figure">{line.covered ?? <span className="text-ink-2">–</span>}</td>
      <td className="wide">
        {line.strip.length > 0 ? (
          <CoverageStrip strip={line.strip} />
        ) : (
          <span className="small">{line.held}</span>
        )}
      </td>
      <td className="wraps">{line.stale ? <b>{line.freshness}</b> : line.freshness}</td>
      <td className="second wide roomy">
        {line.loaded}
        {line.published && (
          <>
            <br />
            <span className="small">{line.published}</span>
          </>
        )}
      </td>
    </tr>
  );
}
