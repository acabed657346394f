import type { FileError } from "@/lib/loads/dataset";

/** As many as one mends by eye; the csv has them all. */
const MOST = 20;

/** What is wrong with a file, where, and what would be right. */
export function FileErrors({ of, errors }: { of: string; errors: readonly FileError[] }) {
  if (errors.length === 0) return null;
  return (
    <div className="scrolls" tabIndex={0} role="region" aria-label={`What is wrong with ${of}`}>
      <table className="dense mt-2">
        <caption className="sr-only">What is wrong with {of}</caption>
        <thead>
          <tr>
            <th scope="col" className="figure">
              Line
            </th>
            <th scope="col">Column</th>
            <th scope="col">Found</th>
            <th scope="col">Expected</th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, MOST).map(({ line, column, found, expected }, index) => (
            <tr key={index}>
              <td className="figure">{line ?? "Whole file"}</td>
              <td>{column ?? "–"}</td>
              <td className="wraps">{found}</td>
              <td className="wraps">{expected}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {errors.length > MOST && (
        <p className="text-note text-ink-2 mt-2">{errors.length - MOST} more are in the csv of all errors.</p>
      )}
    </div>
  );
}
