import { AuditTable } from "@/components/audit/audit-table";
import { Page } from "@/components/layout/page";
import { longPeriod } from "@/components/metrics/period-words";
import { StandingSentence } from "@/components/metrics/standing-sentence";
import { Downloads } from "@/components/ui/downloads";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere, scopeOf } from "@/lib/permissions/can";
import type { FiguresScope } from "@/lib/permissions/figures";
import { roleName } from "@/lib/permissions/role";
import { worklistHeading } from "@/lib/pqaf/worklist-view";
import { rolesGivenToOneself } from "@/lib/server/queries/own-access";
import { sampleLoad } from "@/lib/server/queries/sample-load";
import { requireActor } from "@/lib/server/session";
import { loadWorklist, type Worklist } from "./assurance/worklist";
import { loadHome, type Home } from "./home";
import { HomeFigures } from "./home-figures";
import { HomeFreshness } from "./home-freshness";
import { HomeLevels } from "./home-levels";
import { HomeNeeds } from "./home-needs";
import { frozenFor, HomeReports } from "./home-reports";
import { systemOf } from "./view";

export default async function HomePage() {
  const actor = await requireActor();
  const scope = await systemOf(actor, {});
  const home = scope && canAnywhere(actor, "measure.view") ? await loadHome(actor, scope) : null;
  const ownAccess = await rolesGivenToOneself(actor);
  const worklist = scope && home ? await panelsList(actor, scope) : null;
  const frozen = home ? null : await frozenFor(actor);
  const asks = worklist !== null && worklist.rows.length > 0;
  return (
    <Page>
      <p className="kicker">{home ? home.name : actor.grants.map(roleName).join(", ")}</p>
      <h1>{asks ? worklistHeading(worklist.practices) : headingOf(actor, home, frozen !== null)}</h1>
      {home?.month && <Lead home={home} first={asks ? `${headingOf(actor, home, false)}.` : ""} />}
      {worklist && <HomeLevels worklist={worklist} />}
      <HomeNeeds actor={actor} home={home} />
      {frozen && <HomeReports frozen={frozen} />}
      {home && <HomeFigures home={home} mayLoad={canAnywhere(actor, "load.run")} />}
      {ownAccess.length > 0 && (
        <Section title="Roles people gave themselves" aside="Shown to you so that someone else knows">
          <AuditTable entries={ownAccess} />
          <Downloads
            of="roles people gave themselves"
            choices={[
              {
                label: `All (${ownAccess.length})`,
                table: "own-access",
                parameters: {},
                rows: ownAccess.length,
              },
            ]}
          />
        </Section>
      )}
      {canAnywhere(actor, "people.manage") && (
        <Section title="People and roles">
          <p className="text-reason">
            <Link href="/people">See who has access, give a role or end one</Link>
          </p>
        </Section>
      )}
      {canAnywhere(actor, "load.run") && <SampleLoad command={sampleLoad()} />}
      {home && scope && <HomeFreshness scope={scope} figures={home.figures} />}
    </Page>
  );
}

/** The panel's list of a whole system; null for whoever looks at less, or may not see what is proposed. */
async function panelsList(actor: Actor, scope: FiguresScope): Promise<Worklist | null> {
  const seen = scopeOf(actor, "proposed-level.view").organisations;
  return seen.includes(scope.system) ? loadWorklist(actor, scope.system, {}) : null;
}

/** The demo ends in November 2025: its December is there to try a load with. */
function SampleLoad({ command }: { command: string | null }) {
  if (!command) return null;
  return (
    <Section title="Try a load" aside="This demo keeps its December 2025 back for you">
      <p className="text-reason">
        <Link href="/data/imports">Send its files from the imports page</Link>, or run <kbd>{command}</kbd>{" "}
        where you started the demo. Then look for December in the period above a measure.
      </p>
    </Section>
  );
}

function headingOf(actor: Actor, home: Home | null, reads: boolean): string {
  if (!home) {
    if (canAnywhere(actor, "people.manage")) return "You manage who has access";
    return reads ? "Frozen reports are yours to read" : "There is nothing for you to read yet";
  }
  if (!home.month) return "No figures are loaded yet";
  const { concern, outliers, name, month } = home;
  if (concern.length === 0 && outliers.length > 0) {
    return `On ${outliers.length} measures some practices are worse than chance explains`;
  }
  if (concern.length === 0)
    return `No measure of ${name} got worse by more than usual in ${longPeriod(month)}`;
  const measures = concern.length === 1 ? "One measure" : `${concern.length} measures`;
  return `${measures} of ${name} ${concern.length === 1 ? "needs" : "need"} a look`;
}

function Lead({ home, first }: { home: Home; first: string }) {
  return (
    <>
      {home.kind === "PRACTICE" && <StandingSentence figures={home.figures} />}
      <p className="lead">
        {first} {leadOf(home)}
      </p>
    </>
  );
}

/** What the heading's words mean, for whoever meets them first. */
function leadOf({ concern, outliers }: Home): string {
  if (concern.length === 0 && outliers.length > 0) {
    return "Practices always differ, and a quarter of them is always in the worse quarter. These differ by more than size and chance account for: a reason to ask, not an answer.";
  }
  return "Special cause is a change bigger than the usual ups and downs of a measure over time. It is a reason to ask, not an answer.";
}
