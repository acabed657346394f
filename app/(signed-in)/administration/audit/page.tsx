import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { AdministrationPage } from "@/components/layout/administration-page";
import { AuditFilters } from "@/components/audit/audit-filters";
import { AuditTable } from "@/components/audit/audit-table";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { permittedActor } from "@/lib/server/permitted";
import { auditTrail } from "@/lib/server/queries/audit-trail";
import { link, parameter, type Search } from "../../view";
import { filterOf, readableActions, typedIn } from "./asked";

export const metadata: Metadata = { title: "Audit trail" };

const PATH = "/administration/audit";

export default async function AuditPage({ searchParams }: PageProps<"/administration/audit">) {
  const actor = await permittedActor("audit.read");
  const search = await searchParams;
  const typed = typedIn(search);
  const page = pageOf(search);
  const actions = readableActions(actor);
  const { entries, older } = await auditTrail(actor, filterOf(typed, actor), page);
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
        <>
          <AuditTable entries={entries} />
          <Downloads
            of="the audit trail"
            choices={[
              { label: "What is shown, all pages", table: "audit", parameters: typed, rows: entries.length },
            ]}
          />
        </>
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

function pageOf(search: Search): number {
  const asked = Number(parameter(search, "page"));
  return Number.isInteger(asked) && asked > 1 && asked < 10_000 ? asked : 1;
}
