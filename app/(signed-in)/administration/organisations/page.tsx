import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { AdministrationPage } from "@/components/layout/administration-page";
import { counted } from "@/components/organisations/needs-list";
import { DirectoryTable } from "@/components/organisations/directory-table";
import { Downloads, type DownloadChoice } from "@/components/ui/downloads";
import { FilterForm, FilterText } from "@/components/ui/filter-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { toLookAt } from "@/lib/organisations/to-look-at";
import { scopeOf } from "@/lib/permissions/can";
import type { Day } from "@/lib/periods/day";
import { today } from "@/lib/server/clock";
import { permittedActor } from "@/lib/server/permitted";
import { directoryOf, placesOf, type Listed } from "@/lib/server/queries/directory";
import { link, parameter } from "../../view";
import { fitsSearch } from "./directory-asked";
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
  const found = practices.filter((each) => fitsSearch(each, search));
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
                {counted(pcns.filter(({ place }) => place?.code === code).length, "PCN", "PCNs")},{" "}
                {counted(
                  open.filter(({ place }) => place?.code === code).length,
                  "open practice",
                  "open practices",
                )}
              </span>
            </li>
          ))}
        </ul>
        <MakePlace systems={scope.organisations} />
      </Section>
      <Section title="PCNs and their Places">
        <DirectoryTable caption="PCNs" organisations={pcns} today={today()} hrefOf={hrefOf} />
        <Downloads
          of="PCNs and their Places"
          choices={[
            {
              label: `All ${pcns.length} PCNs`,
              table: "organisations",
              parameters: { of: "pcns" },
              rows: pcns.length,
            },
          ]}
        />
      </Section>
      <Section title="Practices" aside={`${practices.length}, closed ones too`}>
        <FilterForm search shows="these practices">
          <FilterText name="q" label="Name, code or PCN" value={search} />
        </FilterForm>
        {found.length === 0 && <Notice title={`No practice fits “${search}”`}>{null}</Notice>}
        {found.length > 0 && (
          <DirectoryTable
            caption="Practices"
            organisations={found.slice(0, SHOWN)}
            today={today()}
            hrefOf={hrefOf}
          />
        )}
        <Downloads
          of="practices and where they belong"
          choices={choicesOf(practices.length, found.length, search)}
        />
        {found.length > SHOWN && (
          <p className="provenance">
            The first {SHOWN} of {found.length}, by name. Search to find another.
          </p>
        )}
      </Section>
    </AdministrationPage>
  );
}

function choicesOf(all: number, found: number, search: string): DownloadChoice[] {
  const every = { label: `All ${all} practices`, table: "organisations", parameters: {}, rows: all };
  const fitting = { ...every, label: `Those found (${found})`, parameters: { q: search }, rows: found };
  return search === "" ? [every] : [fitting, every];
}

function isOpen({ openedOn, closedOn }: Listed, on: Day): boolean {
  return (openedOn === null || openedOn <= on) && (closedOn === null || closedOn >= on);
}
