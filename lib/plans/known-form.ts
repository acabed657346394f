import type { Impact } from "./impact";
import type { PlanAction } from "./plan-action";

/** What an action is, as its form holds it. */
export function knownForm(action: PlanAction): Record<string, string> {
  const { title, what, source, theme, band, startsOn, owner, sro, forum, successMeasure } = action;
  return {
    ...{ title, what, source, theme, band, startsOn, owner, sro, forum, successMeasure },
    serves: action.serves.join("\n"),
    places: action.places.join(", "),
    metric: action.metric ?? "",
    baseline: String(action.baseline ?? ""),
    baselinePeriod: action.baselinePeriod ?? "",
    target: String(action.target ?? ""),
    ...impactOf("practice", action.practiceImpact),
    ...impactOf("equality", action.equalityImpact),
  };
}

function impactOf(about: "practice" | "equality", impact: Impact | null): Record<string, string> {
  return {
    [`${about}Done`]: impact?.done ? "yes" : "no",
    [`${about}On`]: impact?.on ?? "",
    [`${about}Finding`]: impact?.finding ?? "",
    [`${about}Link`]: impact?.link ?? "",
  };
}
