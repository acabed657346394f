import type { FormField } from "@/components/forms/fields-form";
import type { FigureGiven } from "@/lib/programmes/change-figures";

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

/** What is asked of a figure of the programme's own. `was`: the one that is corrected. */
export function figureFields(was: FigureGiven | null): FormField[] {
  return [
    { name: "name", label: "What it counts", kind: "text", initial: was?.name ?? "" },
    { name: "shortName", label: "Short name", kind: "text", initial: was?.shortName ?? "" },
    { name: "unit", label: "What it is", kind: "choice", options: UNITS, initial: was?.unit ?? "number" },
    {
      name: "direction",
      label: "Which way is better",
      kind: "choice",
      options: WAYS,
      initial: String(was?.direction ?? 1),
    },
    { name: "of", label: "Of whom it tells", kind: "choice", options: OF, initial: was?.of ?? "ICB" },
    {
      name: "counted",
      label: "What is counted",
      hint: "For example, pharmacies",
      kind: "text",
      initial: was?.counted ?? "",
    },
    { name: "cadence", label: "How often", kind: "choice", options: EACH, initial: was?.cadence ?? "month" },
    {
      name: "publisher",
      label: "Where it comes from",
      hint: "For example, ICB return",
      kind: "text",
      initial: was?.publisher ?? "",
    },
  ];
}
