import { FieldsForm } from "@/components/forms/fields-form";
import { Section } from "@/components/ui/section";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { ProgrammeDefinition } from "@/lib/programmes/programme";
import { planMeasure } from "../../set-up-actions";
import { Part, type Here } from "./part";

type Props = {
  definition: ProgrammeDefinition;
  catalogue: ReadonlyMap<string, MetricDefinition>;
  hidden: Readonly<Record<string, string>>;
  here: Here;
};

/** What is planned for the whole system of a measure of the catalogue. */
export function Plans({ definition: { domains }, catalogue, hidden, here }: Props) {
  const refs = domains.flatMap(({ workstreams }) => workstreams.flatMap(({ metrics }) => metrics));
  const codes = new Set(refs.flatMap((ref) => ("catalogue" in ref ? [ref.catalogue] : [])));
  const options = [...codes].flatMap((code) => {
    const known = catalogue.get(code);
    return known ? [{ value: code, name: `${known.shortName}, each ${known.cadence}` }] : [];
  });
  if (options.length === 0) return null;
  return (
    <Section title="Plans for measures of the catalogue">
      <p className="text-reason">
        A plan is for the whole system, period by period. It stands on the measure’s own page too, where an
        analyst may plan for a Place or a practice.
      </p>
      <Part id="plan" here={here} summary="Plan a measure">
        <FieldsForm
          action={planMeasure}
          hidden={hidden}
          fields={[
            { name: "measure", label: "Measure", kind: "choice", first: "Choose a measure", options },
            {
              name: "values",
              label: "A period and its value on each line",
              hint: "Like 2026-04 85%, or 2026-Q1 12.5",
              kind: "rows",
            },
            { name: "reason", label: "Why", kind: "text" },
          ]}
          buttons={[{ value: "plan", label: "Keep the plan" }]}
          of="plan"
        />
      </Part>
    </Section>
  );
}
