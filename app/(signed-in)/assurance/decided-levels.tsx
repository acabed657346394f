import type { Route } from "next";
import { DecidedTable } from "@/components/assurance/decided-table";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import type { Actor } from "@/lib/permissions/actor";
import { today } from "@/lib/server/clock";
import { decidedLevels } from "@/lib/server/queries/assurance/decided-levels";
import { nameOf } from "@/lib/server/queries/groups";

type Props = { actor: Actor; system: string; hrefOf: (code: string) => Route };

/** Decided levels by name, for a Place's lead; for a PCN those that practices have opened to it. */
export async function DecidedLevels({ actor, system, hrefOf }: Props) {
  const [name, practices] = await Promise.all([nameOf(system), decidedLevels(actor, system, today())]);
  const decided = practices.filter(({ decided: level }) => level !== null).length;
  return (
    <Page scope={<ScopeBar crumbs={[{ label: name }]} choices={[]} kept={{}} />}>
      <SectionLinks
        name="Assurance"
        links={sectionLinks("assurance", { actor, current: "/assurance", kept: {} })}
      />
      <p className="kicker">Assurance · decided levels</p>
      <h1>{headingOf(practices.length, decided)}</h1>
      <p className="lead">
        A level says how closely a practice is followed and what support comes with it. The panel decides it
        with the practice.
      </p>
      {practices.length === 0 ? (
        <Notice title="No level is open to you">
          <p>A practice may open its decided level to its PCN on its own page. None has done so.</p>
        </Notice>
      ) : (
        <DecidedTable rows={practices} hrefOf={hrefOf} />
      )}
      <Downloads
        of="decided levels"
        choices={[
          {
            label: `These practices (${practices.length})`,
            table: "decided-levels",
            parameters: { system },
            rows: practices.length,
          },
        ]}
      />
    </Page>
  );
}

function headingOf(practices: number, decided: number): string {
  if (practices === 0) return "No practice has opened its level";
  return `${decided} of ${practices} practices ${decided === 1 ? "has" : "have"} a decided level`;
}
