import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { MonthsTable } from "@/components/returns/months-table";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { toDo } from "@/lib/appointments/return-standing";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { workingInstant } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { returnsOf } from "@/lib/server/queries/returns/return-list";
import { delegationsOf, findReturned } from "@/lib/server/queries/returns/returned-practice";
import { requireActor } from "@/lib/server/session";
import { parameter } from "../../view";
import { Delegate } from "./delegate";
import { heldBack } from "./held-back";

export const metadata: Metadata = { title: "Appointment returns of a practice" };

export default async function PracticeReturnsPage({
  params,
  searchParams,
}: PageProps<"/appointments/[code]">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("return.read", findReturned(code));
  const actor = await requireActor();
  const completes = can(actor, "return.complete", practice);
  const listed = await returnsOf({ system: practice.system.code, practices: [practice.code] });
  const rows = completes ? listed : listed.map(heldBack);
  const waiting = rows.filter((row) => toDo(row, workingInstant())).length;
  const names = can(actor, "deputy.name", practice);
  const given = practice.pcn !== null && practice.returnsBy.includes(practice.pcn.code);
  const delegations = names ? await delegationsOf(practice.code) : [];
  return (
    <Page
      scope={
        <ScopeBar
          crumbs={[{ label: "Appointments", href: "/appointments" }, { label: practice.name }]}
          choices={[]}
          kept={{}}
        />
      }
    >
      <Done words={DONE[parameter(search, "done") ?? ""]} />
      <p className="kicker">
        Appointment returns · {practice.name} {practice.code}
      </p>
      <h1>
        {practice.name}: {waiting === 0 ? "nothing is to be sent now" : `${waiting} to be sent`}
      </h1>
      <Section title="All months" aside="the newest first">
        {rows.length === 0 ? (
          <Notice title="No month has been asked about yet">
            <p>A month is here from the day its collection opens.</p>
          </Notice>
        ) : (
          <>
            <MonthsTable rows={rows} at={workingInstant()} caption={`Returns of ${practice.name}`} />
            <Downloads
              of={`the returns of ${practice.name}`}
              choices={[
                {
                  label: "All months",
                  table: "returns",
                  parameters: { practice: practice.code },
                  rows: rows.length,
                },
              ]}
            />
          </>
        )}
      </Section>
      {names && (practice.pcn || delegations.length > 0) && (
        <Section title="Who else may complete them">
          {practice.pcn && (
            <>
              <p className="text-reason">
                {given
                  ? `${practice.pcn.name} may complete and send your returns for you. What it sends says so.`
                  : `Deputies you name can. ${practice.pcn.name} cannot, unless you let it.`}
              </p>
              <Delegate practice={practice.code} pcn={practice.pcn} given={given} />
            </>
          )}
          {delegations.length > 0 && (
            <ul className="lines">
              {delegations.map(({ id, pcn, pcnName, startsOn, endsOn, by, inForce }) => (
                <li key={id}>
                  {pcnName}, from {dayName(startsOn)}
                  {endsOn ? ` to ${dayName(endsOn)}` : ""}: {by}
                  {!endsOn && !inForce && (
                    <>
                      . Not in force: your practice has been in another PCN since
                      <Delegate practice={practice.code} pcn={{ code: pcn, name: pcnName }} given />
                    </>
                  )}
                </li>
              ))}
            </ul>
          )}
        </Section>
      )}
    </Page>
  );
}

const DONE: Record<string, string> = {
  delegated: "Your PCN may complete your returns from today.",
  ended: "Your PCN may no longer complete your returns.",
};
