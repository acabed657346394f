import type { ReactNode } from "react";
import type { Actor } from "@/lib/permissions/actor";
import { Page } from "./page";
import { SectionLinks } from "./section-links";
import { sectionLinks } from "./sections";

type Props = { actor: Actor; current: string; kicker?: string; title: string; children: ReactNode };

/** A page of Administration, with the others beside it. */
export function AdministrationPage({ actor, current, kicker = "Administration", title, children }: Props) {
  return (
    <Page>
      <SectionLinks
        name="Administration"
        links={sectionLinks("administration", { actor, current, kept: {} })}
      />
      <p className="kicker">{kicker}</p>
      <h1>{title}</h1>
      {children}
    </Page>
  );
}
