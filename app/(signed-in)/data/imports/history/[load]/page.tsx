import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { CodesList } from "@/components/imports/codes-list";
import { byWords, LOAD_STATE_WORDS } from "@/components/imports/load-words";
import { RunProgress } from "@/components/imports/run-progress";
import { periodWords } from "@/components/imports/table-facts";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Facts } from "@/components/ui/facts";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/figures/format";
import { dataSetName } from "@/lib/loads/catalogue";
import type { LoadState } from "@/lib/loads/load-state";
import { publishedWords } from "@/lib/loads/publication";
import { scopeOf } from "@/lib/permissions/can";
import { momentWords } from "@/lib/periods/moment";
import { permitted } from "@/lib/server/permitted";
import { findLoad, type LoadDetail, type OtherLoad } from "@/lib/server/queries/loads";
import { namesOf } from "@/lib/server/queries/organisation-names";
import { requireActor } from "@/lib/server/session";
import { closeRuns } from "@/lib/server/uploads/close-runs";
import { link, parameter } from "../../../../view";
import { Refresh } from "../../refresh";
import { PublishedForm } from "./published-form";
import { TakeBack } from "./take-back";

export const metadata: Metadata = { title: "A load" };

export default async function LoadPage({ params, searchParams }: PageProps<"/data/imports/history/[load]">) {
  const { load: id } = await params;
  const actor = await requireActor();
  await closeRuns();
  const load = await permitted("load.run", findLoad(scopeOf(actor, "load.run"), id));
  const names = await namesOf([...load.unknown, ...load.absent]);
  const nameOf = (code: string) => names.get(code) ?? null;
  const reason = parameter(await searchParams, "reason");
  const running = load.run?.status === "RUNNING";
  const stands = !running && STANDING.includes(load.state);
  return (
    <Page>
      <SectionLinks
        name="Data"
        links={sectionLinks("data", { actor, current: "/data/imports/history", kept: {} })}
      />
      <p className="kicker">
        Load {load.id} · {dataSetName(load.dataset)}
      </p>
      <h1>
        <span className="wrap-anywhere">{load.fileName}</span>:{" "}
        {running ? "being taken back" : LOAD_STATE_WORDS[load.state].toLowerCase()}
      </h1>
      {running && load.run && (
        <>
          <p className="lead">It is being taken back, and the figures are computed without it.</p>
          <RunProgress
            words={load.run.words}
            share={load.run.share}
            started={momentWords(load.run.startedAt)}
          />
          <Refresh seconds={1.5} />
        </>
      )}
      {load.run?.status === "INTERRUPTED" && (
        <Notice title="Taking it back was interrupted">
          <p>
            {load.run.outcome ??
              (load.state === "taken-back"
                ? "It is taken back. Its figures are computed anew by the next load."
                : "Nothing has changed. You can take it back again.")}
          </p>
        </Notice>
      )}
      <Facts
        facts={[
          {
            name: "Periods",
            value: spanOf(load),
            beside: load.periods.count > 1 ? `${load.periods.count}` : undefined,
          },
          { name: "Rows", value: formatCount(load.rows) },
          { name: "Added", value: formatCount(load.added) },
          { name: "Changed", value: formatCount(load.changed) },
          {
            name: "Publisher",
            value: load.publisher,
            beside: publishedWords([load.publishedOn]),
          },
          { name: "Loaded", value: momentWords(load.loadedAt), beside: byWords(load.by) },
        ]}
      />
      <p className="provenance wrap-anywhere">
        SHA-256 {load.sha256}, {formatCount(load.bytes)} bytes, read as the layout “{load.layout}”, for{" "}
        {load.scopes.map((scope) => (scope === "ENG" ? "all England" : scope)).join(", ")}
      </p>
      {load.notes.map((note) => (
        <p className="provenance" key={note}>
          {note}
        </p>
      ))}
      <div className="plain-details mt-2">
        <CodesList
          summary={`${load.unknown.length} ${load.unknown.length === 1 ? "code" : "codes"} in the file that we did not know`}
          codes={load.unknown}
          nameOf={nameOf}
        />
        <CodesList
          summary={`${load.absent.length} ${load.absent.length === 1 ? "practice" : "practices"} of ours not in the file`}
          codes={load.absent}
          nameOf={nameOf}
        />
      </div>
      <Section title="What it replaced, and what replaced it">
        <Others
          title="It replaced"
          none="It replaced nothing: these were the first figures of their periods."
          loads={load.replaced}
        />
        <Others title="Replaced by" none="Nothing has replaced it." loads={load.replacedBy} />
      </Section>
      {stands && (
        <Section title="When it was published" aside="shown beside its figures">
          <PublishedForm load={load.id} publishedOn={load.publishedOn} />
        </Section>
      )}
      {stands && <TakeBack load={load} reason={reason ?? null} />}
    </Page>
  );
}

/** What is stored and was not taken back. */
const STANDING: readonly LoadState[] = ["in-force", "partly-replaced", "replaced"];

function spanOf({ periods: { first, last } }: LoadDetail): string {
  if (!first) return "None";
  return first === last ? periodWords(first) : periodWords(`${first} to ${last}`);
}

function Others({ title, none, loads }: { title: string; none: string; loads: readonly OtherLoad[] }) {
  if (loads.length === 0) return <p className="text-reason mt-2">{none}</p>;
  return (
    <>
      <h3 className="mt-3 font-bold">{title}</h3>
      <ul>
        {loads.map(({ id, fileName, periods }) => (
          <li key={id} className="text-reason wrap-anywhere">
            <Link href={link(`/data/imports/history/${id}`, {})}>{fileName}</Link>, {periods}{" "}
            {periods === 1 ? "period" : "periods"}
          </li>
        ))}
      </ul>
    </>
  );
}
