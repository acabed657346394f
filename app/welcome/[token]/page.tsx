import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Page } from "@/components/layout/page";
import { isFirstAdministratorLink } from "@/lib/server/commands/first-administrator";
import { NewAccountForm } from "./new-account-form";

export const metadata: Metadata = { title: "Make the first administrator", referrer: "no-referrer" };

export default async function WelcomePage({ params }: PageProps<"/welcome/[token]">) {
  const { token } = await params;
  if (!(await isFirstAdministratorLink(token))) notFound();
  return (
    <Page>
      <div className="max-w-[44rem]">
        <h1 className="nhsuk-heading-l">Make the first administrator</h1>
        <p>
          This link works once. The administrator gives other people their roles, and cannot read about
          practices by being administrator.
        </p>
        <NewAccountForm token={token} />
      </div>
    </Page>
  );
}
