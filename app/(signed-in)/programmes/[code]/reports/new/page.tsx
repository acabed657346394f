import type { Metadata } from "next";
import { FieldsForm } from "@/components/forms/fields-form";
import { Page } from "@/components/layout/page";
import { systemsOf } from "@/lib/permissions/figures";
import { REPORT_SECTIONS } from "@/lib/reports/report-content";
import { permitted } from "@/lib/server/permitted";
import { findProgramme } from "@/lib/server/queries/programmes/programme";
import { requireActor } from "@/lib/server/session";
import { compose } from "../../../report-actions";
import { compositionFields } from "../composition";

export const metadata: Metadata = { title: "Compose a report" };

export default async function NewReportPage({ params }: PageProps<"/programmes/[code]/reports/new">) {
  const { code } = await params;
  const actor = await requireActor();
  const programme = await permitted("programme.report", findProgramme(systemsOf(actor), code));
  const start = {
    title: `Primary care: ${programme.definition.shortName}`,
    purpose: "assurance",
    asked: "",
  } as const;
  return (
    <Page>
      <p className="kicker">{programme.definition.shortName}</p>
      <h1>Compose a report</h1>
      <p className="lead">It is made from what the programme’s pages show. You see it before it is frozen.</p>
      <FieldsForm
        action={compose}
        hidden={{ programme: String(programme.id) }}
        fields={compositionFields({ ...start, sections: REPORT_SECTIONS })}
        buttons={[{ value: "compose", label: "Compose it" }]}
      />
    </Page>
  );
}
