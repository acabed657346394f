import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { RunProgress } from "@/components/imports/run-progress";
import { Notice } from "@/components/ui/notice";
import { formatCount } from "@/lib/figures/format";
import { momentWords } from "@/lib/periods/moment";
import { permitted } from "@/lib/server/permitted";
import { namesOf } from "@/lib/server/queries/organisation-names";
import { tablesOf } from "@/lib/server/queries/upload-tables";
import { findUpload, type Upload } from "@/lib/server/queries/uploads";
import { closeRuns } from "@/lib/server/uploads/close-runs";
import { requireActor } from "@/lib/server/session";
import { checkAgain, discard } from "../actions";
import { Refresh } from "../refresh";
import { PlainButton } from "./plain-button";
import { Review } from "./review";

export const metadata: Metadata = { title: "An upload" };

export default async function UploadPage({ params }: PageProps<"/data/imports/[id]">) {
  const { id } = await params;
  const actor = await requireActor();
  await closeRuns();
  const upload = await permitted("load.run", findUpload(id));
  const tables = await tablesOf(upload.id);
  const names = await namesOf(
    tables.flatMap(({ lost, absent, unknown }) => [...lost, ...absent, ...unknown]),
  );
  const runs = upload.state === "checking" || upload.state === "loading";
  return (
    <Page>
      <SectionLinks name="Data" links={sectionLinks("data", { actor, current: "/data/imports", kept: {} })} />
      <p className="kicker">
        {upload.files.length === 1 ? "One file" : `${upload.files.length} files`} sent by {upload.receivedBy},{" "}
        {momentWords(upload.receivedAt)}
      </p>
      <h1>{headingOf(upload, tables)}</h1>
      {upload.run?.outcome && <Notice title={upload.run.outcome}>{null}</Notice>}
      {runs && (
        <>
          <RunProgress
            words={upload.run?.words ?? ""}
            share={upload.run?.share ?? 0}
            started={momentWords(upload.run?.startedAt ?? upload.receivedAt)}
          />
          <Refresh seconds={1.5} />
        </>
      )}
      {upload.state.endsWith("interrupted") && <Interrupted upload={upload} />}
      {upload.state === "discarded" && (
        <p className="lead">Its files are deleted. What was loaded of it is listed in the history.</p>
      )}
      {!runs && upload.state !== "discarded" && (
        <Review
          upload={upload}
          tables={tables}
          person={actor.name}
          nameOf={(code) => names.get(code) ?? null}
        />
      )}
      <Received upload={upload} />
      {!runs && upload.state !== "discarded" && (
        <div className="actions">
          {upload.state === "done" && (
            <Link href="/data/imports/history">What is loaded, and taking a load back</Link>
          )}
          <Link href="/data/imports">Send other files</Link>
          {upload.state !== "done" && (
            <PlainButton upload={upload.id} label="Discard these files" act={discard} />
          )}
        </div>
      )}
    </Page>
  );
}

/** What arrived, to be held against what was sent. */
function Received({ upload: { files } }: { upload: Upload }) {
  return (
    <details className="plain-details mt-6 text-reason">
      <summary>The files as they arrived</summary>
      <ul>
        {files.map(({ name, bytes, sha256 }) => (
          <li key={name} className="wrap-anywhere">
            {name}, {formatCount(bytes)} bytes, <span className="text-note">SHA-256 {sha256}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Interrupted({ upload }: { upload: Upload }) {
  const loading = upload.state === "load-interrupted";
  return (
    <Notice title={loading ? "The load was interrupted" : "The check was interrupted"}>
      <p>
        {loading
          ? "Each table is stored whole or not at all. Check again to see which are, and to go on from there."
          : "Nothing was loaded. Check again to go on."}
      </p>
      <div className="actions">
        <PlainButton upload={upload.id} label="Check again" act={checkAgain} />
      </div>
    </Notice>
  );
}

function headingOf({ state, files }: Upload, tables: Awaited<ReturnType<typeof tablesOf>>): string {
  const count = (status: string) => tables.filter((table) => table.status === status).length;
  if (state === "discarded") return "These files were discarded";
  if (state === "checking") return files.length === 1 ? "Checking your file" : "Checking your files";
  if (state === "loading") return "Loading what you confirmed";
  if (state === "check-interrupted") return "The check did not finish";
  if (state === "load-interrupted") return "The load did not finish";
  if (state === "done") return `${count("loaded")} of ${tables.length} tables loaded`;
  const asks = count("asks-member") + count("asks-month");
  if (count("ready") > 0) return `${count("ready")} of ${tables.length} tables are ready to load`;
  if (asks > 0) return asks === 1 ? "One table needs an answer" : `${asks} tables need an answer`;
  if (count("unchanged") > 0 && count("refused") === 0) return "Nothing new: this is already loaded";
  return "None of these files can be loaded";
}
