import type { MetricDefinition } from "@/lib/metrics/definition";
import { GPAD } from "./gpad";
import { CONTEXT_ONLY } from "./direction";

export const TELEPHONE_SHARE: MetricDefinition = {
  ...GPAD,
  ...CONTEXT_ONLY,
  code: "telephone-appointments",
  name: "Appointments held by telephone",
  shortName: "Held by telephone",
  unit: "share",
  formula: {
    from: "appointments",
    numerator: ["mode:telephone"],
    denominator: ["mode"],
    heldByDataQuality: false,
  },
  numerator: "Appointments recorded as held by telephone",
  denominator: "All appointments, those of an unknown kind included",
  whyItMatters: "Shows how a practice works. Some patients are best served by telephone, others face to face",
  howCalculated: "Telephone appointments divided by all appointments",
  caveats: ["Practices record telephone calls in different ways: some not as appointments at all"],
};
