import { withinSentence } from "@/lib/language/first-letter";
import { addressOf, type Parameters } from "@/lib/readings/address";
import { MOST_WORKBOOK_ROWS } from "@/lib/exports/sheet";
import { Still } from "@/components/ui/still";

/** One way to take a table away: "What is shown (9)", "All 119 practices". */
export type DownloadChoice = {
  label: string;
  /** The table's name in the address: app/downloads/tables.ts. */
  table: string;
  /** The page's own parameters. `all: "1"` asks for everything instead of what its filters leave. */
  parameters: Parameters;
  rows: number;
};

/** The files of a table, as plain links: they need no script. Larger than a workbook should be, it is csv alone. */
export function Downloads({ of, choices }: { of: string; choices: readonly DownloadChoice[] }) {
  const offered = choices.filter(({ rows }) => rows > 0);
  if (offered.length === 0) return null;
  return (
    <Still as="ul" className="downloads no-print" aria-label={`Download ${of}`}>
      <li aria-hidden="true">Download</li>
      {offered.map((choice) => (
        <li key={`${choice.table} ${choice.label}`}>
          {choice.label}: <File choice={choice} format="csv" of={of} />
          {choice.rows > MOST_WORKBOOK_ROWS ? (
            <> (over {MOST_WORKBOOK_ROWS.toLocaleString("en-GB")} rows, so not as XLSX)</>
          ) : (
            <>
              {" "}
              <File choice={choice} format="xlsx" of={of} />
            </>
          )}
        </li>
      ))}
    </Still>
  );
}

function File({ choice, format, of }: { choice: DownloadChoice; format: "csv" | "xlsx"; of: string }) {
  const { table, parameters, label } = choice;
  return (
    <a href={addressOf(`/downloads/${table}`, { ...parameters, format })} download>
      {format.toUpperCase()}
      <span className="sr-only">
        {" "}
        of {of}, {withinSentence(label)}
      </span>
    </a>
  );
}
