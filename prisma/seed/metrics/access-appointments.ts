import type { Cell } from "@/lib/appointments/cells";
import type { MetricDefinition } from "@/lib/metrics/definition";

/** What every measure from national appointment data shares: whose it is, when it comes, what distorts it. */
export const GPAD = {
  domain: "access",
  per: 1,
  source: "Appointments in General Practice, practice level",
  publisher: "NHS England",
  cadence: "month",
  lagDays: 35,
  minimumDenominator: 20,
  counted: "appointments",
  annotatedMonths: [
    {
      month: 10,
      reason:
        "Autumn vaccination clinics are counted as appointments: more are booked ahead and missed in October",
    },
  ],
  breaks: [],
  suggestedRebases: [
    {
      on: "2026-04-01",
      reason:
        "From April 2026 the contract asks practices to record urgent and routine requests in a new way",
    },
  ],
} satisfies Partial<MetricDefinition>;

const CAVEATS = [
  "Practices record appointments in different ways: there is no national standard, and the figures do not measure workload",
  "Appointments at a PCN hub or in extended hours are often not in the practice’s own figures",
  "Corrections in the appointment book change later months only",
];

const WAITS_CAVEAT =
  "The time from booking depends on how far ahead the practice opens its book, as well as on how long patients wait";

const WITHIN_1_WEEK: Cell[] = ["wait:same-day", "wait:1-day", "wait:2-7-days"];

function counts(numerator: readonly Cell[], denominator: Cell) {
  return {
    from: "appointments" as const,
    numerator: [...numerator],
    denominator: [denominator],
    heldByDataQuality: false,
  };
}

/** The same, waiting while too many of the practice’s appointments have no clear category. */
function heldCounts(numerator: readonly Cell[], denominator: Cell) {
  return { ...counts(numerator, denominator), heldByDataQuality: true };
}

export const ACCESS_APPOINTMENTS: readonly MetricDefinition[] = [
  {
    ...GPAD,
    code: "appointments-per-1000",
    name: "Appointments for every 1,000 registered patients",
    shortName: "Appointments per 1,000",
    unit: "rate",
    per: 1000,
    direction: 0,
    directionWords: "context: neither higher nor lower is better",
    numerator: "All appointments in the month",
    denominator: "Patients registered with the practice",
    formula: {
      from: "appointments",
      numerator: ["appointments"],
      denominator: ["gpad-list"],
      otherwise: ["list"],
      heldByDataQuality: false,
    },
    minimumDenominator: 750,
    counted: "registered patients",
    whyItMatters:
      "It shows how much the practice provides for its list. More appointments are not better care in themselves",
    howCalculated:
      "All appointments of the month, attended or not, divided by registered patients, times 1,000. The list is the one published with the appointments where there is one, otherwise patients registered on the 1st of the month; the figure says which",
    caveats: [
      ...CAVEATS,
      "Months have different numbers of working days: compare with the same month last year",
      "Low figures may mean that work is recorded elsewhere: never read them as poor access by themselves",
    ],
  },
  {
    ...GPAD,
    code: "same-day",
    name: "Appointments on the day they were booked",
    shortName: "Same day",
    unit: "share",
    direction: 0,
    directionWords: "context: neither higher nor lower is better",
    numerator: "Appointments on the day of booking",
    denominator: "All appointments",
    formula: counts(["wait:same-day"], "wait"),
    whyItMatters:
      "It shows how much of the practice’s work is arranged on the day. It follows from how the practice books, so it is context and is never flagged",
    howCalculated: "Same-day appointments divided by all appointments, those with an unknown wait included",
    caveats: [
      ...CAVEATS,
      WAITS_CAVEAT,
      "Research found little link with what patients say about same-day access",
    ],
  },
  {
    ...GPAD,
    code: "within-48-hours",
    name: "Appointments within 48 hours of booking",
    shortName: "Within 48 hours",
    unit: "share",
    direction: 0,
    directionWords: "context: neither higher nor lower is better",
    numerator: "Appointments on the day of booking or the next day",
    denominator: "All appointments",
    formula: counts(["wait:same-day", "wait:1-day"], "wait"),
    whyItMatters: "Two days is a point local monitoring looks at. It is context and is never flagged",
    howCalculated:
      "Appointments on the same or the next calendar day divided by all appointments. The source counts days, not hours, so this stands in for 48 hours",
    caveats: [...CAVEATS, WAITS_CAVEAT, "A proxy: at most one calendar day, not 48 hours by the clock"],
  },
  {
    ...GPAD,
    code: "within-1-week",
    name: "Appointments within one week of booking",
    shortName: "Within 1 week",
    unit: "share",
    direction: 1,
    directionWords: "higher is better",
    numerator: "Appointments up to 7 days after booking",
    denominator: "All appointments",
    formula: counts(WITHIN_1_WEEK, "wait"),
    whyItMatters: "Patients ask to be seen without a long wait, and long waits lead to missed appointments",
    howCalculated:
      "Appointments up to 7 days after booking divided by all appointments, those with an unknown wait included",
    caveats: [...CAVEATS, WAITS_CAVEAT, "Reviews that are rightly booked weeks ahead count as long waits"],
  },
  {
    ...GPAD,
    code: "within-2-weeks",
    name: "Appointments within two weeks of booking",
    shortName: "Within 2 weeks",
    unit: "share",
    direction: 1,
    directionWords: "higher is better",
    numerator: "Appointments up to 14 days after booking",
    denominator: "All appointments",
    formula: counts([...WITHIN_1_WEEK, "wait:8-14-days"], "wait"),
    whyItMatters:
      "Two weeks is the point that national figures look at. Long waits lead to missed appointments",
    howCalculated:
      "Appointments up to 14 days after booking divided by all appointments, those with an unknown wait included",
    caveats: [...CAVEATS, WAITS_CAVEAT, "Reviews that are rightly booked weeks ahead count as long waits"],
  },
  {
    ...GPAD,
    code: "two-week-measure",
    name: "Two-week measure: consultations within two weeks of booking",
    shortName: "Two-week measure",
    unit: "share",
    direction: 1,
    directionWords: "higher is better",
    numerator: "Appointments of eight consultation categories up to 14 days after booking",
    denominator: "Appointments of eight consultation categories",
    formula: heldCounts(
      ["two-week:same-day", "two-week:1-day", "two-week:2-7-days", "two-week:8-14-days"],
      "two-week",
    ),
    whyItMatters:
      "It leaves planned clinics and reviews out, so it is closer to what a patient who asks for an appointment meets",
    howCalculated:
      "Up to 14 days divided by all, over eight national categories: General Consultation Acute and Routine, Unplanned Clinical Activity, Walk-in, Clinical Triage, Home Visit, Care Home Visit, and Care Related Encounter that fits no other category. It reproduces NHS England’s table 2d",
    caveats: [
      ...CAVEATS,
      "It rests on appointment categories: it waits while more than the set share of the practice’s appointments is unmapped or inconsistent",
    ],
  },
  {
    ...GPAD,
    code: "urgent-same-day",
    name: "Clinically urgent appointments on the same day",
    shortName: "Urgent, same day",
    unit: "share",
    direction: 1,
    directionWords: "higher is better",
    numerator: "Appointments recorded as General Consultation Acute, on the day of booking",
    denominator: "Appointments recorded as General Consultation Acute",
    formula: heldCounts(["category-wait:gca/same-day"], "category:gca"),
    target: {
      value: 0.9,
      from: "2027-03-01",
      source: "Neighbourhood Health Framework, March 2026: 90% by March 2027, with 2026/27 the baseline year",
    },
    whyItMatters:
      "From 2026/27 the contract asks that requests the practice finds urgent are dealt with the same day",
    howCalculated:
      "General Consultation Acute on the day of booking divided by all General Consultation Acute. A practice that records none has no figure. NHS England’s exact formula was not found: this is a dated local definition, to be confirmed by the ICB",
    caveats: [
      ...CAVEATS,
      "Some practices record urgent work under other categories, or record no General Consultation Acute at all",
      "Others count clinical triage, unplanned activity and walk-ins as well: compare only like with like",
    ],
  },
  {
    ...GPAD,
    code: "non-urgent-within-1-week",
    name: "Non-urgent appointments within one week of booking",
    shortName: "Non-urgent, within 1 week",
    unit: "share",
    direction: 1,
    directionWords: "higher is better",
    numerator: "Appointments recorded as General Consultation Routine, up to 7 days after booking",
    denominator: "Appointments recorded as General Consultation Routine",
    formula: heldCounts(
      ["category-wait:gcr/same-day", "category-wait:gcr/1-day", "category-wait:gcr/2-7-days"],
      "category:gcr",
    ),
    whyItMatters: "It is one of the national access measures collected from April 2026",
    howCalculated:
      "General Consultation Routine up to 7 days after booking divided by all General Consultation Routine. NHS England’s exact formula was not found: this is a dated local definition, to be confirmed by the ICB",
    caveats: [...CAVEATS, WAITS_CAVEAT, "Patients who choose a later day count as waiting longer"],
  },
  {
    ...GPAD,
    code: "non-urgent-within-2-weeks",
    name: "Non-urgent appointments within two weeks of booking",
    shortName: "Non-urgent, within 2 weeks",
    unit: "share",
    direction: 1,
    directionWords: "higher is better",
    numerator: "Appointments recorded as General Consultation Routine, up to 14 days after booking",
    denominator: "Appointments recorded as General Consultation Routine",
    formula: heldCounts(
      [
        "category-wait:gcr/same-day",
        "category-wait:gcr/1-day",
        "category-wait:gcr/2-7-days",
        "category-wait:gcr/8-14-days",
      ],
      "category:gcr",
    ),
    whyItMatters: "It is one of the national access measures collected from April 2026",
    howCalculated:
      "General Consultation Routine up to 14 days after booking divided by all General Consultation Routine. NHS England’s exact formula was not found: this is a dated local definition, to be confirmed by the ICB",
    caveats: [...CAVEATS, WAITS_CAVEAT, "Patients who choose a later day count as waiting longer"],
  },
  {
    ...GPAD,
    code: "did-not-attend",
    name: "Appointments that patients did not attend",
    shortName: "Did not attend",
    unit: "share",
    direction: -1,
    directionWords: "lower is better",
    numerator: "Appointments the patient did not attend",
    denominator: "Appointments attended or not attended",
    formula: { ...counts(["status:dna"], "status:dna"), denominator: ["status:dna", "status:attended"] },
    whyItMatters: "A missed appointment is one that nobody else could have",
    howCalculated:
      "Did not attend divided by attended and did not attend together. Appointments whose outcome is unknown are left out",
    caveats: [
      ...CAVEATS,
      "Where many outcomes are unknown the figure rests on the rest: look at the share with an unknown outcome beside it",
    ],
  },
  {
    ...GPAD,
    code: "status-unknown",
    name: "Appointments whose outcome is unknown",
    shortName: "Outcome unknown",
    unit: "share",
    direction: -1,
    directionWords: "lower is better",
    numerator: "Appointments marked neither attended nor not attended",
    denominator: "All appointments",
    formula: counts(["status:unknown"], "status"),
    whyItMatters: "It shows how far the practice’s figures on missed appointments can be relied on",
    howCalculated: "Appointments with an unknown outcome divided by all appointments",
    caveats: [
      ...CAVEATS,
      "Often appointments left as booked or arrived at the end of a session: quick to mend",
    ],
  },
  {
    ...GPAD,
    code: "category-data-quality",
    name: "Appointments without a clear category",
    shortName: "No clear category",
    unit: "share",
    direction: -1,
    directionWords: "lower is better",
    numerator: "Appointments unmapped or inconsistently mapped to a national category",
    denominator: "All appointments",
    formula: counts(["category:unmapped", "category:inconsistent"], "category"),
    whyItMatters:
      "Measures of urgent and routine appointments rest on categories: above the set share they wait until the mapping is mended",
    howCalculated: "Unmapped and Inconsistent Mapping together, divided by all appointments",
    caveats: [...CAVEATS, "Says how slots are set up, and nothing about the care given"],
  },
];
