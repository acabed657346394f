import { FieldsForm } from "@/components/forms/fields-form";
import { nameLead } from "../../workstream-actions";

type Props = {
  lead: { id: string | null; name: string };
  sro: string;
  /** Who can be named. */
  people: readonly { id: string; name: string }[];
  hidden: Readonly<Record<string, string>>;
};

/** The form that names who leads a workstream. */
export function Lead({ lead, sro, people, hidden }: Props) {
  return (
    <details className="programme-part">
      <summary>Name who leads it</summary>
      <FieldsForm
        action={nameLead}
        hidden={hidden}
        fields={[
          {
            name: "person",
            label: "Lead, who may update it",
            kind: "choice",
            first: "Nobody with an account",
            options: people.map(({ id, name }) => ({ value: id, name })),
            initial: lead.id ?? "",
          },
          {
            name: "lead",
            label: "Or a name",
            kind: "text",
            initial: lead.id === null ? lead.name : "",
          },
          { name: "sro", label: "Senior responsible owner", kind: "text", initial: sro },
        ]}
        buttons={[{ value: "keep", label: "Keep it" }]}
        of="lead"
      />
    </details>
  );
}
