import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotReceived } from "@/components/imports/not-received";
import { TableForm } from "@/components/imports/table-form";
import { Page } from "@/components/layout/page";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { NOT_A_PATIENT } from "@/lib/forms/no-patients";
import { permittedActor } from "@/lib/server/permitted";
import { planEditedBy } from "@/lib/server/queries/plan/edited-by";
import { judgedPlanFile } from "@/lib/server/queries/plan/plan-file";
import { link, parameter } from "../../view";
import { planSystem } from "../load-plan";
import { SentPlanFile } from "./sent-plan-file";
import { planFilling } from "@/lib/plans/plan-file/plan-filling";

export const metadata: Metadata = { title: "Import a delivery plan" };

export default async function ImportPlanPage({ searchParams }: PageProps<"/plan/import">) {
  const actor = await permittedActor("plan.edit");
  const search = await searchParams;
  const found = await planEditedBy(actor, await planSystem(actor, search));
  if (!found) notFound();
  const { system, themes } = found.plan;
  const sent = await judgedPlanFile({ system, by: actor.id });
  const problem = PROBLEMS[parameter(search, "problem") ?? ""];
  const upload = `/api/upload/plan?system=${system}`;
  return (
    <Page>
      <p className="kicker">
        <Link href={link("/plan", { system })}>Delivery plan</Link>
      </p>
      <h1>Import a plan</h1>
      <p className="lead">
        Fill in the template, or send a plan that was downloaded here and changed. You see what it would
        change first: nothing is put into the plan before you say so.
      </p>
      <NotReceived problem={problem} />
      {sent && <SentPlanFile sent={sent} system={system} />}
      <Section title={sent ? "Send another file" : "Send a file"}>
        <TableForm
          to={upload}
          label="The plan as a file"
          hint="csv up to 10 MB, or Excel (.xlsx) up to 20 MB. At most 2,000 actions. Nothing about a patient."
        >
          {sent?.asksOfPatients && (
            <button
              className="nhsuk-button nhsuk-button--secondary mb-0!"
              type="submit"
              formAction={`${upload}&${NOT_A_PATIENT}=yes`}
            >
              None of its numbers is an NHS number: send it
            </button>
          )}
        </TableForm>
      </Section>
      <Section title="The template">
        <p className="text-reason mt-2">
          A line for each action as it stands:{" "}
          <a href={`/plan/import/template?system=${system}&format=xlsx`} download>
            template as XLSX
          </a>{" "}
          or{" "}
          <a href={`/plan/import/template?system=${system}&format=csv`} download>
            template as CSV
          </a>
          .
        </p>
        <details className="mt-2">
          <summary>How to fill it in</summary>
          <dl className="text-reason mt-2">
            {planFilling(themes).map(({ name, text }) => (
              <div key={name} className="mt-2">
                <dt className="font-bold">{name}</dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
        </details>
      </Section>
    </Page>
  );
}

const PROBLEMS: Record<string, string> = {
  "too-big": "This file is too large. Send a csv of up to 10 MB, or a workbook of up to 20 MB",
  "too-many": "Send one file at a time",
  "not-a-form": "The file did not arrive whole. Choose it again",
  "no-file": "Choose a file, for example the template",
  stale: "The plan was changed meanwhile, so nothing was put in. Below is what the file would change now",
  "file-gone": "That file is no longer here: it was put into the plan or discarded. Send it again",
};
