import type { Metadata, Route } from "next";
import { Link } from "@/components/ui/link";
import { Page } from "@/components/layout/page";
import { ScopeBar } from "@/components/layout/scope-bar";
import { Done } from "@/components/ui/done";
import { Notice } from "@/components/ui/notice";
import { can } from "@/lib/permissions/can";
import { monthOf, periodName } from "@/lib/periods/period";
import { permitted } from "@/lib/server/permitted";
import { findReturned, type ReturnedPractice } from "@/lib/server/queries/returns/returned-practice";
import { requireActor } from "@/lib/server/session";
import { parameter } from "../../../view";
import { askedMonth, closedWords, type AskedMonth } from "./asked";
import { Complete } from "./complete";
import { SentReturn } from "./sent-return";

export const metadata: Metadata = { title: "Appointment return" };

export default async function ReturnPage({
  params,
  searchParams,
}: PageProps<"/appointments/[code]/[month]">) {
  const [{ code, month }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("return.read", findReturned(code));
  const actor = await requireActor();
  const asked = await askedMonth(practice, month);
  const completes = can(actor, "return.complete", practice);
  const closed = closedWords(asked);
  const done = DONE[parameter(search, "done") ?? ""];
  return (
    <Page scope={<ScopeBar crumbs={crumbsOf(practice, asked)} choices={[]} kept={{}} />}>
      <Done words={done} />
      {completes && asked.national && closed === null ? (
        <Complete practice={practice} asked={asked} />
      ) : (
        <SentReturn actor={actor} practice={practice} asked={asked} closed={completes ? closed : null} />
      )}
      {!asked.national && (
        <Notice title={`No national figures of ${periodName(asked.month)} are loaded for this practice`}>
          <p>There is nothing to check yet. They are here as soon as they are loaded.</p>
        </Notice>
      )}
      <p className="mt-6 text-reason">
        <Link href={`/appointments/${practice.code}` as Route}>All months of {practice.name}</Link>
      </p>
    </Page>
  );
}

const DONE: Record<string, string> = {
  saved: "Saved. You can come back to it until it closes.",
  "put-in": "The file is in the return. Check the answers, then send it.",
  sent: "Sent. Thank you: the ICB looks at it next.",
  accepted: "Accepted. The return is locked.",
  returned: "Sent back to the practice with what you asked.",
  released: "Released. The practice can correct it and send it again.",
  closed: "Closed, with what NHS England answered.",
};

function crumbsOf({ code, name }: ReturnedPractice, { month }: AskedMonth) {
  return [
    { label: "Appointments", href: "/appointments" as Route },
    { label: name, href: `/appointments/${code}` as Route },
    { label: periodName(monthOf(month.start)) },
  ];
}
