import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { assuranceLinks } from "@/components/assurance/assurance-links";
import { LevelPair } from "@/components/assurance/level-pair";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { Done } from "@/components/ui/done";
import { dayName, monthOf, periodName } from "@/lib/periods/period";
import { levelName } from "@/lib/pqaf/level";
import { proposalHeading } from "@/lib/pqaf/words/proposal";
import { can } from "@/lib/permissions/can";
import { permitted } from "@/lib/server/permitted";
import { findAssured } from "@/lib/server/queries/assurance/assured-practice";
import { happenedOf } from "@/lib/server/queries/assurance/happened";
import { actionsForPractice } from "@/lib/server/queries/plan/actions-touching";
import { mayLink } from "@/lib/server/queries/plan/may-link";
import { repliesOf } from "@/lib/server/queries/assurance/replies";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../practices/[code]/profile";
import { link, parameter } from "../../view";
import { loadAssured, sightOf, type Assured } from "./assured";
import { BesideFlag } from "./beside";
import { Decide } from "./decide";
import { Doing, loadDoing } from "./doing";
import { InDeliveryPlan } from "./in-delivery-plan";
import { Explanation } from "./explanation";
import { History } from "./history";
import { OpenToPcn } from "./opening/open-to-pcn";
import { openingOf } from "./opening/opening";
import { PracticeReplies } from "./practice-replies";

type Props = PageProps<"/assurance/[code]">;

const DONE = {
  decided: "The decision is kept, and the practice reads it on its own page from now on.",
  open: "The level in force is open to the PCN from today.",
  closed: "The level in force is closed to the PCN again.",
  linked: "The action of the delivery plan is linked. Its page shows the link too.",
};

async function load({ params, searchParams }: Props) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("decided-level.view", findAssured(code));
  return { practice, search };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { practice } = await load(props);
  return { title: `Assurance: ${practice.name}` };
}

export default async function AssurancePage(props: Props) {
  const { practice, search } = await load(props);
  const actor = await requireActor();
  const sight = sightOf(actor, practice);
  const assured = await loadAssured(actor, practice, sight, search);
  const { inForce, months, explained } = assured;
  const [replies, planned, links, done, opening, happened] = await Promise.all([
    repliesOf(actor, practice),
    actionsForPractice(actor, practice),
    sight.full && mayLink(actor, practice.system.code),
    explained && loadDoing(actor, practice),
    explained && openingOf(actor, practice),
    sight.history ? happenedOf(actor, practice, months) : [],
  ]);
  const corrects = sight.decide ? parameter(search, "corrects") : undefined;
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={crumbsOf(practice, {})}
          choices={
            explained
              ? [
                  {
                    name: "at",
                    label: "Period",
                    value: explained.shown.month.slice(0, 7),
                    options: months.toReversed().map(({ month }) => ({
                      value: month.slice(0, 7),
                      label: periodName(monthOf(month)),
                    })),
                  },
                ]
              : []
          }
          kept={{ on: parameter(search, "on") }}
        />
      }
    >
      <SectionLinks name={`Assurance of ${practice.name}`} links={assuranceLinks(actor, practice, "")} />
      <Done words={DONE[(parameter(search, "done") ?? "") as keyof typeof DONE]} />
      <div className="assured-head">
        <div>
          <p className="kicker">
            Assurance · <Link href={link(`/practices/${practice.code}`, {})}>{practice.name}</Link>{" "}
            {practice.code}
            {sight.full && " · seen the same way by the practice"}
          </p>
          <h1>
            {practice.name}: {headingOf(assured)}
          </h1>
        </div>
        <LevelPair
          decided={{ level: inForce?.decision.level ?? null, on: inForce?.from ?? null }}
          proposed={explained ? { level: explained.proposal.level, on: explained.shown.madeOn } : undefined}
        />
      </div>
      {explained && done ? (
        <div className="assured">
          <Explanation
            practice={practice}
            assured={assured}
            explained={explained}
            sight={sight}
            opening={opening && <OpenToPcn {...opening} />}
            besideOf={(metric) => (
              <BesideFlag
                practice={practice}
                metric={metric}
                name={explained.definitions.get(metric)?.shortName ?? metric}
                replies={replies}
                acts={can(actor, "support.write", practice)}
                planned={planned.flags.get(metric) ?? []}
                links={links}
              />
            )}
            replies={
              <PracticeReplies
                practice={practice}
                actor={actor}
                replies={replies}
                definitions={explained.definitions}
              />
            }
            doing={
              <>
                <Doing practice={practice} done={done} />
                <InDeliveryPlan practice={practice} planned={planned} links={links} />
              </>
            }
          />
          {sight.decide && (
            <Decide practice={practice} assured={assured} explained={explained} corrects={corrects ?? null} />
          )}
        </div>
      ) : (
        <p className="lead">
          {inForce
            ? `${levelName(inForce.decision.level)}, decided on ${dayName(inForce.decision.decidedOn)}; next review ${dayName(inForce.decision.nextReview)}.`
            : "No level has been decided yet."}
        </p>
      )}
      {sight.history && (
        <History practice={practice} assured={assured} sight={sight} search={search} happened={happened} />
      )}
    </Page>
  );
}

function headingOf({ explained, inForce }: Assured): string {
  if (!explained) return inForce ? `Level ${inForce.decision.level}` : "no level yet";
  const { proposal, moves } = explained;
  if (proposal.level !== null && proposal.level === inForce?.decision.level)
    return `Level ${proposal.level} is proposed, as decided`;
  return proposalHeading(proposal, moves);
}
