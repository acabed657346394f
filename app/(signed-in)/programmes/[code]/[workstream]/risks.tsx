import type { Route } from "next";
import { FieldsForm, type FormField } from "@/components/forms/fields-form";
import { RiskTable } from "@/components/programmes/risk-table";
import { Section } from "@/components/ui/section";
import type { Day } from "@/lib/periods/day";
import type { Risk } from "@/lib/programmes/risk";
import { newRisk } from "../../risk-actions";
import { PROXIMITY_FIELD, scoreFields } from "../../risk-fields";
import { WorkstreamFile, type FileOf } from "./workstream-file";

const RISK_FIELDS: readonly FormField[] = [
  { name: "title", label: "What might happen", kind: "text" },
  { name: "owner", label: "Owner", kind: "text" },
  { name: "controls", label: "Controls", kind: "words" },
  { name: "gaps", label: "Gaps", kind: "words" },
  PROXIMITY_FIELD,
  { name: "framework", label: "Line of the board assurance framework", kind: "text" },
  ...scoreFields("inherent", "Inherent"),
  ...scoreFields("", "Current"),
  ...scoreFields("target", "Target"),
];

type Props = {
  file: FileOf;
  name: string;
  risks: readonly Risk[];
  on: Day;
  since: Day | null;
  hrefOf: (risk: number) => Route;
  /** What its form sends of the workstream; null: it is only read. */
  hidden: Readonly<Record<string, string>> | null;
};

/** The open risks of a workstream, and the form that adds one. */
export function Risks({ name, risks, on, since, hrefOf, hidden, file }: Props) {
  return (
    <>
      <Section title="Risks">
        <RiskTable caption={`Risks of ${name}`} risks={risks} on={on} since={since} hrefOf={hrefOf} />
        <WorkstreamFile of="risks" table="programme-risks" rows={risks.length} file={file} />
      </Section>
      {hidden && (
        <details className="programme-part">
          <summary>Add a risk</summary>
          <FieldsForm
            action={newRisk}
            hidden={hidden}
            fields={RISK_FIELDS}
            buttons={[{ value: "add", label: "Add the risk" }]}
            of="risk"
          />
        </details>
      )}
    </>
  );
}
