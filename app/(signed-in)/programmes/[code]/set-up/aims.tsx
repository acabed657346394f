import { FieldsForm, type FormField } from "@/components/forms/fields-form";
import { Section } from "@/components/ui/section";
import type { ProgrammeDefinition } from "@/lib/programmes/programme";
import { measureValue } from "../../measure-field";
import { addAim, describeAim, removeAim } from "../../outcome-actions";
import { partId } from "../../set-up-change";
import { measureName, type MeasureOption } from "./measure-options";
import { DoneHere, Part, type Here } from "./part";

type Aim = ProgrammeDefinition["aims"][number];

type Props = {
  aims: readonly Aim[];
  measures: readonly MeasureOption[];
  hidden: Readonly<Record<string, string>>;
  here: Here;
};

/** What it is to achieve, by which measure that is told, and from where it started. */
export function Aims({ aims, measures, hidden, here }: Props) {
  return (
    <Section id="aims" title="Aims">
      <DoneHere id="aims" here={here} />
      {aims.length > 0 && (
        <ul className="lines">
          {aims.map((aim) => {
            const { code, words, by, measure } = aim;
            return (
              <li key={code}>
                {words} By {by};{" "}
                {measure ? `told by ${measureName(measure, measures)}` : "told in words only"}.
                <Part
                  id={partId("aim", code)}
                  here={here}
                  summary={
                    <>
                      Correct it or take it off<span className="sr-only">: {words}</span>
                    </>
                  }
                >
                  <FieldsForm
                    action={describeAim}
                    hidden={{ ...hidden, aim: code }}
                    fields={aimFields(aim, measures)}
                    buttons={[{ value: "keep", label: "Keep this aim" }]}
                    of={code}
                  />
                  <FieldsForm
                    action={removeAim}
                    hidden={{ ...hidden, aim: code }}
                    fields={[]}
                    buttons={[{ value: "off", label: "Take off this aim", second: true }]}
                    of={`off-${code}`}
                  />
                </Part>
              </li>
            );
          })}
        </ul>
      )}
      <Part id="aim" here={here} summary="Add an aim">
        <FieldsForm
          action={addAim}
          hidden={hidden}
          fields={aimFields(null, measures)}
          buttons={[{ value: "add", label: "Add the aim" }]}
          of="aim"
        />
      </Part>
    </Section>
  );
}

function aimFields(was: Aim | null, measures: readonly MeasureOption[]): FormField[] {
  const baseline = was?.baseline;
  return [
    { name: "words", label: "What it is to achieve", kind: "words", initial: was?.words ?? "" },
    { name: "by", label: "By when", hint: "For example, 2028", kind: "text", initial: was?.by ?? "" },
    {
      name: "measure",
      label: "Told by",
      kind: "choice",
      first: "Words only",
      options: measures,
      initial: was?.measure ? measureValue(was.measure) : "",
    },
    {
      name: "baseline",
      label: "Baseline: its period and value",
      hint: "Like 2023-03 76%, or empty: the oldest figure shown stands for it",
      kind: "text",
      initial: baseline ? `${baseline.period} ${baseline.value ?? ""}` : "",
    },
    {
      name: "baselineSource",
      label: "Where the baseline comes from",
      kind: "text",
      initial: baseline?.source ?? "",
    },
  ];
}
