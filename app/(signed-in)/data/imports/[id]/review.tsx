import { FileErrors } from "@/components/imports/file-errors";
import { TableFacts } from "@/components/imports/table-facts";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { dataSetName } from "@/lib/loads/catalogue";
import { isUndecided, MEMBERS } from "@/lib/loads/summary-member";
import { periodToSay } from "@/lib/loads/undated";
import type { Upload } from "@/lib/server/queries/uploads";
import { publishedField } from "@/lib/uploads/published-fields";
import { tableWords, type TableStatus, type UploadTable } from "@/lib/uploads/upload-table";
import { AnswerForm } from "./answer-form";
import { ConfirmForm, type Fewer, type Ready } from "./confirm-form";

type Props = {
  upload: Upload;
  tables: readonly UploadTable[];
  person: string;
  nameOf: (code: string) => string | null;
};

/** What loading an upload would do or did, table by table, with all that is wrong, and the button that loads it. */
export function Review({ upload, tables, person, nameOf }: Props) {
  const groups: readonly { title: string; statuses: readonly TableStatus[] }[] = [
    { title: "Loaded", statuses: ["loaded"] },
    { title: "Ready to load", statuses: ["ready", "changed-since"] },
    { title: "Needs an answer from you", statuses: ["asks-member", "asks-month"] },
    { title: "Cannot be loaded", statuses: ["refused"] },
    { title: "Already loaded", statuses: ["unchanged"] },
    { title: "Not recognised", statuses: ["unrecognised"] },
  ];
  const refused = upload.files.filter((file) => file.refused !== null);
  const errors = tables.reduce((sum, table) => sum + table.errors.length, 0);
  return (
    <>
      {groups.map(({ title, statuses }) => {
        const own = tables.filter((table) => statuses.includes(table.status));
        if (own.length === 0) return null;
        return (
          <Section key={title} title={title} aside={own.length === 1 ? "1 table" : `${own.length} tables`}>
            {title === "Not recognised" && (
              <p className="text-reason mt-2">These do no harm: no data set we load looks like them.</p>
            )}
            {own.map((table) => (
              <div className="import-table" key={table.key}>
                <TableFacts table={table} nameOf={nameOf} />
                <Ask upload={upload} table={table} index={tables.indexOf(table)} />
                {!table.status.startsWith("asks") && (
                  <FileErrors of={tableWords(table.key)} errors={table.errors} />
                )}
              </div>
            ))}
            {title === "Ready to load" && upload.state === "review" && upload.run && (
              <ConfirmForm
                upload={upload.id}
                run={upload.run.id}
                ready={tables.flatMap(readyTable)}
                fewer={fewerOf(tables, nameOf)}
                person={person}
              />
            )}
          </Section>
        );
      })}
      {refused.length > 0 && (
        <Section title="Not kept" aside="csv, Excel, zip and GeoJSON files only">
          {refused.map(({ name, refused: found }) => (
            <p className="import-table" key={name}>
              <b>{name}</b>: found {found}
            </p>
          ))}
        </Section>
      )}
      <Downloads
        of="what was found in the files"
        choices={[
          {
            label: `All (${tables.length})`,
            table: "upload-review",
            parameters: { upload: upload.id },
            rows: tables.length,
          },
        ]}
      />
      {errors > 0 && (
        <p className="text-reason mt-4">
          {/* A download, not a page. */}
          <a href={`/data/imports/${upload.id}/errors`} download>
            Download all {errors} {errors === 1 ? "error" : "errors"} (csv)
          </a>
        </p>
      )}
    </>
  );
}

function Ask({ upload, table, index }: { upload: Upload; table: UploadTable; index: number }) {
  if (upload.state !== "review") return null;
  const shared = { upload: upload.id, table: table.key, of: index };
  if (table.status === "asks-member" && table.dataset && isUndecided(table.dataset)) {
    const members = MEMBERS[table.dataset].map((value) => ({ value, label: dataSetName(value) }));
    return <AnswerForm {...shared} members={members} />;
  }
  const kind = periodToSay(table.dataset);
  if (!kind || !["asks-month", "ready"].includes(table.status)) return null;
  const period = table.period ?? "";
  return <AnswerForm {...shared} kind={kind} period={kind === "month" ? period.slice(0, 7) : period} />;
}

function readyTable({ status, key }: UploadTable, index: number): Ready[] {
  return status === "ready" ? [{ name: publishedField(index), of: tableWords(key) }] : [];
}

/** As many names as a sentence carries. */
const MOST_NAMES = 12;

function fewerOf(tables: readonly UploadTable[], nameOf: Props["nameOf"]): Fewer[] {
  return tables.flatMap(({ status, dataset, lost }, index) => {
    if (status !== "ready" || lost.length === 0) return [];
    const named = lost.slice(0, MOST_NAMES).map((code) => `${nameOf(code) ?? code} (${code})`);
    const more = lost.length > MOST_NAMES ? ` and ${lost.length - MOST_NAMES} more` : "";
    const of = dataset ? dataSetName(dataset) : "This table";
    return [{ name: `fewer-${index}`, of, lost: lost.length, names: `${named.join(", ")}${more}` }];
  });
}
