import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { NotReceived } from "@/components/imports/not-received";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { PROBLEM_WORDS, STATE_WORDS } from "@/components/imports/status-words";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { momentWords } from "@/lib/periods/moment";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { sampleFolder } from "@/lib/server/queries/sample-load";
import type { Upload } from "@/lib/server/queries/uploads";
import { closeRuns } from "@/lib/server/uploads/close-runs";
import { ACCEPTED } from "@/lib/uploads/limits";
import { NOT_RECEIVED } from "@/lib/uploads/not-received";
import { link, parameter } from "../../view";
import { DropZone } from "./drop-zone";
import { recentUploads } from "./recent-uploads";
import { TemplateForm } from "./template-form";

export const metadata: Metadata = { title: "Imports" };

export default async function ImportsPage({ searchParams }: PageProps<"/data/imports">) {
  const actor = await permittedActor("load.run");
  const search = await searchParams;
  const wrongTemplate = parameter(search, "template") === "wrong";
  const asked = { measure: parameter(search, "measure") ?? "", period: parameter(search, "period") ?? "" };
  const wrong = NOT_RECEIVED.find((each) => each === parameter(search, "problem"));
  await closeRuns();
  const [uploads, definitions] = await Promise.all([recentUploads(actor), definitionsOn(today())]);
  const uploaded = [...definitions.values()].filter(({ formula }) => formula.from !== "appointments");
  return (
    <Page>
      <SectionLinks name="Data" links={sectionLinks("data", { actor, current: "/data/imports", kept: {} })} />
      <h1>Load official files</h1>
      <p className="lead">
        Send them as published. Each is known by its content, not its name. You see what would be added and
        changed, and everything that is wrong, before anything is loaded.
      </p>
      <NotReceived problem={wrong && PROBLEM_WORDS[wrong]} at="files" />
      <form method="post" action="/api/upload" encType="multipart/form-data">
        <DropZone accept={ACCEPTED} />
      </form>
      <Sample folder={sampleFolder()} />
      <Section
        title="Recent uploads"
        aside={<Link href="/data/imports/history">Everything that was loaded</Link>}
      >
        <Uploads uploads={uploads} />
        <Downloads
          of="recent uploads"
          choices={[
            { label: `These (${uploads.length})`, table: "uploads", parameters: {}, rows: uploads.length },
          ]}
        />
      </Section>
      <Section title="Figures you hold yourself" aside="a csv with a row for each practice, to fill in">
        <TemplateForm
          wrong={wrongTemplate ? asked : null}
          measures={uploaded.map(({ code, shortName, cadence }) => ({ code, shortName, cadence }))}
        />
      </Section>
    </Page>
  );
}

/** The demo ends in November 2025: its December is there to try a load with. */
function Sample({ folder }: { folder: string | null }) {
  if (!folder) return null;
  return (
    <p className="text-reason mt-4 wrap-anywhere">
      To try it, this demo keeps its December 2025 back: the files are in <kbd>{folder}</kbd> on the machine
      that serves it.
    </p>
  );
}

function Uploads({ uploads }: { uploads: readonly Upload[] }) {
  if (uploads.length === 0) return <p className="text-reason mt-2">Nothing was sent yet.</p>;
  return (
    <table className="dense mt-2">
      <caption className="sr-only">Recent uploads and where each stands</caption>
      <thead>
        <tr>
          <th scope="col">Sent</th>
          <th scope="col" className="wide">
            By
          </th>
          <th scope="col">Files</th>
          <th scope="col">Where it stands</th>
        </tr>
      </thead>
      <tbody>
        {uploads.map(({ id, receivedAt, receivedBy, files, state }) => (
          <tr key={id}>
            <th scope="row">
              <Link href={link(`/data/imports/${id}`, {})}>{momentWords(receivedAt)}</Link>
            </th>
            <td className="second wide">{receivedBy}</td>
            <td className="wraps wrap-anywhere">
              {files[0]?.name}
              {files.length > 1 && ` and ${files.length - 1} more`}
            </td>
            <td className="wraps">{STATE_WORDS[state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
