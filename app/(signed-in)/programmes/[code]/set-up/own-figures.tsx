import { FieldsForm } from "@/components/forms/fields-form";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import type { OwnMetric } from "@/lib/programmes/programme";
import { link } from "../../../view";
import { addFigure } from "../../set-up-actions";

const UNITS = [
  { value: "number", name: "A number" },
  { value: "share", name: "A share, as a percentage" },
  { value: "rate", name: "A rate" },
];
const WAYS = [
  { value: "1", name: "Higher is better" },
  { value: "-1", name: "Lower is better" },
  { value: "0", name: "Neither way is better" },
];
const OF = ["ICB", "Place", "Pharmacy", "Dental", "Trust", "Role"].map((each) => ({
  value: each,
  name: each,
}));
const EACH = [
  { value: "month", name: "Each month" },
  { value: "quarter", name: "Each quarter" },
  { value: "year", name: "Each year" },
];

type Props = { metrics: readonly OwnMetric[]; slug: string; hidden: Readonly<Record<string, string>> };

/** The figures that no data set gives, and the form that adds one. */
export function OwnFigures({ metrics, slug, hidden }: Props) {
  return (
    <Section title="Figures of its own" aside={`${metrics.length}`}>
      <p className="text-reason">
        What only an ICB, a Place, pharmacies, dental practices, trusts or roles tell. Their values and their
        plans are recorded under <Link href={link(`/programmes/${slug}/figures`, {})}>Figures</Link>.
      </p>
      <details className="programme-part mt-2">
        <summary>Add a figure</summary>
        <FieldsForm
          action={addFigure}
          hidden={hidden}
          fields={[
            { name: "name", label: "What it counts", kind: "text" },
            { name: "shortName", label: "Short name", kind: "text" },
            { name: "unit", label: "What it is", kind: "choice", options: UNITS, initial: "number" },
            { name: "direction", label: "Which way is better", kind: "choice", options: WAYS, initial: "1" },
            { name: "of", label: "Of whom it tells", kind: "choice", options: OF, initial: "ICB" },
            { name: "counted", label: "What is counted", hint: "For example, pharmacies", kind: "text" },
            { name: "cadence", label: "How often", kind: "choice", options: EACH, initial: "month" },
            {
              name: "publisher",
              label: "Where it comes from",
              hint: "For example, ICB return",
              kind: "text",
            },
          ]}
          buttons={[{ value: "add", label: "Add the figure" }]}
          of="figure"
        />
      </details>
    </Section>
  );
}
