import { FileErrors } from "@/components/imports/file-errors";
import { FileForm } from "@/components/imports/file-form";
import { BookBeside } from "@/components/returns/book-beside";
import { FileChanges } from "@/components/returns/file-changes";
import { Section } from "@/components/ui/section";
import { compareBook } from "@/lib/appointments/extract/compare-book";
import { gapsOf } from "@/lib/appointments/extract/likely-causes";
import { changesBy, missedBy, tallyOfChanges, type ReturnFile } from "@/lib/appointments/return-file";
import type { FileError } from "@/lib/loads/dataset";
import { clockTime } from "@/lib/periods/london";
import type { SentReturnFile } from "@/lib/server/queries/returns/return-file";
import { answeredIn, type AskedMonth } from "../asked";
import { discard, putIn } from "./actions";

type Props = { sent: SentReturnFile; asked: AskedMonth; practice: string };

/** What a file would do to the return, or all that is wrong with it. */
export function SentFile({ sent, asked, practice }: Props) {
  const { outcome } = sent;
  const kept = { practice, month: asked.month.text, file: sent.id };
  const title = `${sent.fileName}, sent at ${clockTime(sent.receivedAt)}`;
  return (
    <Section title={title}>
      {outcome.is === "refused" ? (
        <Refused errors={outcome.errors} path={`/appointments/${practice}/${asked.month.text}/upload`} />
      ) : (
        <Read file={outcome} asked={asked} kept={kept} />
      )}
      <FileForm kept={kept} label="Discard this file" secondary act={discard} />
    </Section>
  );
}

function Refused({ errors, path }: { errors: readonly FileError[]; path: string }) {
  return (
    <>
      <p className="mt-2">
        <b>
          {errors.length === 1 ? "One thing needs mending" : `${errors.length} things need mending`} before
          this file can be used.
        </b>{" "}
        Nothing of it is in the return. Mend it and send it again.{" "}
        <a href={`${path}/errors`} download>
          All errors as CSV
        </a>
      </p>
      <FileErrors of="this file" errors={errors} />
    </>
  );
}

type ReadProps = {
  file: Exclude<ReturnFile, { is: "refused" }>;
  asked: AskedMonth;
  kept: Readonly<Record<string, string>>;
};

function Read({ file, asked: { month, national, kept: was }, kept }: ReadProps) {
  if (!national) return null;
  const { figures, counts } = national.now;
  const changes = changesBy(file, { national: figures, counts, answered: answeredIn(was), month });
  const missed = missedBy(file, answeredIn(was));
  // An extract has no line of it to say nothing on.
  const said = file.is === "template" ? [...changes, missed] : changes;
  const { added, changed, same, ignored } = tallyOfChanges(said);
  return (
    <>
      <p className="mt-2">
        <b>
          {added} added, {changed} changed
        </b>
        , {same} as they are already, {ignored} not in the file and left as they are.
      </p>
      <FileChanges changes={changes} missed={file.is === "template" ? missed : null} />
      {added + changed === 0 ? (
        <p className="mt-4">
          <b>This file changes nothing</b>: the return says the same already.
        </p>
      ) : (
        <FileForm
          kept={{ ...kept, version: was?.version ?? 0 }}
          label={`Put ${added + changed} ${added + changed === 1 ? "answer" : "answers"} into the return`}
          act={putIn}
        />
      )}
      {file.is === "extract" && (
        <BookBeside
          extract={file.extract}
          families={compareBook(file.extract.counts, counts)}
          gaps={gapsOf(file.extract.counts, counts, { october: month.text.endsWith("-10") })}
        />
      )}
    </>
  );
}
