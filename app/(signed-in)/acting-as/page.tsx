import type { Metadata } from "next";
import { Page } from "@/components/layout/page";
import type { HeldGrant } from "@/lib/permissions/actor";
import { roleName } from "@/lib/permissions/role";
import { requireActor } from "@/lib/server/session";

export const metadata: Metadata = { title: "Who you are acting as" };

export default async function ActingAsPage() {
  const { holds, actingAs } = await requireActor();
  return (
    <Page>
      <form method="post" action="/acting-as/choose">
        <fieldset className="nhsuk-fieldset">
          <legend className="nhsuk-fieldset__legend nhsuk-fieldset__legend--l">
            <h1 className="nhsuk-fieldset__heading">Who are you acting as?</h1>
          </legend>
          <p className="nhsuk-hint">
            What you can see and do follows your choice. The audit trail records it.
          </p>
          <div className="nhsuk-radios nhsuk-form-group">
            {holds.map((grant) => (
              <Choice key={grant.id} grant={grant} chosen={grant.id === actingAs} />
            ))}
            <div className="nhsuk-radios__item">
              <input
                className="nhsuk-radios__input"
                id="grant-all"
                type="radio"
                name="grant"
                value=""
                defaultChecked={actingAs === null}
              />
              <label className="nhsuk-label nhsuk-radios__label" htmlFor="grant-all">
                All my roles together
              </label>
            </div>
          </div>
        </fieldset>
        <button className="nhsuk-button" type="submit">
          Continue
        </button>
      </form>
    </Page>
  );
}

function Choice({ grant, chosen }: { grant: HeldGrant; chosen: boolean }) {
  const id = `grant-${grant.id}`;
  return (
    <div className="nhsuk-radios__item">
      <input
        className="nhsuk-radios__input"
        id={id}
        type="radio"
        name="grant"
        value={grant.id}
        defaultChecked={chosen}
      />
      <label className="nhsuk-label nhsuk-radios__label" htmlFor={id}>
        {roleName(grant)}, {grant.organisationName}
      </label>
    </div>
  );
}
