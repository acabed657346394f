import type { Metadata } from "next";
import Link from "next/link";
import { AdministrationPage } from "@/components/layout/administration-page";
import { DirectoryTable } from "@/components/organisations/directory-table";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { toLookAt } from "@/lib/organisations/to-look-at";
import { scopeOf } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { directoryOf, placesOf, type Listed } from "@/lib/server/queries/directory";
import { link, parameter } from "../../view";
import { MakePlace } from "./make-place";

export const metadata: Metadata = { title: "Organisations and Places" };

const PATH = "/administration/organisations";
const hrefOf = (code: string) => link(`${PATH}/${code}`, {});

/** As many practices as one looks through; a search finds the others. */
const SHOWN = 50;

export default async function OrganisationsPage({
  searchParams,
}: PageProps<"/administration/organisations">) {
  const actor = await permittedActor("organisations.manage");
  const scope = scopeOf(actor, "organisations.manage");
  const search = parameter(await searchParams, "q") ?? "";
  const [all, places] = await Promise.all([directoryOf(scope, today()), placesOf(scope)]);
  const pcns = all.filter(({ kind }) => kind === "PCN");
  const practices = all.filter(({ kind }) => kind === "PRACTICE");
  const open = practices.filter((each) => isOpen(each, today()));
  const found = practices.filter((each) => fits(each, search));
  const matters = toLookAt(all, today());
  return (
    <AdministrationPage
      actor={actor}
      current={PATH}
      title={`${open.length} open practices, ${pcns.length} PCNs, ${places.length} Places`}
    >
      {matters.length > 0 && (
        <Section title="To look at" aside={`${matters.length} that the files leave open`}>
          <ul className="nhsuk-list">
            {matters.map(({ code, name, says }) => (
              <li key={code}>
                <Link href={hrefOf(code)}>{name}</Link> <span className="text-ink-2">{says}.</span>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title="Places" aside="The ICB’s own: no file has them">
        <ul className="nhsuk-list">
          {places.map(({ code, name }) => (
            <li key={code}>
              <Link href={hrefOf(code)}>{name}</Link>{" "}
              <span className="text-ink-2">
                {pcns.filter(({ place }) => place?.code === code).length} PCNs,{" "}
                {open.filter(({ place }) => place?.code === code).length} open practices
              </span>
            </li>
          ))}
        </ul>
        <MakePlace systems={scope.organisations} />
      </Section>
      <Section title="PCNs and their Places">
        <DirectoryTable caption="PCNs" organisations={pcns} today={today()} hrefOf={hrefOf} />
      </Section>
      <Section title="Practices" aside={`${practices.length}, closed ones too`}>
        <form
          method="get"
          role="search"
          className="mt-3 mb-3 flex items-end gap-4 no-print"
          autoComplete="off"
        >
          <div>
            <label className="block text-note text-ink-2" htmlFor="filter-q">
              Name, code or PCN
            </label>
            <input
              className="input"
              id="filter-q"
              name="q"
              type="search"
              defaultValue={search}
              key={search}
            />
          </div>
          <button className="button-small" type="submit">
            Show<span className="sr-only"> these practices</span>
          </button>
        </form>
        {found.length === 0 && <Notice title={`No practice fits “${search}”`}>{null}</Notice>}
        {found.length > 0 && (
          <DirectoryTable
            caption="Practices"
            organisations={found.slice(0, SHOWN)}
            today={today()}
            hrefOf={hrefOf}
          />
        )}
        {found.length > SHOWN && (
          <p className="provenance">
            The first {SHOWN} of {found.length}, by name. Search to find another.
          </p>
        )}
      </Section>
    </AdministrationPage>
  );
}

function isOpen({ openedOn, closedOn }: Listed, on: Day): boolean {
  return (openedOn === null || openedOn <= on) && (closedOn === null || closedOn >= on);
}

function fits({ name, code, pcn }: Listed, search: string): boolean {
  const text = `${name} ${code} ${pcn?.name ?? ""}`.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
