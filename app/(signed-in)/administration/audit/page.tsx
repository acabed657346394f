import type { Metadata } from "next";
import Link from "next/link";
import { AdministrationPage } from "@/components/layout/administration-page";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { Notice } from "@/components/ui/notice";
import { AUDIT_ACTIONS } from "@/lib/audit/actions";
import { auditReach } from "@/lib/permissions/audit-scope";
import type { Actor } from "@/lib/permissions/actor";
import { parseDay } from "@/lib/periods/day";
import { permittedActor } from "@/lib/server/permitted";
import { auditTrail, type AuditFilter } from "@/lib/server/queries/audit-trail";
import { link, parameter, type Search } from "../../view";

export const metadata: Metadata = { title: "Audit trail" };

const PATH = "/administration/audit";

export default async function AuditPage({ searchParams }: PageProps<"/administration/audit">) {
  const actor = await permittedActor("audit.read");
  const search = await searchParams;
  const typed = typedIn(search);
  const page = pageOf(search);
  const actions = readableActions(actor);
  const { entries, older } = await auditTrail(actor, filterOf(typed, actions), page);
  const turn = (to: number) => link(PATH, { ...typed, page: to > 1 ? String(to) : undefined });
  return (
    <AdministrationPage actor={actor} current={PATH} title="Who did what, newest first">
      <AuditFilters typed={typed} actions={actions} />
      {entries.length === 0 ? (
        <Notice title="No entry fits">
          <p>
            Look for less, or <Link href={PATH}>start again</Link>.
          </p>
        </Notice>
      ) : (
        <AuditTable entries={entries} />
      )}
      <nav className="mt-4 flex gap-6 text-reason [&>a]:min-h-6" aria-label="Pages of the audit trail">
        {page > 1 && <Link href={turn(page - 1)}>Newer entries</Link>}
        {older && <Link href={turn(page + 1)}>Older entries</Link>}
      </nav>
      <p className="provenance">
        Entries are only ever added: the database refuses to change or delete one. You see the entries on
        matters your role reads, about the organisations you act for.
      </p>
    </AdministrationPage>
  );
}

const FIELDS = ["person", "about", "action", "from", "to"] as const;
type Typed = Record<(typeof FIELDS)[number], string | undefined>;

function typedIn(search: Search): Typed {
  return Object.fromEntries(FIELDS.map((name) => [name, parameter(search, name)])) as Typed;
}

function filterOf(typed: Typed, actions: ReturnType<typeof readableActions>): AuditFilter {
  return {
    action: actions.find(({ value }) => value === typed.action)?.value ?? null,
    person: typed.person ?? null,
    organisation: typed.about ?? null,
    from: parseDay(typed.from ?? ""),
    to: parseDay(typed.to ?? ""),
  };
}

/** The kinds of entries a reader could meet: those of other matters are not offered. */
function readableActions(actor: Actor) {
  const topics = auditReach(actor).flatMap((reach) => reach.topics);
  return AUDIT_ACTIONS.filter(({ topics: of }) => of.some((topic) => topics.includes(topic)))
    .map(({ action, label }) => ({ value: action, label }))
    .toSorted((one, other) => (one.label < other.label ? -1 : 1));
}

function pageOf(search: Search): number {
  const asked = Number(parameter(search, "page"));
  return Number.isInteger(asked) && asked > 1 && asked < 10_000 ? asked : 1;
}
