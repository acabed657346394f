import { FieldsForm } from "@/components/forms/fields-form";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { ProgrammeDefinition } from "@/lib/programmes/programme";
import { link } from "../../../view";
import { addDomain, addWorkstream } from "../../set-up-actions";
import type { MeasureOption } from "./measure-options";
import { WorkstreamParts } from "./workstream-parts";

type Props = {
  definition: ProgrammeDefinition;
  slug: string;
  measures: readonly MeasureOption[];
  hidden: Readonly<Record<string, string>>;
};

/** Its domains and workstreams with their measures. */
export function Workstreams({ definition: { domains }, slug, measures, hidden }: Props) {
  return (
    <Section title="Domains and workstreams">
      {domains.map((domain) => (
        <div key={domain.code} className="mt-4">
          <h3 className="font-bold">{domain.name}</h3>
          <ul className="lines">
            {domain.workstreams.map((each) => (
              <li key={each.code}>
                <Link href={link(`/programmes/${slug}/${each.code}`, {})}>{each.name}</Link>: {each.about}
                <WorkstreamParts workstream={each} measures={measures} hidden={hidden} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className="programme-part mt-4 grid gap-y-2">
        <details>
          <summary>Add a workstream</summary>
          <FieldsForm
            action={addWorkstream}
            hidden={hidden}
            fields={[
              {
                name: "domain",
                label: "Domain",
                kind: "choice",
                first: "Choose a domain",
                options: domains.map(({ code, name }) => ({ value: code, name })),
              },
              { name: "name", label: "Name", kind: "text" },
              { name: "about", label: "What it is for", kind: "text" },
            ]}
            buttons={[{ value: "add", label: "Add the workstream" }]}
            of="workstream"
          />
        </details>
        <details>
          <summary>Add a domain</summary>
          <FieldsForm
            action={addDomain}
            hidden={hidden}
            fields={[
              { name: "name", label: "Domain", kind: "text" },
              { name: "workstream", label: "Its first workstream", kind: "text" },
            ]}
            buttons={[{ value: "add", label: "Add the domain" }]}
            of="domain"
          />
        </details>
      </div>
    </Section>
  );
}
