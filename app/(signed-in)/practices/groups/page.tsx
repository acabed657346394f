import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { codesIn } from "@/lib/organisations/saved-group";
import { roleName } from "@/lib/permissions/role";
import { permittedActor } from "@/lib/server/permitted";
import type { SavedGroup } from "@/lib/server/queries/saved-groups";
import { link, parameter, systemOf } from "../../view";
import { GroupForm, RemoveGroup } from "./group-form";
import { groupsShown } from "./groups-shown";

export const metadata: Metadata = { title: "Groups of practices" };

const DONE: Record<string, string> = { saved: "The group is saved.", removed: "The group is removed." };

export default async function GroupsPage({ searchParams }: PageProps<"/practices/groups">) {
  const actor = await permittedActor("practice.view");
  const search = await searchParams;
  const scope = await systemOf(actor, search);
  if (!scope) notFound();
  const groups = await groupsShown(actor, scope);
  const done = DONE[parameter(search, "done") ?? ""];
  return (
    <Page>
      <SectionLinks
        name="Practices"
        links={sectionLinks("practices", { actor, current: "/practices/groups", kept: {} })}
      />
      <h1>
        {groups.length === 0
          ? "No group is saved yet"
          : `${groups.length} saved ${groups.length === 1 ? "group" : "groups"}`}
      </h1>
      <p className="lead">
        A group of practices is a comparator on each of its practices&rsquo; pages and a filter of the list of
        practices: a federation, a neighbourhood, two PCNs.
      </p>
      <Done words={done} />
      {groups.length > 0 && <Groups groups={groups} />}
      <Downloads
        of="groups of practices"
        choices={[
          {
            label: `All (${groups.length})`,
            table: "groups",
            parameters: { system: parameter(search, "system") },
            rows: groups.length,
          },
        ]}
      />
      <Section title="Save a group">
        <GroupForm system={scope.system} group={null} members={codesIn(parameter(search, "members") ?? "")} />
      </Section>
    </Page>
  );
}

function Groups({ groups }: { groups: readonly SavedGroup[] }) {
  return (
    <table className="dense mt-4">
      <caption className="sr-only">Groups you made or that are shared with you</caption>
      <thead>
        <tr>
          <th scope="col">Group</th>
          <th scope="col" className="figure">
            Practices
          </th>
          <th scope="col" className="wide">
            Made by
          </th>
          <th scope="col" className="wide roomy">
            Also for
          </th>
          <th scope="col">Change</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.id}>
            <th scope="row" className="wraps">
              <Link href={link("/practices", { group: String(group.id) })}>{group.name}</Link>
            </th>
            <td className="figure">{group.members.length}</td>
            <td className="second wide">{group.own ? "you" : group.ownerName}</td>
            <td className="second wraps wide roomy">
              {group.sharedWith.map((role) => roleName({ role, deputy: false })).join(", ") || "only you"}
            </td>
            <td>
              {group.own ? (
                <span className="flex items-center gap-3">
                  <Link href={link(`/practices/groups/${group.id}`, {})}>
                    Change<span className="sr-only"> {group.name}</span>
                  </Link>
                  <RemoveGroup id={group.id} name={group.name} />
                </span>
              ) : (
                "–"
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
