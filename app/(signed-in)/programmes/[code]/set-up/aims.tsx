import { FieldsForm } from "@/components/forms/fields-form";
import { Section } from "@/components/ui/section";
import type { ProgrammeDefinition } from "@/lib/programmes/programme";
import { addAim, removeAim } from "../../set-up-actions";
import { measureName, type MeasureOption } from "./measure-options";

type Props = {
  aims: ProgrammeDefinition["aims"];
  measures: readonly MeasureOption[];
  hidden: Readonly<Record<string, string>>;
};

/** What it is to achieve, and by which measure that is told. */
export function Aims({ aims, measures, hidden }: Props) {
  return (
    <Section title="Aims">
      {aims.length > 0 && (
        <ul className="lines">
          {aims.map(({ code, words, by, measure }) => (
            <li key={code}>
              {words} By {by}; {measure ? `told by ${measureName(measure, measures)}` : "told in words only"}.
              <details>
                <summary>
                  Take it off<span className="sr-only">: {words}</span>
                </summary>
                <FieldsForm
                  action={removeAim}
                  hidden={{ ...hidden, aim: code }}
                  fields={[]}
                  buttons={[{ value: "off", label: "Take off this aim", second: true }]}
                  of={`off-${code}`}
                />
              </details>
            </li>
          ))}
        </ul>
      )}
      <details className="programme-part mt-2">
        <summary>Add an aim</summary>
        <FieldsForm
          action={addAim}
          hidden={hidden}
          fields={[
            { name: "words", label: "What it is to achieve", kind: "words" },
            { name: "by", label: "By when", hint: "For example, 2028", kind: "text" },
            {
              name: "measure",
              label: "Told by",
              kind: "choice",
              first: "Words only",
              options: measures,
            },
          ]}
          buttons={[{ value: "add", label: "Add the aim" }]}
          of="aim"
        />
      </details>
    </Section>
  );
}
