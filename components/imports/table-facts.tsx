import { formatCount } from "@/lib/figures/format";
import { dataSetName } from "@/lib/loads/catalogue";
import { parseDay } from "@/lib/periods/day";
import { dayName, parsePeriod, periodName } from "@/lib/periods/period";
import { tableWords, type UploadTable } from "@/lib/uploads/upload-table";
import { CodesList } from "./codes-list";
import { TABLE_WORDS } from "./status-words";

type Props = { table: UploadTable; nameOf: (code: string) => string | null };

/** One table of an upload: what it is, what loading it does or did, and whom it leaves out, both ways. */
export function TableFacts({ table, nameOf }: Props) {
  const { key, status, dataset, period, rows, notes, unknown, absent, lost } = table;
  return (
    <>
      <h3>{dataset ? dataSetName(dataset) : tableWords(key)}</h3>
      <p className="small">
        {[dataset && tableWords(key), period && periodWords(period), rows > 0 && `${formatCount(rows)} rows`]
          .filter(Boolean)
          .join(" · ")}
      </p>
      <p>{changeWords(table) ?? TABLE_WORDS[status]}</p>
      {notes.map((note) => (
        <p className="small" key={note}>
          {note}
        </p>
      ))}
      <CodesList
        summary={`${practices(lost.length)} fewer than the load it replaces`}
        codes={lost}
        nameOf={nameOf}
      />
      <CodesList
        summary={`${formatCount(unknown.length)} ${unknown.length === 1 ? "code" : "codes"} in the file that we do not know`}
        codes={unknown}
        nameOf={nameOf}
      />
      <CodesList
        summary={`${practices(absent.length)} of ours not in the file`}
        codes={absent}
        nameOf={nameOf}
      />
    </>
  );
}

function practices(count: number): string {
  return `${formatCount(count)} ${count === 1 ? "practice" : "practices"}`;
}

function changeWords({ status, added, changed, unchanged, readings }: UploadTable): string | null {
  if (status === "loaded") {
    const figures = readings === null ? "" : `, ${formatCount(readings)} figures rest on it`;
    return `${formatCount(added)} added, ${formatCount(changed)} changed${figures}`;
  }
  if (status !== "ready") return null;
  return `${formatCount(added)} to add, ${formatCount(changed)} to change, ${formatCount(unchanged)} as they are`;
}

/** "November 2025", "November 2019 to November 2025", "1 December 2025". */
export function periodWords(text: string): string {
  const names = text.split(" to ").map((each) => {
    const period = parsePeriod(each);
    const on = period ? null : parseDay(each);
    return period ? periodName(period) : on ? dayName(on) : each;
  });
  // A quarter is "July to September 2025" by itself.
  return names.join(names.some((name) => name.includes(" to ")) ? " until " : " to ");
}
