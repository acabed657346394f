import type { OwnMetric } from "@/lib/programmes/programme";
import { metric } from "./own-metric";

const PHARMACY = { of: "Pharmacy", publisher: "NHS Business Services Authority" } as const;

export const EMPOWERING_PATIENTS: readonly OwnMetric[] = [
  metric({
    code: "nhs-app-features",
    name: "Practices that offer record view, messages, booking and repeat prescriptions in the NHS App",
    shortName: "All four NHS App features",
    unit: "share",
    counted: "practices",
    aim: { value: 0.9, from: "2024-03-01", source: "Delivery plan, 9 May 2023" },
  }),
  metric({
    code: "prospective-record-access",
    name: "Practices with prospective record access by default and for at least 90% of online accounts",
    shortName: "Prospective record access",
    unit: "share",
    counted: "practices",
  }),
  metric({
    code: "nhs-app-registrations",
    name: "People registered with the NHS App",
    shortName: "NHS App registrations",
    counted: "people",
  }),
  metric({
    code: "record-views",
    name: "Record views in the NHS App in the month",
    shortName: "Record views a month",
    counted: "views",
  }),
  metric({
    code: "repeat-prescriptions",
    name: "Repeat prescriptions ordered in the NHS App in the month",
    shortName: "Repeat prescriptions in the App",
    counted: "orders",
  }),
  metric({
    code: "self-referrals",
    name: "Self-referrals to community services in the month",
    shortName: "Self-referrals a month",
    counted: "referrals",
  }),
  metric({
    code: "self-referral-pathways",
    name: "Self-referral pathways in place, of seven: falls response, musculoskeletal, audiology, weight management, podiatry, wheelchair, community equipment",
    shortName: "Self-referral pathways of 7",
    counted: "pathways",
    cadence: "quarter",
  }),
  metric({
    ...PHARMACY,
    code: "pharmacies-delivering",
    name: "Community pharmacies signed up to and delivering Pharmacy First",
    shortName: "Pharmacies delivering",
    counted: "pharmacies",
  }),
  metric({
    ...PHARMACY,
    code: "pharmacy-first-consultations",
    name: "Pharmacy First consultations in the month, by clinical pathway",
    shortName: "Pharmacy First consultations a month",
    counted: "consultations",
  }),
  metric({
    ...PHARMACY,
    code: "pharmacy-first-gp-referrals",
    name: "Referrals by general practice to Pharmacy First in the month",
    shortName: "GP referrals to Pharmacy First",
    counted: "referrals",
  }),
  metric({
    ...PHARMACY,
    code: "cpcs-gp-referrals",
    name: "Referrals by general practice to the Community Pharmacist Consultation Service in the month",
    shortName: "GP referrals to CPCS, to January 2024",
    counted: "referrals",
    endsOn: "2024-01-31",
  }),
  metric({
    ...PHARMACY,
    code: "pharmacy-blood-pressure-checks",
    name: "Blood pressure checks in community pharmacies in the month",
    shortName: "Pharmacy blood pressure checks",
    counted: "checks",
  }),
  metric({
    ...PHARMACY,
    code: "pharmacy-oral-contraception",
    name: "Oral contraception consultations in community pharmacies in the month",
    shortName: "Pharmacy oral contraception",
    counted: "consultations",
  }),
];
