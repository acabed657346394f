import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { SectionLinks } from "@/components/layout/section-links";
import { sectionLinks } from "@/components/layout/sections";
import { MonthsTable } from "@/components/returns/months-table";
import { ReviewQueue } from "@/components/returns/review-queue";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { toDo, whenWords } from "@/lib/appointments/return-standing";
import { scopeOf } from "@/lib/permissions/can";
import { periodName } from "@/lib/periods/period";
import { groupBy } from "@/lib/readings/group-by";
import { today, workingInstant } from "@/lib/server/clock";
import { permittedAnyOf } from "@/lib/server/permitted";
import { ownPractices } from "@/lib/server/queries/returns/own-practices";
import { awaitingReview } from "@/lib/server/queries/returns/return-list";
import { returnsOfOwn } from "@/lib/server/queries/returns/return-needs";

export const metadata: Metadata = { title: "Appointment returns" };

type Listed = Awaited<ReturnType<typeof returnsOfOwn>>;

export default async function AppointmentsPage() {
  const actor = await permittedAnyOf(["return.complete", "return.read"]);
  const systems = scopeOf(actor, "return.review").organisations;
  const readers = scopeOf(actor, "return.read").organisations;
  const practices = await ownPractices(actor);
  const [listed, queue] = await Promise.all([returnsOfOwn(practices), awaitingReview(systems)]);
  const reviews = systems.length > 0;
  return (
    <Page scope={<ScopeBar crumbs={[{ label: "Appointments" }]} choices={[]} kept={{}} />}>
      <SectionLinks
        name="Appointments"
        links={sectionLinks("appointments", { actor, current: "/appointments", kept: {} })}
      />
      <p className="kicker">Appointment returns</p>
      <h1>{headingOf(listed, reviews ? queue.length : null)}</h1>
      {practices.length > 0 && <Waiting listed={listed} several={practices.length > 1} />}
      {reviews && (
        <Section title="To review" aside="the oldest month first">
          {queue.length === 0 ? (
            <p className="text-reason">No return waits for review.</p>
          ) : (
            <>
              <ReviewQueue rows={queue} />
              <Downloads
                of="returns to review"
                choices={[
                  {
                    label: "Returns to review",
                    table: "returns-to-review",
                    parameters: {},
                    rows: queue.length,
                  },
                ]}
              />
            </>
          )}
        </Section>
      )}
      {[...groupBy(listed, ({ row }) => row.practice)].map(([code, rows]) => (
        <Section
          key={code}
          title={practices.length > 1 ? (rows[0]?.name ?? code) : "All months"}
          aside={<Link href={`/appointments/${code}`}>{rows[0]?.name}</Link>}
        >
          <MonthsTable
            rows={rows.map(({ row }) => row)}
            at={workingInstant()}
            caption={`Returns of ${rows[0]?.name ?? code}`}
          />
        </Section>
      ))}
      {practices.length === 0 && !reviews && (
        <Notice
          title={
            readers.length > 0
              ? "You read returns, and others review them"
              : "No practice lets your PCN complete its returns"
          }
        >
          <p>
            {readers.length > 0
              ? "Open a practice’s returns from its own page."
              : "A practice manager can let you, on the practice’s page of returns."}
          </p>
        </Notice>
      )}
    </Page>
  );
}

function headingOf(listed: Listed, queued: number | null): string {
  const waiting = listed.filter(({ row }) => toDo(row, workingInstant()));
  if (queued !== null)
    return queued === 0
      ? "No return waits for review"
      : `${queued} ${queued === 1 ? "return waits" : "returns wait"} for review`;
  if (waiting.length === 0) return "Nothing is to be sent now";
  const [first] = waiting;
  if (waiting.length === 1 && first) return `${periodName(first.row.month)}’s return is to be sent`;
  return `${waiting.length} returns are to be sent`;
}

/** What must be done, the soonest first; disputes that were answered are told too. */
function Waiting({ listed, several }: { listed: Listed; several: boolean }) {
  const at = workingInstant();
  const waiting = listed
    .flatMap(({ row, name }) => {
      const waits = toDo(row, at);
      return waits ? [{ row, name, waits }] : [];
    })
    .toSorted((a, b) => a.waits.by.getTime() - b.waits.by.getTime());
  const answered = listed.filter(({ row }) => row.settled > 0 && row.state !== "RETURNED").slice(0, 3);
  if (waiting.length === 0 && answered.length === 0) return null;
  return (
    <Section title="What must be done">
      <ul className="lines needs">
        {waiting.map(({ row, name, waits }) => (
          <li key={`${row.practice} ${row.month.text}`}>
            <Link href={`/appointments/${row.practice}/${row.month.text}`}>
              {periodName(row.month)}
              {several ? `, ${name}` : ""}
            </Link>
            : {waits.words.toLowerCase()}
            {row.comments > 0 && row.state === "RETURNED" ? ` (${row.comments} to read)` : ""},{" "}
            <span className="small">{whenWords(waits, today())}</span>
          </li>
        ))}
        {answered.map(({ row, name }) => (
          <li key={`${row.practice} ${row.month.text} answered`}>
            <Link href={`/appointments/${row.practice}/${row.month.text}`}>
              {periodName(row.month)}
              {several ? `, ${name}` : ""}
            </Link>
            : {row.settled === 1 ? "1 disputed figure was" : `${row.settled} disputed figures were`} answered
          </li>
        ))}
      </ul>
    </Section>
  );
}
