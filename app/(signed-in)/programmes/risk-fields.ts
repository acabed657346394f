import type { FormField } from "@/components/forms/fields-form";
import { capital } from "@/lib/language/first-letter";
import { IMPACTS, LIKELIHOODS, type Score } from "@/lib/programmes/risk";

const MIDDLE: Score = { likelihood: 3, impact: 3 };

const scale = (words: readonly string[]) =>
  words.map((word, index) => ({ value: String(index + 1), name: `${index + 1} ${word}` }));

/** Likelihood and impact. `prefix`: "inherent", of several scores in one form. */
export function scoreFields(prefix: string, label: string, initial: Score = MIDDLE): FormField[] {
  const field = (which: keyof Score, options: readonly string[]): FormField => {
    const words = `${label} ${which}`.trim();
    return {
      name: prefix === "" ? which : prefix + capital(which),
      label: capital(words),
      kind: "choice",
      options: scale(options),
      initial: String(initial[which]),
    };
  };
  return [field("likelihood", LIKELIHOODS), field("impact", IMPACTS)];
}

export const PROXIMITY_FIELD: FormField = {
  name: "proximity",
  label: "Proximity",
  hint: "For example, Within 3 months",
  kind: "text",
};
