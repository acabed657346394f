import { FieldsForm } from "@/components/forms/fields-form";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { ProgrammeDefinition } from "@/lib/programmes/programme";
import { link } from "../../../view";
import { addDomain, addWorkstream, renameDomain } from "../../set-up-actions";
import { partId } from "../../set-up-change";
import type { MeasureOption } from "./measure-options";
import { DoneHere, Part, type Here } from "./part";
import { WorkstreamParts } from "./workstream-parts";

type Props = {
  definition: ProgrammeDefinition;
  slug: string;
  measures: readonly MeasureOption[];
  hidden: Readonly<Record<string, string>>;
  here: Here;
};

/** Its domains and workstreams with their measures. */
export function Workstreams({ definition: { domains }, slug, measures, hidden, here }: Props) {
  return (
    <Section id="workstreams" title="Domains and workstreams">
      <DoneHere id="workstreams" here={here} />
      {domains.map((domain) => (
        <div key={domain.code} className="mt-4">
          <h3 className="font-bold">{domain.name}</h3>
          <Part
            id={partId("domain", domain.code)}
            here={here}
            summary={
              <>
                Rename it<span className="sr-only">: {domain.name}</span>
              </>
            }
          >
            <FieldsForm
              action={renameDomain}
              hidden={{ ...hidden, domain: domain.code }}
              fields={[{ name: "name", label: "Domain", kind: "text", initial: domain.name }]}
              buttons={[{ value: "keep", label: "Keep its name" }]}
              of={`domain-${domain.code}`}
            />
          </Part>
          <ul className="lines">
            {domain.workstreams.map((each) => (
              <li key={each.code}>
                <Link href={link(`/programmes/${slug}/${each.code}`, {})}>{each.name}</Link>: {each.about}
                <WorkstreamParts workstream={each} measures={measures} hidden={hidden} here={here} />
              </li>
            ))}
          </ul>
        </div>
      ))}
      <div className="mt-4 grid gap-y-2">
        <Part id="workstream" here={here} summary="Add a workstream">
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
        </Part>
        <Part id="domain" here={here} summary="Add a domain">
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
        </Part>
      </div>
    </Section>
  );
}
