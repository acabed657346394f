import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import type { Route } from "next";
import { notFound } from "next/navigation";
import { FieldsForm } from "@/components/forms/fields-form";
import { Page } from "@/components/layout/page";
import { SectionLinks } from "@/components/layout/section-links";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { dayName } from "@/lib/periods/period";
import { ACCESS_PLAN_STATUSES, accessCoverage, accessPlanStatusName } from "@/lib/programmes/access-plan";
import { today } from "@/lib/server/clock";
import { displayName } from "@/lib/organisations/display-name";
import { permittedActor } from "@/lib/server/permitted";
import { accessPlansOf } from "@/lib/server/queries/programmes/access-plans";
import { link, parameter } from "../../../view";
import { keepAccessPlan } from "../../figure-actions";
import { foundProgramme, programmeLinks } from "../../programme";

export const metadata: Metadata = { title: "Access improvement plans" };

export default async function AccessPlansPage({
  params,
  searchParams,
}: PageProps<"/programmes/[code]/access-plans">) {
  const actor = await permittedActor("programme.read");
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const { programme, reach } = await foundProgramme(actor, code);
  if (reach !== "all") notFound();
  const plans = await accessPlansOf(programme, today());
  const coverage = accessCoverage(plans);
  const chosen = plans.find((each) => each.code === parameter(search, "of")?.toUpperCase());
  const place = parameter(search, "place");
  const shown = place ? plans.filter((each) => each.place === place) : plans;
  const agreed = plans.filter(({ status }) => status === "agreed" || status === "delivered").length;
  const writes = can(actor, "programme.accept-update", programme);
  const path = `/programmes/${programme.slug}/access-plans`;
  return (
    <Page>
      <SectionLinks name="Programme" links={programmeLinks(actor, programme, "/access-plans")} />
      <p className="kicker">{programme.definition.shortName}</p>
      <h1>
        {agreed} of {plans.length} practices and PCNs have agreed an access improvement plan
      </h1>
      <Done words={parameter(search, "done") === "kept" ? "It is kept." : undefined} />
      {chosen && writes && (
        <Section title={`The plan of ${displayName(chosen.name)}`}>
          <FieldsForm
            action={keepAccessPlan}
            hidden={{ programme: String(programme.id), of: chosen.code, version: String(chosen.version) }}
            fields={[
              {
                name: "status",
                label: "How it stands",
                kind: "choice",
                options: ACCESS_PLAN_STATUSES.map((value) => ({ value, name: accessPlanStatusName(value) })),
                initial: chosen.status ?? "being-developed",
              },
              { name: "agreedOn", label: "Agreed on", kind: "date", initial: chosen.agreedOn ?? "" },
              { name: "words", label: "What there is to say", kind: "words", initial: chosen.words },
              {
                name: "link",
                label: "Its actions",
                hint: "A path of this site, like /assurance/Z00001/plan",
                kind: "text",
                initial: chosen.link,
              },
            ]}
            buttons={[{ value: "keep", label: "Keep it" }]}
          />
        </Section>
      )}
      <Section title="By Place">
        <table className="dense folded">
          <caption className="sr-only">Coverage by Place</caption>
          <thead>
            <tr>
              {["Place", "Practices and PCNs", "Agreed", "Being developed", "None yet"].map(
                (heading, index) => (
                  <th key={heading} scope="col" className={index > 0 ? "figure" : undefined}>
                    {heading}
                  </th>
                ),
              )}
            </tr>
          </thead>
          <tbody>
            {coverage.map((each) => (
              <tr key={each.place}>
                <th scope="row">
                  <Link href={link(path, { place: each.place })}>{each.place}</Link>
                </th>
                <td className="figure" data-label="Practices and PCNs">
                  {each.of}
                </td>
                <td className="figure" data-label="Agreed">
                  {each.agreed}
                </td>
                <td className="figure" data-label="Being developed">
                  {each.developing}
                </td>
                <td className="figure" data-label="None yet">
                  {each.none}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Downloads
          of="access improvement plans by Place"
          choices={[
            {
              label: `By Place (${coverage.length})`,
              table: "access-plan-coverage",
              parameters: { programme: programme.slug },
              rows: coverage.length,
            },
          ]}
        />
      </Section>
      <Section title={place ?? "Every PCN and practice"}>
        <table className="dense folded">
          <caption className="sr-only">Access improvement plans</caption>
          <thead>
            <tr>
              {["PCN or practice", "Plan", "Agreed on", "What there is to say", "Actions"].map((heading) => (
                <th key={heading} scope="col">
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((each) => (
              <tr key={each.code}>
                <th scope="row" className="wraps">
                  {writes ? (
                    <Link href={link(path, { of: each.code })}>{displayName(each.name)}</Link>
                  ) : (
                    displayName(each.name)
                  )}
                </th>
                <td data-label="Plan">{accessPlanStatusName(each.status ?? "none")}</td>
                <td data-label="Agreed on">{each.agreedOn ? dayName(each.agreedOn) : "–"}</td>
                <td data-label="What there is to say" className="wraps">
                  {each.words || "–"}
                </td>
                <td data-label="Actions">
                  {each.link ? (
                    <Link href={each.link as Route}>
                      Actions<span className="sr-only"> of {displayName(each.name)}</span>
                    </Link>
                  ) : (
                    "–"
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <Downloads
          of="access improvement plans"
          choices={[
            {
              label: place ? `Those of ${place} (${shown.length})` : `Every plan (${shown.length})`,
              table: "access-plans",
              parameters: { programme: programme.slug, place },
              rows: shown.length,
            },
            ...(place
              ? [
                  {
                    label: `All ${plans.length} plans`,
                    table: "access-plans",
                    parameters: { programme: programme.slug, all: "1" },
                    rows: plans.length,
                  },
                ]
              : []),
          ]}
        />
      </Section>
    </Page>
  );
}
