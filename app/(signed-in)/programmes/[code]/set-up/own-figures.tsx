import { FieldsForm } from "@/components/forms/fields-form";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { toldBy } from "@/lib/programmes/change-figures";
import type { ProgrammeDefinition } from "@/lib/programmes/programme";
import { link } from "../../../view";
import { addFigure, describeFigure, removeFigure } from "../../own-figure-actions";
import { partId } from "../../set-up-change";
import { figureFields } from "./figure-fields";
import { DoneHere, Part, type Here } from "./part";

type Props = {
  definition: ProgrammeDefinition;
  slug: string;
  hidden: Readonly<Record<string, string>>;
  here: Here;
};

/** The figures that no data set gives, each to be corrected or taken off, and the form that adds one. */
export function OwnFigures({ definition, slug, hidden, here }: Props) {
  const { metrics } = definition;
  return (
    <Section id="figures" title="Figures of its own" aside={`${metrics.length}`}>
      <DoneHere id="figures" here={here} />
      <p className="text-reason">
        What only an ICB, a Place, pharmacies, dental practices, trusts or roles tell. Their values and their
        plans are recorded under <Link href={link(`/programmes/${slug}/figures`, {})}>Figures</Link>.
      </p>
      <ul className="lines">
        {metrics.map((metric) => {
          const { code, shortName, name } = metric;
          return (
            <li key={code}>
              <b>{shortName}</b>: {name}. {whereOf(definition, code)}
              <Part
                id={partId("figure", code)}
                here={here}
                summary={
                  <>
                    Correct it or take it off<span className="sr-only">: {shortName}</span>
                  </>
                }
              >
                <FieldsForm
                  action={describeFigure}
                  hidden={{ ...hidden, figure: code }}
                  fields={figureFields(metric)}
                  buttons={[{ value: "keep", label: `Keep ${shortName}` }]}
                  of={code}
                />
                <FieldsForm
                  action={removeFigure}
                  hidden={{ ...hidden, figure: code }}
                  fields={[]}
                  buttons={[{ value: "off", label: `Take off ${shortName}`, second: true }]}
                  of={`off-${code}`}
                />
              </Part>
            </li>
          );
        })}
      </ul>
      <Part id="figure" here={here} summary="Add a figure">
        <FieldsForm
          action={addFigure}
          hidden={hidden}
          fields={figureFields(null)}
          buttons={[{ value: "add", label: "Add the figure" }]}
          of="figure"
        />
      </Part>
    </Section>
  );
}

function whereOf(definition: ProgrammeDefinition, code: string): string {
  const { workstreams, aims, deliverables, length } = toldBy(definition, { own: code });
  if (length === 0) return "Nothing is told by it yet.";
  const of = [
    ...workstreams,
    ...(aims === 0 ? [] : [aims === 1 ? "an aim" : `${aims} aims`]),
    ...(deliverables.length === 0 ? [] : ["the deliverables"]),
  ];
  return `In ${of.join(", ")}.`;
}
