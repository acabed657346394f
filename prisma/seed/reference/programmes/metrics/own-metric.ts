import type { OwnMetric } from "@/lib/programmes/programme";

type Given = Omit<OwnMetric, "unit" | "direction" | "of" | "cadence" | "lagDays" | "publisher" | "breaks"> &
  Partial<OwnMetric>;

/** Monthly, told by the ICB, higher is better, unless it says otherwise. */
export function metric(given: Given): OwnMetric {
  return {
    unit: "number",
    direction: 1,
    of: "ICB",
    cadence: "month",
    lagDays: 45,
    publisher: "ICB return",
    breaks: [],
    ...given,
  };
}
