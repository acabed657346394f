import type { Metadata, Route } from "next";
import { redirect } from "next/navigation";
import { Page } from "@/components/layout/page";
import { localPath } from "@/lib/forms/local-path";
import { signInMethods, type SignInMethod } from "@/lib/server/auth/methods";
import { env } from "@/lib/server/env";
import { signInChoices } from "@/lib/server/queries/people";
import { currentActor } from "@/lib/server/session";
import { DemoChoices } from "./demo-choices";
import { LocalAccount } from "./local-account";
import { Notice } from "./notice";
import { ProviderButton } from "./provider-button";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { error, to, notice } = await searchParams;
  const goal = localPath(typeof to === "string" ? to : null);
  if (await currentActor()) redirect(goal as Route); // a path of this site, whichever

  const methods = signInMethods();
  return (
    <Page>
      <div className="max-w-[44rem]">
        <Notice error={error} notice={notice} field={fieldFor(error, methods)} />
        <h1 className="nhsuk-heading-l">Sign in</h1>
        {methods.includes("demo") && <DemoChoices choices={await signInChoices()} to={goal} />}
        {methods.includes("oidc") && <ProviderButton name={env().OIDC_NAME} to={goal} />}
        {methods.includes("local") && methods.length > 1 && (
          <h2 className="nhsuk-heading-m">Use an email address and password</h2>
        )}
        {methods.includes("local") && <LocalAccount to={goal} />}
      </div>
    </Page>
  );
}

/** The field an error leads to: what was typed where that was wrong, else the first there is. */
function fieldFor(error: unknown, methods: readonly SignInMethod[]): string {
  const local = methods.includes("local");
  if (local && (error === "wrong" || error === "locked")) return "email";
  if (methods.includes("demo")) return "person-1";
  return methods.includes("oidc") ? "provider" : "email";
}
