import type { MetricDefinition } from "@/lib/metrics/definition";

const upload = { from: "upload" } as const;

const telephony = {
  domain: "access",
  unit: "share",
  per: 1,
  direction: -1,
  directionWords: "lower is better",
  source: "Cloud Based Telephony data in general practice",
  publisher: "NHS England",
  cadence: "month",
  lagDays: 42,
  minimumDenominator: 100,
  counted: "calls",
  annotatedMonths: [],
} satisfies Partial<MetricDefinition>;

const TELEPHONY_CAVEATS = [
  "Practices that share one telephone account are published together and have no figure of their own",
  "Not every practice’s telephone system is counted; coverage is lowest in the most deprived areas",
];

const WAIT_BREAK = [
  {
    on: "2026-06-01",
    reason: "From June 2026 waits are published by core hours: earlier waits do not compare",
  },
];

const urgentCare = {
  domain: "access",
  unit: "rate",
  per: 1000,
  formula: upload,
  cadence: "month",
  minimumDenominator: 750,
  counted: "registered patients",
  annotatedMonths: [],
  breaks: [],
} satisfies Partial<MetricDefinition>;

export const ACCESS_CONTACT: readonly MetricDefinition[] = [
  {
    ...telephony,
    code: "calls-over-5-minutes-peak",
    formula: {
      from: "counts",
      datasets: ["cloud-telephony-answered"],
      numerator: ["peak:over-5"],
      denominator: ["peak:answered"],
    },
    name: "Calls answered after more than 5 minutes, 8am to 10am",
    shortName: "Calls over 5 minutes, 8 to 10am",
    numerator: "Calls from 8am to 10am answered after more than 5 minutes",
    denominator: "Calls from 8am to 10am that were answered",
    whyItMatters: "The morning is when most patients ring, and when waits put them off",
    howCalculated:
      "Answered calls in the longest wait band (over 300 seconds) divided by all answered calls, 8am to 10am",
    caveats: [...TELEPHONY_CAVEATS, "Callers who gave up are not in it: read it beside missed calls"],
    breaks: WAIT_BREAK,
  },
  {
    ...telephony,
    code: "calls-over-5-minutes-core",
    formula: {
      from: "counts",
      datasets: ["cloud-telephony-answered"],
      numerator: ["core:over-5"],
      denominator: ["core:answered"],
    },
    name: "Calls answered after more than 5 minutes, 10am to 6.30pm",
    shortName: "Calls over 5 minutes, after 10am",
    numerator: "Calls from 10am to 6.30pm answered after more than 5 minutes",
    denominator: "Calls from 10am to 6.30pm that were answered",
    whyItMatters: "It shows whether the rest of the day is easier to get through than the morning",
    howCalculated:
      "Answered calls in the longest wait band (over 300 seconds) divided by all answered calls, 10am to 6.30pm",
    caveats: [...TELEPHONY_CAVEATS, "Callers who gave up are not in it: read it beside missed calls"],
    breaks: WAIT_BREAK,
  },
  {
    ...telephony,
    code: "calls-missed",
    formula: {
      from: "counts",
      datasets: ["cloud-telephony-durations"],
      numerator: ["missed"],
      denominator: ["inbound"],
    },
    name: "Calls that were missed",
    shortName: "Missed calls",
    numerator: "Calls that were not answered, voicemail included",
    denominator: "Calls received",
    whyItMatters: "A missed call is a patient who did not get through that time",
    howCalculated: "Missed calls divided by all inbound calls of the month",
    caveats: [
      ...TELEPHONY_CAVEATS,
      "Calls that end after the recorded message, or that ask to be called back, are not missed calls",
    ],
    breaks: [],
  },
  {
    code: "online-requests-per-1000",
    name: "Online consultation requests for every 1,000 registered patients",
    shortName: "Online requests per 1,000",
    domain: "access",
    unit: "rate",
    per: 1000,
    direction: 0,
    directionWords: "context: neither higher nor lower is better",
    numerator: "Online consultation requests sent in the month",
    denominator: "Patients registered with the practice, as published with the requests",
    formula: {
      from: "counts",
      datasets: ["online-consultation"],
      numerator: ["submissions"],
      denominator: ["registered"],
    },
    source: "Submissions via Online Consultation Systems in General Practice",
    publisher: "NHS England",
    cadence: "month",
    lagDays: 42,
    minimumDenominator: 750,
    counted: "registered patients",
    whyItMatters:
      "It shows how far patients reach the practice online. Much depends on how the practice sets it up",
    howCalculated: "Requests, clinical and administrative, divided by registered patients, times 1,000",
    caveats: [
      "Practices whose supplier does not take part have no figure",
      "A practice that asks every patient to use the form has many more requests than one that offers it",
    ],
    annotatedMonths: [],
    breaks: [],
  },
  {
    ...urgentCare,
    code: "pharmacy-first-referrals-per-1000",
    name: "Pharmacy First referrals for every 1,000 registered patients",
    shortName: "Pharmacy First referrals per 1,000",
    direction: 0,
    directionWords: "context: neither higher nor lower is better",
    numerator: "Patients the practice referred to a community pharmacy",
    denominator: "Patients registered with the practice",
    source: "Pharmacy First referrals, restricted feed",
    publisher: "Uploaded by the ICB",
    lagDays: 60,
    whyItMatters: "It shows how far the practice uses community pharmacy for minor illness",
    howCalculated:
      "Referrals divided by registered patients, times 1,000. Local definition, to be confirmed by the ICB",
    caveats: [
      "National published data counts by pharmacy and not by practice: this comes from a restricted feed",
    ],
  },
  {
    ...urgentCare,
    code: "emergency-attendances-per-1000",
    name: "Emergency department attendances for every 1,000 registered patients",
    shortName: "A&E attendances per 1,000",
    direction: -1,
    directionWords: "lower is better",
    numerator: "Emergency department attendances of registered patients",
    denominator: "Patients registered with the practice",
    source: "Emergency Care Data Set, through the ICB’s business intelligence team",
    publisher: "Uploaded by the ICB",
    lagDays: 60,
    whyItMatters: "Some attendances could have been met in primary care",
    howCalculated:
      "Attendances divided by registered patients, times 1,000. Which attendances count is a local definition, to be confirmed by the ICB",
    caveats: [
      "Distance to hospital, age and deprivation account for most of the difference between practices",
      "Counts of fewer than 8 patients are hidden by the source",
    ],
  },
  {
    ...urgentCare,
    code: "in-hours-111-calls-per-1000",
    name: "NHS 111 calls in surgery hours for every 1,000 registered patients",
    shortName: "In-hours 111 calls per 1,000",
    direction: -1,
    directionWords: "lower is better",
    numerator: "NHS 111 calls by registered patients while the practice was open",
    denominator: "Patients registered with the practice",
    source: "NHS 111, through the ICB’s business intelligence team",
    publisher: "Uploaded by the ICB",
    lagDays: 45,
    whyItMatters: "Patients who cannot reach the practice may ring 111 instead",
    howCalculated:
      "Calls in core hours divided by registered patients, times 1,000. Local definition, to be confirmed by the ICB",
    caveats: [
      "Some practices ask patients to ring 111 when the practice is full: ask before reading anything into it",
      "Counts of fewer than 8 patients are hidden by the source",
    ],
  },
];
