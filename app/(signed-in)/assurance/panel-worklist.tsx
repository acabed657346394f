import { WorklistTable } from "@/components/assurance/worklist-table";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Downloads } from "@/components/ui/downloads";
import { FilterForm, FilterSelect } from "@/components/ui/filter-form";
import { Notice } from "@/components/ui/notice";
import { Views } from "@/components/ui/views";
import { groupOptions } from "@/lib/organisations/group-options";
import type { Actor } from "@/lib/permissions/actor";
import { bandOf, LEVELS } from "@/lib/pqaf/level";
import { WORKLIST_REASONS } from "@/lib/pqaf/worklist";
import { REASON_NAMES, worklistHeading } from "@/lib/pqaf/worklist-view";
import { nameOf } from "@/lib/server/queries/groups";
import { link, parameter, type Search } from "../view";
import { loadWorklist } from "./worklist";

type Props = { actor: Actor; system: string; search: Search };

/** The practices that a panel might look at, each with why. */
export async function PanelWorklist({ actor, system, search }: Props) {
  const [name, { query, practices, rows }] = await Promise.all([
    nameOf(system),
    loadWorklist(actor, system, search),
  ]);
  const asking = practices.filter(({ reasons }) => reasons.length > 0).length;
  const state = Object.fromEntries(
    ["system", "place", "pcn", "level", "reason", "all"].map((each) => [each, parameter(search, each)]),
  );
  const reset = { system: state.system, all: state.all };
  const narrowed = query.place ?? query.pcn ?? query.level ?? query.reason;
  return (
    <Page scope={<ScopeBar crumbs={[{ label: name }]} choices={[]} kept={{}} />}>
      <SectionLinks
        name="Assurance"
        links={sectionLinks("assurance", { actor, current: "/assurance", kept: {} })}
      />
      <p className="kicker">Assurance · for the panel</p>
      <h1>{worklistHeading(practices)}</h1>
      <Views
        name="Show"
        views={[
          {
            label: `for the panel (${asking})`,
            href: link("/assurance", { ...state, all: undefined }),
            current: !query.all,
          },
          {
            label: `all practices (${practices.length})`,
            href: link("/assurance", { ...state, all: "1" }),
            current: query.all,
          },
        ]}
      />
      <FilterForm
        shows="these practices"
        kept={reset}
        resetHref={narrowed === null ? null : link("/assurance", reset)}
      >
        <FilterSelect
          name="place"
          label="Place"
          value={query.place ?? ""}
          options={groupOptions(practices, "place")}
        />
        <FilterSelect
          name="pcn"
          label="PCN"
          value={query.pcn ?? ""}
          options={groupOptions(practices, "pcn")}
        />
        <FilterSelect
          name="level"
          label="Decided level"
          value={String(query.level ?? "")}
          all="All"
          options={[
            ...LEVELS.map((level) => ({
              value: String(level),
              label: `Level ${level}, ${bandOf(level).toLowerCase()}`,
            })),
            { value: "none", label: "Not yet decided" },
          ]}
        />
        <FilterSelect
          name="reason"
          label="Reason"
          value={query.reason ?? ""}
          all="All"
          options={WORKLIST_REASONS.map((value) => ({ value, label: REASON_NAMES[value] }))}
        />
      </FilterForm>
      {rows.length === 0 ? (
        <Notice title="No practices match">
          <p>
            No practice is all of this at once.{" "}
            <a href={link("/assurance", { all: "1" })}>Show all practices</a>
          </p>
        </Notice>
      ) : (
        <>
          <p className="text-cell">
            {rows.length === practices.length ? rows.length : `${rows.length} of ${practices.length}`}{" "}
            practices. Solid: decided. Dashed: proposed.
          </p>
          <WorklistTable rows={rows} hrefOf={(code) => link(`/assurance/${code}`, {})} />
          <Downloads
            of="the panel’s list"
            choices={[
              {
                label: `What is shown (${rows.length})`,
                table: "worklist",
                parameters: state,
                rows: rows.length,
              },
              {
                label: `All ${practices.length} practices`,
                table: "worklist",
                parameters: { system: state.system, all: "1" },
                rows: practices.length,
              },
            ]}
          />
        </>
      )}
    </Page>
  );
}
