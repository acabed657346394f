import type { Metadata, Route } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { ChangeLegend } from "@/components/changes/change-mark";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { Notice } from "@/components/ui/notice";
import { countsOf, needingALook } from "@/lib/changes/view";
import { periodName } from "@/lib/periods/period";
import { permittedActor } from "@/lib/server/permitted";
import { nameOf } from "@/lib/server/queries/groups";
import { stopToken } from "@/lib/server/queries/mail-choice";
import { link, systemOf } from "../view";
import { ChangeFilters, TopicViews } from "./filters";
import { ALL, loadChanges, type Changes } from "./load-changes";
import { ChangeDownloads } from "./change-downloads";
import { ChangesListed } from "./listed";

export const metadata: Metadata = { title: "What changed" };

export default async function ChangesPage({ searchParams }: PageProps<"/changes">) {
  const actor = await permittedActor("measure.view");
  const search = await searchParams;
  const scope = await systemOf(actor, search);
  if (!scope) notFound();
  const [system, changes, stop] = await Promise.all([
    nameOf(scope.system),
    loadChanges(scope, search),
    stopToken(actor.id, "changes"),
  ]);
  if (!changes) {
    return (
      <Page scope={<ScopeBar crumbs={[{ label: system }]} choices={[]} kept={{}} />}>
        <h1>There is nothing to compare yet</h1>
        <Notice title="Two months of figures are needed">
          <p>When a second month is loaded, what changed between the two is told here.</p>
        </Notice>
      </Page>
    );
  }
  const { from, to, kept, practice } = changes;
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[{ label: system }]}
          choices={changes.choices}
          kept={{ ...kept, at: undefined, since: undefined }}
        />
      }
    >
      <p className="kicker">
        Changes · {practice?.name ?? system} · {periodName(from)} to {periodName(to)}
      </p>
      <h1>{headingOf(changes)}</h1>
      <p className="lead">{leadOf(changes)}</p>
      {practice && (
        <p className="text-reason">
          Only {practice.name}.{" "}
          <Link href={link("/changes", { ...kept, practice: changes.own ? ALL : undefined })}>
            {changes.own ? "With its PCN, Place and system" : "All practices"}
          </Link>
        </p>
      )}
      <ChangeFilters changes={changes} />
      <TopicViews changes={changes} />
      <ChangesListed changes={changes} />
      <ChangeDownloads changes={changes} />
      <ChangeLegend />
      <p className="provenance">
        Compares each measure’s newest figure at the end of {periodName(from)} with its newest at the end of{" "}
        {periodName(to)}, both as they are known now. A figure that was revised, or is read by another rule,
        is told apart.
      </p>
      <p className="provenance no-print">
        Once a month’s figures are in, this is e-mailed to everyone who may read figures, each what is theirs
        to see.{" "}
        {stop && <Link href={`/e-mails/${stop}` as Route}>Stop these e-mails or start them again</Link>}
      </p>
    </Page>
  );
}

function headingOf({ narrowed, from }: Changes): string {
  if (narrowed.length === 0) return `Nothing slipped since ${periodName(from)}`;
  const parts = needingALook(narrowed);
  return parts.length === 0
    ? `Nothing slipped by more than chance since ${periodName(from)}`
    : `Since ${periodName(from)}: ${parts.join(", ")}`;
}

function leadOf({ narrowed }: Changes): string {
  const { flags, beyondChance, cleared, revised, rule } = countsOf(narrowed);
  const chance =
    flags === 0
      ? "No practice is newly in the worse quarter."
      : `${flags} ${flags === 1 ? "figure is" : "figures are"} newly in the worse quarter and ${cleared} left it, as some always do; ${beyondChance} of the new lie beyond chance.`;
  const told = [
    revised > 0 && `${revised} ${revised === 1 ? "line is" : "lines are"} a revision of the data`,
    rule > 0 && `${rule} ${rule === 1 ? "comes" : "come"} from a changed rule`,
  ].filter(Boolean);
  return [
    chance,
    told.length > 0
      ? `${flags > 0 ? "Besides these, " : ""}${told.join(" and ")}.`
      : "No figure was revised and no rule changed.",
  ].join(" ");
}
