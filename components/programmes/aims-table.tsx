import { codeOf, type ProgrammeDefinition } from "@/lib/programmes/programme";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { periodWords, valueWords } from "@/lib/programmes/value-words";

type Props = {
  aims: ProgrammeDefinition["aims"];
  readings: ReadonlyMap<string, readonly ProgrammeReading[]>;
};

/** What the plan is to achieve: by what it is told, from where it started, and where it stands. */
export function AimsTable({ aims, readings }: Props) {
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
        {aims.map(({ code, words, by, measure, baseline }) => {
          const reading = measure && readings.get(codeOf(measure))?.[0];
          const first = baseline ?? (reading ? firstOf(reading) : null);
          return (
            <tr key={code}>
              <th scope="row" className="wraps">
                {words} <small className="second">By {by}</small>
              </th>
              <td data-label="Measure" className="wraps">
                {reading ? reading.name : "Told in words only"}
              </td>
              <td data-label="Baseline" className="wraps">
                {reading && first
                  ? `${valueWords(reading, first.value)} (${periodWords(first.period)}${baseline ? "" : ", the oldest shown"})`
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
          );
        })}
      </tbody>
    </table>
  );
}

/** Where no baseline was agreed, the oldest figure shown stands for it. */
function firstOf({ series }: ProgrammeReading): { value: number | null; period: string } | null {
  return series.find(({ value }) => value !== null) ?? null;
}
