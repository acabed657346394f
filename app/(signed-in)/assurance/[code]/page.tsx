import type { Metadata } from "next";
import type { Route } from "next";
import Link from "next/link";
import { assuranceLinks } from "@/components/assurance/assurance-links";
import { DecisionList } from "@/components/assurance/decision-list";
import { LevelPair } from "@/components/assurance/level-pair";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { FilterForm, FilterText } from "@/components/ui/filter-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { parseDay } from "@/lib/periods/day";
import { dayName, monthOf, periodName } from "@/lib/periods/period";
import { levelOnWords } from "@/lib/pqaf/decision-words";
import { levelName } from "@/lib/pqaf/level";
import { decisionOn } from "@/lib/pqaf/level-in-force";
import { proposalHeading } from "@/lib/pqaf/words/proposal";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { findAssured, type AssuredPractice } from "@/lib/server/queries/assurance/assured-practice";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../practices/[code]/profile";
import { link, parameter, type Search } from "../../view";
import { loadAssured, sightOf, type Assured, type Sight } from "./assured";
import { Decide } from "./decide";
import { Doing } from "./doing";
import { Explanation } from "./explanation";
import { Glance } from "./glance";
import { PracticeReplies } from "./practice-replies";

type Props = PageProps<"/assurance/[code]">;

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
  const { decisions, inForce, months, explained } = assured;
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
      {parameter(search, "done") === "decided" && (
        <div role="status">
          <Notice title="Recorded">
            <p>The decision is kept, and the practice reads it on its own page from now on.</p>
          </Notice>
        </div>
      )}
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
      {explained ? (
        <div className="assured">
          <Explanation
            practice={practice}
            assured={assured}
            explained={explained}
            sight={sight}
            replies={
              <PracticeReplies practice={practice} actor={actor} definitions={explained.definitions} />
            }
            doing={<Doing practice={practice} actor={actor} />}
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
        <History practice={practice} assured={assured} sight={sight} search={search} decisions={decisions} />
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

type HistoryProps = {
  practice: AssuredPractice;
  assured: Assured;
  sight: Sight;
  search: Search;
  decisions: Assured["decisions"];
};

function History({ practice, assured, sight, search, decisions }: HistoryProps) {
  const typed = parameter(search, "on") ?? "";
  const on = parseDay(typed);
  const found = on && decisionOn(decisions, on);
  return (
    <Section
      id="glance"
      title="Two years at a glance"
      aside={sight.full ? "solid: in force · dashed: proposed for the month" : "solid: in force"}
    >
      <Glance assured={assured} sight={sight} />
      <h3 className="mt-5 text-body font-bold" id="list">
        As a list
      </h3>
      {decisions.length === 0 ? (
        <p className="text-reason">No decision has been recorded yet.</p>
      ) : (
        <DecisionList
          decisions={decisions}
          full={sight.full}
          actsOf={
            sight.decide
              ? ({ id }) => (
                  <Link
                    className="block no-print"
                    href={`${link(`/assurance/${practice.code}`, { corrects: String(id) })}#decide` as Route}
                  >
                    Correct this decision
                  </Link>
                )
              : undefined
          }
        />
      )}
      <h3 className="mt-5 text-body font-bold" id="on">
        Level on another date
      </h3>
      <FilterForm shows="the level on that day" kept={{ at: parameter(search, "at") }}>
        <FilterText name="on" label="Day" value={typed} type="date" />
      </FilterForm>
      {typed && (
        <p className="text-reason" role="status">
          {on && on <= today()
            ? levelOnWords(found?.decision ?? null, found?.from ?? null, on)
            : `Enter a day up to today, like ${today()}.`}
        </p>
      )}
    </Section>
  );
}
