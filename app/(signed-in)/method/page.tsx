import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { Section } from "@/components/ui/section";
import { canAnywhere } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { settingsOn } from "@/lib/server/queries/settings";
import { requireActor } from "@/lib/server/session";
import { ComparingRules } from "./comparing";
import { editionRead } from "./edition";
import { FigureRules } from "./figures";
import { LevelRules } from "./levels";
import { LoadRules } from "./loads";
import { OrganisationRules } from "./organisations";
import { TrendRules } from "./trends";

export const metadata: Metadata = { title: "How figures are made" };

const CONTENTS = [
  ["organisations", "Organisations and dates"],
  ["place", "Places"],
  ["as-at", "The month looked at"],
  ["stale", "Stale figures"],
  ["measures", "Measures"],
  ["appointments", "Measures of appointments"],
  ["sums", "Sums and rates"],
  ["missing", "Missing is not zero"],
  ["hold", "On hold"],
  ["small", "Too small to judge"],
  ["interval", "Interval"],
  ["compared", "Who is compared"],
  ["rank", "Rank"],
  ["quarter", "Quarter"],
  ["funnel", "Funnel and over-dispersion"],
  ["overview", "Letters of the overview"],
  ["similar", "Similar practices"],
  ["lasting", "Lasting"],
  ["spc", "Variation over time"],
  ["annotated", "Marked months"],
  ["rebase", "Where limits begin anew"],
  ["aim", "Will it meet its aim"],
  ["change", "Change and breaks"],
  ["judged", "Judged and flagged"],
  ["strength", "Strength of a flag"],
  ["counts", "When a flag counts"],
  ["share", "From what counts to a level"],
  ["floors", "Triggers"],
  ["coverage", "Not enough data"],
  ["chance", "What chance would give"],
  ["moves", "What would move it"],
  ["reviews", "Reviews and replies"],
  ["proposals", "Proposals are kept"],
  ["loads", "Loads"],
  ["plausible", "Worth a second look"],
  ["small-cells", "Small counts of practices"],
  ["provenance", "Provenance"],
] as const;

export default async function MethodPage() {
  const actor = await requireActor();
  const on = today();
  const [settings, definitions, edition] = await Promise.all([
    settingsOn(on),
    definitionsOn(on),
    editionRead(actor, on),
  ]);
  return (
    <Page>
      <h1>How figures are made</h1>
      <p className="lead">
        One meaning for every number, on every page and in every download. The values that the ICB sets are
        those in force on {dayName(on)}. The examples are worked out by the same program that makes the
        figures.
      </p>
      <nav aria-label="Rules">
        <ul className="rule-contents">
          {CONTENTS.map(([id, title]) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p className="mt-4 text-reason">
        {/* A download, not a page. */}
        <a href="/method/rules" download>
          Download the rules in force (json)
        </a>
        : every setting and the {definitions.size} definitions of measures
      </p>
      <Section title="Organisations and time">
        <OrganisationRules on={on} />
      </Section>
      <Section title="Figures">
        <FigureRules
          settings={settings}
          definitions={[...definitions.values()]}
          mayRead={canAnywhere(actor, "measure.view")}
        />
      </Section>
      <Section title="Comparing">
        <ComparingRules settings={settings} />
      </Section>
      <Section title="Over time">
        <TrendRules definitions={[...definitions.values()]} />
      </Section>
      <Section title="From a flag to a proposed level" aside={edition?.name}>
        <LevelRules edition={edition} nameOf={(metric) => definitions.get(metric)?.shortName ?? metric} />
      </Section>
      <Section title="Loading, and who sees what">
        <LoadRules settings={settings} />
      </Section>
    </Page>
  );
}
