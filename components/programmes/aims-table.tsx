import type { AimTold } from "@/lib/programmes/aims-told";
import { periodWords, valueWords } from "@/lib/programmes/value-words";

/** What the plan is to achieve: by what it is told, from where it started, and where it stands. */
export function AimsTable({ aims }: { aims: readonly AimTold[] }) {
  return (
    <table className="dense folded">
      <caption className="sr-only">Aims with their measure, baseline and newest figure</caption>
      <thead>
        <tr>
          <th scope="col">Aim</th>
          <th scope="col">Measure</th>
          <th scope="col">Baseline</th>
          <th scope="col">Newest</th>
        </tr>
      </thead>
      <tbody>
        {aims.map(({ code, words, by, reading, baseline }) => (
          <tr key={code}>
            <th scope="row" className="wraps">
              {words} <small className="second">By {by}</small>
            </th>
            <td data-label="Measure" className="wraps">
              {reading ? reading.name : "Told in words only"}
            </td>
            <td data-label="Baseline" className="wraps">
              {reading && baseline
                ? `${valueWords(reading, baseline.value)} (${periodWords(baseline.period)}${baseline.agreed ? "" : ", the oldest shown"})`
                : "–"}
            </td>
            <td data-label="Newest" className="wraps">
              {reading ? (
                <>
                  <b>{valueWords(reading, reading.value)}</b> {periodWords(reading.period)}
                </>
              ) : (
                "–"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
