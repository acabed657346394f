import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { byWords, LOAD_STATE_WORDS } from "@/components/imports/load-words";
import { periodWords } from "@/components/imports/table-facts";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Views } from "@/components/ui/views";
import { formatCount } from "@/lib/figures/format";
import { dataSetName } from "@/lib/loads/catalogue";
import { scopeOf } from "@/lib/permissions/can";
import { momentWords } from "@/lib/periods/moment";
import { dayName } from "@/lib/periods/period";
import { permittedActor } from "@/lib/server/permitted";
import { loadsIn, type LoadRow } from "@/lib/server/queries/loads";
import { link, parameter } from "../../../view";

export const metadata: Metadata = { title: "Load history" };

export default async function LoadHistoryPage({ searchParams }: PageProps<"/data/imports/history">) {
  const actor = await permittedActor("load.run");
  const asked = parameter(await searchParams, "dataset") ?? null;
  const all = await loadsIn(scopeOf(actor, "load.run"), null);
  const loads = asked === null ? all : all.filter(({ dataset }) => dataset === asked);
  const kinds = [...new Set(all.map(({ dataset }) => dataset))].toSorted();
  const views = [null, ...kinds].map((dataset) => ({
    label: `${dataset === null ? "All" : dataSetName(dataset)} (${all.filter((load) => dataset === null || load.dataset === dataset).length})`,
    href: link("/data/imports/history", { dataset: dataset ?? undefined }),
    current: dataset === asked,
  }));
  return (
    <Page>
      <SectionLinks
        name="Data"
        links={sectionLinks("data", { actor, current: "/data/imports/history", kept: {} })}
      />
      <h1>{loads.length === 1 ? "One load" : `${formatCount(loads.length)} loads`}</h1>
      <p className="lead">
        A newer file replaces an older one of the same data set, system and period. The older one stays, and
        is in force again when the newer is taken back.
      </p>
      <Views name="Data set" views={views} />
      {loads.length === 0 ? (
        <Notice title="Nothing was loaded of this data set">
          <p>
            <Link href="/data/imports">Send its files</Link>
          </p>
        </Notice>
      ) : (
        <Loads loads={loads} />
      )}
      <Downloads
        of="the load history"
        choices={[
          {
            label: `What is shown (${loads.length})`,
            table: "loads",
            parameters: { dataset: asked ?? undefined },
            rows: loads.length,
          },
          {
            label: `All ${all.length} loads`,
            table: "loads",
            parameters: { all: "1" },
            rows: loads.length === all.length ? 0 : all.length,
          },
        ]}
      />
    </Page>
  );
}

function Loads({ loads }: { loads: readonly LoadRow[] }) {
  return (
    <table className="dense stuck nowrap-names mt-4">
      <caption className="sr-only">Loads, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Loaded</th>
          <th scope="col">Data set and file</th>
          <th scope="col" className="wide">
            Periods
          </th>
          <th scope="col" className="figure wide roomy">
            Rows
          </th>
          <th scope="col" className="figure wide roomy">
            Added
          </th>
          <th scope="col" className="figure wide roomy">
            Changed
          </th>
          <th scope="col">Now</th>
        </tr>
      </thead>
      <tbody>
        {loads.map((load) => (
          <tr key={load.id}>
            <th scope="row" className="wraps">
              <Link href={link(`/data/imports/history/${load.id}`, {})}>{momentWords(load.loadedAt)}</Link>
              <br />
              <span className="small">{byWords(load.by)}</span>
            </th>
            <td className="wraps wrap-anywhere">
              {dataSetName(load.dataset)}
              <br />
              <span className="small">
                {load.fileName}
                {load.publishedOn && `, published ${dayName(load.publishedOn)}`}
              </span>
            </td>
            <td className="wraps second wide">{spanWords(load)}</td>
            <td className="figure wide roomy">{formatCount(load.rows)}</td>
            <td className="figure wide roomy">{formatCount(load.added)}</td>
            <td className="figure wide roomy">{formatCount(load.changed)}</td>
            <td className="wraps">{LOAD_STATE_WORDS[load.state]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function spanWords({ periods: { first, last } }: LoadRow): string {
  if (!first) return "–";
  return first === last ? periodWords(first) : periodWords(`${first} to ${last}`);
}
