import type { Metadata } from "next";
import { redirect } from "next/navigation";
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
  if (await currentActor()) redirect(goal);

  const methods = signInMethods();
  return (
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper" id="maincontent">
        <div className="nhsuk-grid-row">
          <div className="nhsuk-grid-column-two-thirds">
            <Notice error={error} notice={notice} field={firstField(methods)} />
            <h1 className="nhsuk-heading-l">Sign in</h1>
            {methods.includes("demo") && <DemoChoices choices={await signInChoices()} to={goal} />}
            {methods.includes("oidc") && <ProviderButton name={env().OIDC_NAME} to={goal} />}
            {methods.includes("local") && <LocalAccount to={goal} />}
          </div>
        </div>
      </main>
    </div>
  );
}

/** The field an error leads to: the first one there is. */
function firstField(methods: readonly SignInMethod[]): string {
  if (methods.includes("demo")) return "person-1";
  return methods.includes("local") ? "email" : "provider";
}
