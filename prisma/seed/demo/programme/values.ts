import { period, step, type Period } from "@/lib/periods/period";
import type { OwnMetric } from "@/lib/programmes/programme";
import type { TypedValue } from "@/lib/programmes/typed-values";
import { PCARP_METRICS } from "../../reference/programmes/pcarp-metrics";
import { randomFor } from "../random";

/** From the first to the newest period: what was counted, what was planned, and how far a month strays. Made up. */
type Path = { from: number; to: number; planTo: number; stray: number; whole?: true };

const PATHS: Readonly<Record<string, Path>> = {
  "nhs-app-features": { from: 0.61, to: 0.93, planTo: 0.9, stray: 0.01 },
  "prospective-record-access": { from: 0.38, to: 0.82, planTo: 0.92, stray: 0.012 },
  "nhs-app-registrations": { from: 431_000, to: 588_000, planTo: 580_000, stray: 900, whole: true },
  "record-views": { from: 148_000, to: 271_000, planTo: 260_000, stray: 6_000, whole: true },
  "repeat-prescriptions": { from: 61_000, to: 93_000, planTo: 90_000, stray: 2_100, whole: true },
  "self-referrals": { from: 3_900, to: 5_930, planTo: 5_800, stray: 190, whole: true },
  "self-referral-pathways": { from: 3, to: 7, planTo: 7, stray: 0, whole: true },
  "pharmacies-delivering": { from: 151, to: 183, planTo: 186, stray: 0.4, whole: true },
  "pharmacy-first-consultations": { from: 4_200, to: 8_412, planTo: 8_000, stray: 260, whole: true },
  "pharmacy-first-gp-referrals": { from: 1_200, to: 3_450, planTo: 3_300, stray: 120, whole: true },
  "pharmacy-blood-pressure-checks": { from: 1_900, to: 4_120, planTo: 4_000, stray: 180, whole: true },
  "pharmacy-oral-contraception": { from: 40, to: 610, planTo: 700, stray: 24, whole: true },
  "cloud-telephony": { from: 0.55, to: 0.95, planTo: 1, stray: 0.004 },
  "analogue-signed": { from: 0.7, to: 1, planTo: 1, stray: 0 },
  "online-capability": { from: 0.88, to: 0.99, planTo: 1, stray: 0.003 },
  "online-open-core-hours": { from: 0.34, to: 0.87, planTo: 1, stray: 0.01 },
  "care-navigation-training": { from: 0.2, to: 0.79, planTo: 0.8, stray: 0.01 },
  "practices-funded": { from: 0.18, to: 0.8, planTo: 0.8, stray: 0 },
  "transition-funding": { from: 210, to: 1_500, planTo: 1_500, stray: 0, whole: true },
  "gpip-universal": { from: 12, to: 71, planTo: 70, stray: 0, whole: true },
  "gpip-intermediate": { from: 3, to: 24, planTo: 24, stray: 0, whole: true },
  "gpip-intensive": { from: 1, to: 9, planTo: 10, stray: 0, whole: true },
  "support-level-conversations": { from: 4, to: 88, planTo: 95, stray: 0, whole: true },
  "additional-roles-fte": { from: 318, to: 469, planTo: 480, stray: 4 },
  "additional-roles-spend": { from: 16_100, to: 14_300, planTo: 14_600, stray: 120, whole: true },
  "gp-trainees": { from: 96, to: 118, planTo: 115, stray: 1.5 },
  "gp-leavers": { from: 0.091, to: 0.084, planTo: 0.08, stray: 0.002 },
  "appointments-against-2019": { from: 1.04, to: 1.16, planTo: 1.1, stray: 0.02 },
  "estates-here-and-now": { from: 1, to: 11, planTo: 12, stray: 0, whole: true },
  "estates-developer-schemes": { from: 2, to: 6, planTo: 8, stray: 0, whole: true },
  "dental-units": { from: 0.71, to: 0.89, planTo: 0.95, stray: 0.015 },
  "interface-areas-assessed": { from: 0, to: 2, planTo: 4, stray: 0, whole: true },
  "practices-in-teams": { from: 0.32, to: 0.87, planTo: 0.85, stray: 0.01 },
  "medical-evidence-requests": { from: 31, to: 26, planTo: 24, stray: 1.4 },
  "register-online": { from: 0.42, to: 0.78, planTo: 0.84, stray: 0.01 },
};

const SOURCE = "Illustrative figures";
const FIRST = { month: "2023-04", quarter: "2023-Q2", year: "2023/24" } as const;
const LAST = { month: "2025-11", quarter: "2025-Q3", year: "2024/25" } as const;

/** Every figure of the demo's programme, oldest period first; the system's, and of some the parts. */
export function demoValues(): TypedValue[] {
  return [...PCARP_METRICS.flatMap(systemValues), ...CPCS, ...TRUSTS, ...ROLES];
}

function systemValues(metric: OwnMetric): TypedValue[] {
  const path = PATHS[metric.code];
  if (!path) return [];
  const periods = periodsFrom(FIRST[metric.cadence], LAST[metric.cadence]);
  const random = randomFor(`programme ${metric.code}`);
  return periods.map(({ text }, index) => {
    const share = periods.length < 2 ? 1 : index / (periods.length - 1);
    const at = (to: number) => path.from + (to - path.from) * share;
    const strayed = at(path.to) + (random() * 2 - 1) * path.stray;
    const last = index === periods.length - 1;
    return value(
      metric,
      "ICB",
      text,
      rounded(last ? path.to : strayed, path),
      rounded(at(path.planTo), path),
    );
  });
}

function rounded(number: number, { whole }: Path): number {
  return whole ? Math.round(number) : Number(number.toFixed(3));
}

function value(
  metric: OwnMetric | string,
  subject: string,
  when: string,
  now: number,
  plan: number | null,
): TypedValue {
  const code = typeof metric === "string" ? metric : metric.code;
  return {
    metric: code,
    subject,
    period: when,
    value: now,
    plan,
    source: SOURCE,
    note: "Made up for the demo",
  };
}

function periodsFrom(first: string, last: string): Period[] {
  const all: Period[] = [];
  for (let each = period(first); each.start <= period(last).start; each = step(each, 1)) all.push(each);
  return all;
}

/** The service that Pharmacy First took over from on 31 January 2024. */
const CPCS = periodsFrom("2023-04", "2024-01").map(({ text }, index) =>
  value("cpcs-gp-referrals", "ICB", text, 940 + index * 26, 900 + index * 30),
);

/** Four trusts whose names are made up; two of them have returned nothing. */
const TRUSTS = [
  ["Arden Forest University Hospitals", [3, 3, 2, 4]],
  ["Fosse Valley NHS Trust", [2, 3, 3, 3]],
].flatMap(([trust, scores]) =>
  ["onward-referral", "complete-care", "call-and-recall", "points-of-contact"].map((area, index) =>
    value(`interface-${area}`, String(trust), "2025-Q3", Number((scores as number[])[index]), 4),
  ),
);

const ROLES = (
  [
    ["Clinical pharmacist", 142],
    ["Pharmacy technician", 51],
    ["Social prescribing link worker", 68],
    ["First contact physiotherapist", 47],
    ["Paramedic", 39],
    ["Care coordinator", 83],
    ["GP, newly qualified", 39],
  ] as const
).map(([role, fte]) => value("additional-roles-fte", role, "2025-11", fte, null));
