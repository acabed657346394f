import type { MetricDefinition } from "./definition";

/** What a field of a definition is called where its change is told. */
const FIELDS: Record<Exclude<keyof MetricDefinition, "code">, string> = {
  name: "Name",
  shortName: "Short name",
  domain: "Domain",
  unit: "Unit",
  per: "Per",
  direction: "Direction",
  directionWords: "Better when",
  valueWords: "Words for values",
  numerator: "Counts",
  denominator: "Out of",
  formula: "Formula",
  source: "Source",
  publisher: "Publisher",
  owner: "Owner",
  cadence: "Published how often",
  lagDays: "Days to publication",
  minimumDenominator: "Judged from",
  counted: "What n counts",
  target: "Aim",
  whyItMatters: "Why it matters",
  howCalculated: "Calculated",
  caveats: "Read with care",
  annotatedMonths: "Annotated months",
  breaks: "Breaks",
  suggestedRebases: "Suggested rebases",
};

export type FieldChange = { field: string; from: string; to: string };

/** What changed between two editions of a definition, field by field, in words. */
export function editionChanges(before: MetricDefinition, after: MetricDefinition): FieldChange[] {
  return (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).flatMap((key) => {
    const [from, to] = [said(before[key]), said(after[key])];
    return from === to ? [] : [{ field: FIELDS[key], from, to }];
  });
}

/** A field's value as one line; nested values as "name: value". The order of keys is no change. */
function said(value: unknown): string {
  if (value === undefined || value === null) return "none";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.map(said).join("; ");
  if (typeof value === "object") {
    const entries = Object.entries(value).filter(([, each]) => each !== undefined);
    return entries
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, each]) => `${name}: ${said(each)}`)
      .join(", ");
  }
  return String(value);
}
