import type { ReactNode } from "react";
import { Page } from "@/components/layout/page";
import { ScopeBar, type Crumb } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import type { Actor, Subject } from "@/lib/permissions/actor";
import { assuranceLinks, type AssurancePath } from "./assurance-links";

type Props = {
  actor: Actor;
  practice: Subject & { name: string };
  crumbs: readonly Crumb[];
  current: AssurancePath;
  title: string;
  children: ReactNode;
};

/** One page of a practice's assurance, with the others beside it. */
export function AssurancePage({ actor, practice, crumbs, current, title, children }: Props) {
  return (
    <Page scope={<ScopeBar crumbs={crumbs} choices={[]} kept={{}} />}>
      <SectionLinks name={`Assurance of ${practice.name}`} links={assuranceLinks(actor, practice, current)} />
      <p className="kicker">
        Assurance · {practice.name} {practice.code}
      </p>
      <h1>{title}</h1>
      {children}
    </Page>
  );
}
