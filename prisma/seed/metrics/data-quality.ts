import type { MetricDefinition } from "@/lib/metrics/definition";
import { LOWER_IS_BETTER } from "./direction";
import { CAVEATS, counts, GPAD } from "./gpad";

const RECORDING = {
  ...GPAD,
  ...LOWER_IS_BETTER,
  domain: "data-quality",
  unit: "share",
  denominator: "All appointments",
} satisfies Partial<MetricDefinition>;

/** Judged with the other part, so that one habit is never counted twice. */
const PART = {
  direction: 0,
  directionWords: "context: judged together with the other part, as No clear category",
} satisfies Partial<MetricDefinition>;

const NOT_ABOUT_CARE = "Says how slots are set up, and nothing about the care given";

/** How far a practice's figures from national appointment data can be relied on: what each leaves unsaid. */
export const DATA_QUALITY: readonly MetricDefinition[] = [
  {
    ...RECORDING,
    code: "category-data-quality",
    name: "Appointments without a clear category",
    shortName: "No clear category",
    numerator: "Appointments unmapped or inconsistently mapped to a national category",
    formula: counts(["category:unmapped", "category:inconsistent"], "category"),
    whyItMatters:
      "Measures of urgent and routine appointments rest on categories: above the set share they wait until the mapping is mended",
    howCalculated: "Unmapped and Inconsistent Mapping together, divided by all appointments",
    caveats: [...CAVEATS, NOT_ABOUT_CARE],
  },
  {
    ...RECORDING,
    ...PART,
    code: "unmapped",
    name: "Appointments not mapped to a national category",
    shortName: "Not mapped to a category",
    numerator: "Appointments published as Unmapped",
    formula: counts(["category:unmapped"], "category"),
    whyItMatters:
      "A slot type that has no national category yet. It is mended once, in the appointment book’s settings, for every later month",
    howCalculated: "Unmapped divided by all appointments",
    caveats: [
      ...CAVEATS,
      NOT_ABOUT_CARE,
      "A part of the share without a clear category: not to be added to it",
    ],
  },
  {
    ...RECORDING,
    ...PART,
    code: "inconsistent-mapping",
    name: "Appointments mapped inconsistently",
    shortName: "Mapped inconsistently",
    numerator: "Appointments published as Inconsistent Mapping",
    formula: counts(["category:inconsistent"], "category"),
    whyItMatters:
      "The slot’s category does not agree with its setting or context, so that the appointment is in no category. Where appointments are held for a PCN or in extended hours, it is often the setting",
    howCalculated: "Inconsistent Mapping divided by all appointments",
    caveats: [
      ...CAVEATS,
      NOT_ABOUT_CARE,
      "A part of the share without a clear category: not to be added to it",
    ],
  },
  {
    ...RECORDING,
    code: "status-unknown",
    name: "Appointments whose outcome is unknown",
    shortName: "Outcome unknown",
    numerator: "Appointments marked neither attended nor not attended",
    formula: counts(["status:unknown"], "status"),
    whyItMatters: "It shows how far the practice’s figures on missed appointments can be relied on",
    howCalculated: "Appointments with an unknown outcome divided by all appointments",
    caveats: [
      ...CAVEATS,
      "Often appointments left as booked or arrived at the end of a session: quick to mend",
    ],
  },
  {
    ...RECORDING,
    code: "wait-unknown",
    name: "Appointments whose wait is unknown",
    shortName: "Wait unknown",
    numerator: "Appointments whose time from booking is published as unknown or a data issue",
    formula: counts(["wait:unknown"], "wait"),
    whyItMatters:
      "Shares seen within a week or two count these as not seen in time, so many of them make a practice look slower than it is",
    howCalculated: "Appointments with an unknown time from booking divided by all appointments",
    caveats: [
      ...CAVEATS,
      "Few practices have any: one that has many may have changed its system in the month",
    ],
  },
  {
    ...RECORDING,
    code: "staff-unknown",
    name: "Appointments where it is unknown who held them",
    shortName: "Staff unknown",
    numerator: "Appointments whose professional is neither a GP nor other practice staff",
    formula: counts(["staff:unknown"], "staff"),
    whyItMatters:
      "The split between GPs and other staff rests on each clinician’s role being set in the system",
    howCalculated: "Appointments of an unknown professional divided by all appointments",
    caveats: [...CAVEATS, "Published tables that split by GP and other staff count these with other staff"],
  },
  {
    ...RECORDING,
    code: "duration-unknown",
    name: "Appointments whose length is unknown",
    shortName: "Length unknown",
    numerator: "Appointments whose actual duration is published as unknown or a data issue",
    source: "Appointments in General Practice, actual duration",
    formula: {
      from: "counts",
      datasets: ["gpad-durations"],
      numerator: ["duration:unknown"],
      denominator: ["duration"],
      level: "SUB_ICB",
    },
    whyItMatters:
      "Lengths of appointments are told from when a record was opened and closed, which many do not show",
    howCalculated:
      "Appointments of unknown length divided by all appointments, days added up to months. Published for a whole sub-ICB only: no practice’s length of appointments is",
    caveats: [
      ...CAVEATS,
      "A length that cannot be right (under a minute, over an hour) is published as unknown too",
    ],
  },
];
