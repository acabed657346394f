import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { ASSURANCE_MAIL } from "@/lib/pqaf/due-messages";
import { CHANGES_MAIL } from "@/lib/reports/changes-email";
import { PLAN_MAIL } from "@/lib/reports/plan-messages";
import { mailChoice } from "@/lib/server/queries/mail-choice";

export const metadata: Metadata = { title: "Stop e-mails", referrer: "no-referrer" };

const NAMES: Record<string, string> = { ...PLAN_MAIL, ...CHANGES_MAIL, ...ASSURANCE_MAIL };

export default async function EmailsPage({ params }: PageProps<"/e-mails/[token]">) {
  const { token } = await params;
  const choice = await mailChoice(token);
  if (!choice) notFound();
  return (
    <Page>
      <div className="max-w-[44rem]">
        <h1 className="nhsuk-heading-l">
          {choice.stopped ? "These e-mails are stopped" : "Stop these e-mails"}
        </h1>
        <p>{NAMES[choice.kind] ?? "E-mails of this kind"}. Everything in them stays on your home page.</p>
        <form method="post" action={`/e-mails/${encodeURIComponent(token)}/stop`}>
          {choice.stopped && <input type="hidden" name="again" value="yes" />}
          <button className="nhsuk-button" type="submit">
            {choice.stopped ? "Send them again" : "Stop them"}
          </button>
        </form>
      </div>
    </Page>
  );
}
