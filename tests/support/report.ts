import { day } from "@/lib/periods/day";
import { REPORT_SECTIONS, type ReportContent } from "@/lib/reports/report-content";
import { reading } from "./programmes";

const green = {
  rating: "green" as const,
  proposed: { rating: "green" as const, reasons: ["All is well"] },
  overridden: null,
};

/** A small report, whole in every part. */
export function reportContent(given: Partial<ReportContent> = {}): ReportContent {
  return {
    format: 1,
    edition: "private",
    number: 2,
    title: "Primary care: access recovery",
    purpose: "assurance",
    asked: "Note it",
    system: { code: "QZZ", name: "A system" },
    programme: { slug: "pcarp", name: "A plan", shortName: "The programme", source: "A source" },
    period: { number: 2, month: "2025-11" },
    asAt: day("2026-01-15"),
    sections: [...REPORT_SECTIONS],
    figures: [reading({ value: 5930, plan: 5800 })],
    domains: [
      {
        name: "Empowering patients",
        delivery: "green",
        confidence: "green",
        trend: "steady",
        silent: 0,
        counts: { done: 1, late: 0, due: 0, next: 0, stopped: 0 },
        changed: [],
        workstreams: [
          {
            code: "self-referral",
            name: "Self-referral",
            lead: "A lead",
            sro: "An owner",
            delivery: green,
            confidence: green,
            trend: "steady",
            told: { thisPeriod: "All seven pathways are open.", nextPeriod: "More words.", asks: "" },
            milestones: [],
          },
        ],
      },
    ],
    risks: [],
    aims: [],
    levels: [],
    named: [],
    accessPlans: [],
    framework: "Edition 2",
    rules: { lateDays: 30, offPlan: 0.1 },
    previous: null,
    changes: [],
    redactions: [],
    ...given,
  };
}
