import { FieldsForm } from "@/components/forms/fields-form";
import { Section } from "@/components/ui/section";
import { codeOf, type ProgrammeDefinition } from "@/lib/programmes/programme";
import { measureValue } from "../../measure-field";
import {
  addDeliverable,
  addDeliverableMeasure,
  removeDeliverable,
  removeDeliverableMeasure,
  renameDeliverable,
} from "../../outcome-actions";
import { partId } from "../../set-up-change";
import { measureName, type MeasureOption } from "./measure-options";
import { DoneHere, Part, type Here } from "./part";

type Props = {
  deliverables: ProgrammeDefinition["deliverables"];
  measures: readonly MeasureOption[];
  hidden: Readonly<Record<string, string>>;
  here: Here;
};

/** What another plan wants reported with this one: each with the measures that tell it. */
export function Deliverables({ deliverables, measures, hidden, here }: Props) {
  return (
    <Section id="deliverables" title="Deliverables of another plan" aside={`${deliverables.length}`}>
      <DoneHere id="deliverables" here={here} />
      {deliverables.length > 0 && (
        <ul className="lines">
          {deliverables.map((each) => (
            <li key={each.name}>
              {each.name}
              <Part
                id={partId("deliverable", each.name)}
                here={here}
                summary={
                  <>
                    Correct it or take it off<span className="sr-only">: {each.name}</span>
                  </>
                }
              >
                <Deliverable deliverable={each} measures={measures} hidden={hidden} />
              </Part>
            </li>
          ))}
        </ul>
      )}
      <Part id="deliverable" here={here} summary="Add a deliverable">
        <FieldsForm
          action={addDeliverable}
          hidden={hidden}
          fields={[
            { name: "name", label: "What is wanted", kind: "text" },
            {
              name: "measure",
              label: "Its first measure",
              kind: "choice",
              first: "Choose a measure",
              options: measures,
            },
          ]}
          buttons={[{ value: "add", label: "Add the deliverable" }]}
          of="deliverable"
        />
      </Part>
    </Section>
  );
}

type OneProps = Omit<Props, "deliverables" | "here"> & {
  deliverable: ProgrammeDefinition["deliverables"][number];
};

function Deliverable({ deliverable: { name, metrics }, measures, hidden }: OneProps) {
  const sent = { ...hidden, deliverable: name };
  const code = partId("deliverable", name);
  const its = new Set(metrics.map(measureValue));
  return (
    <>
      <ul className="lines">
        {metrics.map((ref) => (
          <li key={codeOf(ref)}>
            {measureName(ref, measures)}
            {metrics.length > 1 && (
              <FieldsForm
                action={removeDeliverableMeasure}
                hidden={{ ...sent, measure: measureValue(ref) }}
                fields={[]}
                buttons={[{ value: "off", label: `Take off ${measureName(ref, measures)}`, second: true }]}
                of={`${code}-off-${codeOf(ref)}`}
              />
            )}
          </li>
        ))}
      </ul>
      <FieldsForm
        action={addDeliverableMeasure}
        hidden={sent}
        fields={[
          {
            name: "measure",
            label: "Another measure of it",
            kind: "choice",
            first: "Choose a measure",
            options: measures.filter(({ value }) => !its.has(value)),
          },
        ]}
        buttons={[{ value: "add", label: "Add the measure" }]}
        of={`${code}-measure`}
      />
      <FieldsForm
        action={renameDeliverable}
        hidden={sent}
        fields={[{ name: "name", label: "What is wanted", kind: "text", initial: name }]}
        buttons={[{ value: "keep", label: "Keep its name", second: true }]}
        of={code}
      />
      <FieldsForm
        action={removeDeliverable}
        hidden={sent}
        fields={[]}
        buttons={[{ value: "off", label: "Take off this deliverable", second: true }]}
        of={`${code}-off`}
      />
    </>
  );
}
