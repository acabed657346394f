import type { Metadata, Route } from "next";
import { Link } from "@/components/ui/link";
import { notFound } from "next/navigation";
import { cellWords } from "@/components/data/cell-words";
import { Differences } from "@/components/data/differences";
import { PointedOut } from "@/components/data/pointed-out";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/figures/format";
import { periodName } from "@/lib/periods/period";
import type { Difference } from "@/lib/readings/reconcile";
import { permittedActor } from "@/lib/server/permitted";
import { nameOf } from "@/lib/server/queries/groups";
import { newestCompared } from "@/lib/server/queries/reconciliation";
import { link, monthChoice, monthsOf, parameter, systemOf } from "../../view";
import { reconciliationLines } from "./lines";
import { namesIn, reconcile, type Reconciliation } from "./reconciled";

export const metadata: Metadata = { title: "Reconciliation" };

// One statement each for the sums, the counts, the practices, the holds, the settings and the returns: six kinds of evidence, none of which another holds.
export default async function ReconciliationPage({ searchParams }: PageProps<"/data/reconciliation">) {
  const actor = await permittedActor("measure.view");
  const search = await searchParams;
  const scope = await systemOf(actor, search);
  if (!scope) notFound();
  const [system, months] = await Promise.all([nameOf(scope.system), monthsOf(scope, search)]);
  const kept = { system: parameter(search, "system") };
  const links = sectionLinks("data", { actor, current: "/data/reconciliation", kept: {} });
  if (!months) {
    return (
      <Page>
        <SectionLinks name="Data" links={links} />
        <h1>There is nothing to reconcile yet</h1>
        <Notice title="What would be here">
          <p>Whether practices add up to {system}, and to what is published, once files are loaded.</p>
        </Notice>
      </Page>
    );
  }
  const found = await reconcile(scope, months.month);
  const [names, compared] = await Promise.all([
    namesIn(found, months.month),
    found.published ? null : newestCompared(scope),
  ]);
  const lineOf = ({ metric, organisation, part, stored, added }: Difference) => ({
    key: `${metric} ${organisation} ${part}`,
    what: `${names.measure(metric)}, ${names.organisation(organisation)}: ${part}`,
    one: stored,
    other: added,
  });
  const { agreed, differs } = found.sums;
  const listed = reconciliationLines(found, names).length;
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[{ label: system, href: link("/data", kept) }, { label: "Reconciliation" }]}
          choices={[monthChoice(months)]}
          kept={kept}
        />
      }
    >
      <SectionLinks name="Data" links={links} />
      <h1>{headingOf(found)}</h1>
      <p className="lead">
        For {periodName(months.month)}, and the newest quarter and year of measures that come less often.
        Every sum is added up again from the figures stored; nothing is corrected here.
      </p>
      <Section title="Practices add up" aside="numerators and denominators are summed, rates never averaged">
        <p className="text-reason mt-2">
          <b>{formatCount(agreed.PCN + agreed.PLACE + agreed.SYSTEM)}</b> sums agree:{" "}
          {formatCount(agreed.PCN)} of PCNs, {formatCount(agreed.PLACE)} of Places,{" "}
          {formatCount(agreed.SYSTEM)} of the system. <Differing count={differs.length} />
        </p>
        {found.names && (
          <Differences
            caption="Sums that differ"
            names={["Stored", "Added up again"]}
            lines={differs.map(lineOf)}
          />
        )}
      </Section>
      <Published
        found={found}
        newest={
          compared && {
            name: periodName(compared),
            href: link("/data/reconciliation", { ...kept, at: compared.text }),
          }
        }
      />
      {found.names && <Sources found={found} />}
      {found.names && (
        <PointedOut
          warnings={found.warnings}
          held={found.held}
          hrefOf={(code) => link(`/practices/${code}`, { at: months.month.text })}
        />
      )}
      <Downloads
        of="what does not agree"
        choices={[
          {
            label: `What is listed (${listed})`,
            table: "reconciliation",
            parameters: { ...kept, at: months.month.text },
            rows: listed,
          },
        ]}
      />
    </Page>
  );
}

function headingOf({ sums, published }: Reconciliation): string {
  const differ = sums.differs.length + (published?.differs.length ?? 0);
  if (differ === 0) return "Practices, PCNs, Places and the system agree";
  return differ === 1 ? "One figure does not agree" : `${differ} figures do not agree`;
}

type PublishedProps = { found: Reconciliation; newest: { name: string; href: Route } | null };

function Published({ found: { published, covered }, newest }: PublishedProps) {
  return (
    <Section title="Practices against the published sub-ICB figures" aside="cell by cell">
      {covered && covered.has < covered.open && (
        <p className="text-reason mt-2">
          {covered.has} of {covered.open} open practices are in the practice-level source: the publisher
          leaves out{" "}
          {covered.absent.length > 0 ? covered.absent.map(({ name }) => name).join(", ") : "the rest"}. A
          sub-ICB figure may count them all the same.
        </p>
      )}
      {published ? (
        <>
          <p className="text-reason mt-2">
            <b>{published.agreed}</b> cells agree. <Differing count={published.differs.length} />
          </p>
          <Differences
            caption="Cells that differ"
            names={["Practices", "Published"]}
            lines={published.differs.map(({ cell, one, other }) => ({
              key: cell,
              what: cellWords(cell),
              one,
              other,
            }))}
          />
        </>
      ) : (
        <p className="text-reason mt-2">
          Not compared: it takes the practice-level figures and the sub-ICB file of the same month.{" "}
          {newest ? (
            <>
              The newest with both: <Link href={newest.href}>{newest.name}</Link>
            </>
          ) : (
            <Link href="/data">What is loaded</Link>
          )}
        </p>
      )}
    </Section>
  );
}

function Sources({ found: { sources } }: { found: Reconciliation }) {
  if (!sources) return null;
  const lines = sources.differs.flatMap(({ code, name, said, check }) =>
    said.differs.map(({ cell, one, other }) => ({
      key: `${code} ${cell}`,
      what: `${name}: ${cellWords(cell)}`,
      one,
      other,
      check,
    })),
  );
  return (
    <Section title="Crosstab against summary tables" aside="where both are loaded, the crosstab is used">
      <p className="text-reason mt-2">
        <b>{formatCount(sources.agreed)}</b> cells agree. <Differing count={lines.length} />
      </p>
      <Differences
        caption="Cells the two sources count differently"
        names={["Crosstab", "Tables"]}
        lines={lines}
      />
    </Section>
  );
}

function Differing({ count }: { count: number }) {
  if (count === 0) return "None differs.";
  return (
    <b>
      {formatCount(count)} {count === 1 ? "differs" : "differ"}.
    </b>
  );
}
