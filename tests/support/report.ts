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
    returns: [
      {
        month: "2025-11",
        dueOn: day("2026-01-23"),
        places: [
          { place: "North", practices: 30, verified: 13 },
          { place: "South", practices: 9, verified: null },
          { place: "System", practices: 39, verified: 17 },
        ],
      },
    ],
    plan: {
      ...{ name: "The delivery plan", source: "A strategy", actions: 46, late: 3, silent: 2 },
      counts: [
        { status: "OFF_TRACK", count: 1 },
        { status: "ON_TRACK", count: 45 },
      ],
      exceptions: [
        {
          ...{ code: "DIG-2", title: "Online tools", theme: "Digital", owner: "", status: "OFF_TRACK" },
          ...{ due: day("2025-12-31"), why: ["15 days late", "Off track: The supplier is late."] },
        },
      ],
    },
    notReported: ["estates schemes"],
    framework: "Edition 2",
    rules: { lateDays: 30, offPlan: 0.1 },
    previous: null,
    changes: [],
    redactions: [],
    ...given,
  };
}
