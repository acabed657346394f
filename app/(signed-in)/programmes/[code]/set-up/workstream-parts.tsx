import { FieldsForm } from "@/components/forms/fields-form";
import { codeOf, type Workstream } from "@/lib/programmes/programme";
import { measureValue } from "../../measure-field";
import { addMeasure, describeWorkstream, removeMeasure, removeWorkstream } from "../../set-up-actions";
import { partId } from "../../set-up-change";
import { measureName, type MeasureOption } from "./measure-options";
import { Part, type Here } from "./part";

type Props = {
  workstream: Workstream;
  measures: readonly MeasureOption[];
  hidden: Readonly<Record<string, string>>;
  here: Here;
};

/** The measures of one workstream, and the forms that change it. */
export function WorkstreamParts({
  workstream: { code, name, about, metrics },
  measures,
  hidden,
  here,
}: Props) {
  const its = new Set(metrics.map(measureValue));
  const sent = { ...hidden, of: code };
  return (
    <Part
      id={partId("workstream", code)}
      here={here}
      summary={
        <>
          {metrics.length} {metrics.length === 1 ? "measure" : "measures"}
          <span className="sr-only"> of {name}</span>
        </>
      }
    >
      {metrics.length > 0 && (
        <ul className="lines">
          {metrics.map((ref) => (
            <li key={codeOf(ref)}>
              {measureName(ref, measures)}
              <FieldsForm
                action={removeMeasure}
                hidden={{ ...sent, measure: measureValue(ref) }}
                fields={[]}
                buttons={[{ value: "off", label: `Take off ${measureName(ref, measures)}`, second: true }]}
                of={`off-${code}-${codeOf(ref)}`}
              />
            </li>
          ))}
        </ul>
      )}
      <FieldsForm
        action={addMeasure}
        hidden={sent}
        fields={[
          {
            name: "measure",
            label: `Another measure of ${name}`,
            kind: "choice",
            first: "Choose a measure",
            options: measures.filter(({ value }) => !its.has(value)),
          },
        ]}
        buttons={[{ value: "add", label: "Add the measure" }]}
        of={`measure-${code}`}
      />
      <FieldsForm
        action={describeWorkstream}
        hidden={sent}
        fields={[
          { name: "name", label: "Name", kind: "text", initial: name },
          { name: "about", label: "What it is for", kind: "text", initial: about },
        ]}
        buttons={[{ value: "keep", label: `Rename ${name}`, second: true }]}
        of={`workstream-${code}`}
      />
      <details>
        <summary>
          Take it off<span className="sr-only">: {name}</span>
        </summary>
        <p className="text-reason">
          Only while nobody wrote an update, and no milestone, risk or action of the delivery plan stands for
          it. Its domain goes with it where it is the only one there.
        </p>
        <FieldsForm
          action={removeWorkstream}
          hidden={sent}
          fields={[]}
          buttons={[{ value: "off", label: "Take off this workstream", second: true }]}
          of={`gone-${code}`}
        />
      </details>
    </Part>
  );
}
