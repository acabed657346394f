import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { Notice } from "@/components/ui/notice";
import { canAnywhere } from "@/lib/permissions/can";
import { systemsOf } from "@/lib/permissions/figures";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { permittedAnyOf } from "@/lib/server/permitted";
import { programmesOf } from "@/lib/server/queries/programmes/programme";
import { workstreamsOf } from "@/lib/server/queries/programmes/workstreams";
import { link } from "../view";
import { reachOf } from "./programme";
import { programmesDueTo } from "./report";

export const metadata: Metadata = { title: "Programmes" };

const NONE = { manages: "No programme is set up yet", reads: "You lead no workstream of a programme" };

export default async function ProgrammesPage() {
  const actor = await permittedAnyOf(["programme.read", "programme.read-aggregate", "frozen-report.read"]);
  const all = await programmesOf(systemsOf(actor));
  const known = await Promise.all(
    all.map(async (each) => ({ each, reach: reachOf(actor, each, await workstreamsOf(each.id)) })),
  );
  const open = known.filter(({ reach }) => reach !== null).map(({ each }) => each);
  const readsProgrammes =
    canAnywhere(actor, "programme.read") || canAnywhere(actor, "programme.read-aggregate");
  // A committee's reader reads the reports that are due to it, and nothing else of a programme.
  if (!readsProgrammes) {
    const [due] = await programmesDueTo(actor, all);
    if (due) redirect(link(`/programmes/${due.slug}/reports`, {}));
    return <NothingDue />;
  }
  const manages = canAnywhere(actor, "programme.accept-update");
  const [only, second] = open;
  if (only && !second) redirect(link(`/programmes/${only.slug}`, {}));
  return (
    <Page>
      <p className="kicker">Programmes</p>
      <h1>{open.length > 0 ? `${open.length} programmes` : NONE[manages ? "manages" : "reads"]}</h1>
      {open.length === 0 ? (
        <Notice title="Nothing to show">
          <p>A programme’s manager names who leads each workstream. The one you lead is then here.</p>
        </Notice>
      ) : (
        <ul className="offer-list mt-4">
          {open.map(({ slug, definition, startsOn, endsOn }) => (
            <li key={slug}>
              <h2>
                <Link href={link(`/programmes/${slug}`, {})}>{definition.shortName}</Link>
              </h2>
              <p className="text-reason">
                {definition.name}. From {dayName(startsOn)}
                {endsOn && ` to ${dayName(endsOn)}`}
                {endsOn && endsOn < today() && ": it has ended"}.
              </p>
            </li>
          ))}
        </ul>
      )}
      {manages && (
        <p className="mt-4 text-reason">
          <Link href={link("/programmes/new", {})}>Add a programme</Link>
        </p>
      )}
    </Page>
  );
}

function NothingDue() {
  return (
    <Page>
      <p className="kicker">Reports</p>
      <h1>No report is due to your committee yet</h1>
      <p className="text-reason">A report is here once it was sent to a committee that you read for.</p>
    </Page>
  );
}
