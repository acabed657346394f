import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LevelsTable } from "@/components/assurance/levels-table";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { dayName } from "@/lib/periods/period";
import { LEVELS, levelName } from "@/lib/pqaf/level";
import { permittedActor } from "@/lib/server/permitted";
import { monthChoice, parameter } from "../../view";
import { loadLevels, type LevelsAsked } from "./levels";

export const metadata: Metadata = { title: "Levels in sums" };

export default async function LevelsPage({ searchParams }: PageProps<"/assurance/levels">) {
  const actor = await permittedActor("levels.view-aggregate");
  const search = await searchParams;
  const asked = await loadLevels(actor, search);
  if (!asked) notFound();
  const { system, months, levels } = asked;
  const kept = { system: parameter(search, "system"), at: parameter(search, "at") };
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[{ label: system.name }]}
          choices={[monthChoice(months)]}
          kept={{ system: kept.system }}
        />
      }
    >
      <SectionLinks
        name="Assurance"
        links={sectionLinks("assurance", { actor, current: "/assurance/levels", kept: {} })}
      />
      <p className="kicker">Assurance · levels in sums, on {dayName(months.month.end)}</p>
      <h1>{headingOf(asked)}</h1>
      <p className="lead">
        A level says how closely a practice is followed, from routine to intensive. The panel decides it; what
        is proposed is computed and changes nothing by itself. No practice is named here.
      </p>
      <Section title="Decided" aside="in force on that day">
        <LevelsTable
          caption="Practices by decided level"
          is="decided"
          none="Not yet decided"
          rows={levels.decided}
        />
      </Section>
      <Section title="Proposed" aside="for the month">
        <LevelsTable
          caption="Practices by proposed level"
          is="proposed"
          none="Not enough data"
          rows={levels.proposed}
        />
      </Section>
      <p className="provenance">
        Counts of fewer than {levels.floor} practices are hidden, none too, and with them as many others as
        keep them from being worked out. {LEVELS.map(levelName).join("; ")}.
      </p>
      <Downloads
        of="levels in sums"
        choices={[
          {
            label: "Both tables",
            table: "levels",
            parameters: kept,
            rows: levels.decided.length + levels.proposed.length,
          },
        ]}
      />
    </Page>
  );
}

/** What may be said of the whole system, level by level. */
function headingOf({ system, levels: { decided } }: LevelsAsked): string {
  const counts = decided[0]?.shown ?? [];
  const said = LEVELS.flatMap((level) => {
    const count = counts[level];
    return count === null || count === undefined ? [] : [`${count} at Level ${level}`];
  });
  const undecided = counts.at(-1);
  if (typeof undecided === "number") said.push(`${undecided} not yet decided`);
  return said.length === 0 ? `Levels of the practices of ${system.name}` : `Practices: ${said.join(", ")}`;
}
