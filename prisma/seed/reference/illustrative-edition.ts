import type { Framework } from "@/lib/pqaf/framework";

export const ILLUSTRATIVE = "Illustrative default, for the ICB to replace";

const measure = (metric: string, weight = 1) => ({ metric, weight });

/**
 * A first edition of the framework, so that there is something to change. None
 * of its numbers is official: the strategy names five levels, three bands and
 * the lower quartile, and leaves the rest to the ICB.
 */
export const ILLUSTRATIVE_EDITION: Framework = {
  comparator: "system",
  disputed: "left-in",
  measures: [
    measure("within-2-weeks", 2),
    measure("urgent-same-day", 2),
    measure("did-not-attend"),
    measure("calls-missed"),
    measure("calls-over-5-minutes-peak"),
    measure("experience-overall", 2),
    measure("experience-contacting"),
    measure("preferred-professional"),
    measure("friends-and-family-positive"),
    measure("complaints-per-1000"),
    measure("patients-per-gp", 2),
    measure("nurses-per-10000"),
    measure("direct-care-per-10000"),
    measure("qof-points"),
    measure("blood-pressure-controlled"),
    measure("cholesterol-treated"),
    measure("diabetes-controlled"),
    measure("atrial-fibrillation-treated"),
    measure("mental-health-care-plan"),
    measure("learning-disability-health-checks"),
    measure("severe-mental-illness-health-checks"),
    measure("broad-spectrum-antibiotics"),
    measure("reliever-inhalers"),
    measure("high-dose-opioids"),
    measure("childhood-vaccination-2-years"),
    measure("childhood-vaccination-5-years"),
    measure("mmr-2-doses"),
    measure("cervical-screening"),
    measure("bowel-screening"),
    measure("breast-screening"),
    measure("infection-prevention-audit"),
    measure("cleanliness-audit"),
  ],
  neverAlone: ["friends-and-family-positive"],
  steps: [
    { level: 1, share: 0.3 },
    { level: 2, share: 0.4 },
    { level: 3, share: 0.55 },
    { level: 4, share: 0.7 },
  ],
  triggers: [
    {
      code: "cqc-inadequate",
      name: "CQC rates the practice inadequate overall",
      floor: 4,
      when: { is: "rating", metrics: ["cqc-overall"], atMost: 1 },
    },
    {
      code: "cqc-requires-improvement",
      name: "CQC rates the practice as requiring improvement overall",
      floor: 2,
      when: { is: "rating", metrics: ["cqc-overall"], atMost: 2 },
    },
    {
      code: "cqc-question-inadequate",
      name: "CQC rates one of its five key questions inadequate",
      floor: 2,
      when: {
        is: "rating",
        metrics: ["cqc-safe", "cqc-effective", "cqc-caring", "cqc-responsive", "cqc-well-led"],
        atMost: 1,
      },
    },
    {
      code: "cqc-urgent-action",
      name: "CQC has taken urgent action",
      floor: 4,
      when: { is: "intelligence", trigger: "cqc-urgent-action" },
    },
    {
      code: "patient-safety",
      name: "There is an urgent concern for the safety of patients",
      floor: 4,
      when: { is: "intelligence", trigger: "patient-safety" },
    },
    {
      code: "contract-notice",
      name: "A remedial or breach notice is live",
      floor: 3,
      when: { is: "contract-action", types: ["remedial-notice", "breach-notice"] },
    },
    {
      code: "unplanned-closure",
      name: "The practice has closed without plan",
      floor: 3,
      when: { is: "intelligence", trigger: "unplanned-closure" },
    },
    {
      code: "contractor-lost",
      name: "A contractor has died, gone bankrupt or was the last partner to leave",
      floor: 3,
      when: { is: "intelligence", trigger: "contractor-lost" },
    },
    {
      code: "urgent-same-day",
      name: "Clinically urgent care on the same day stays in the worse quarter",
      floor: 2,
      when: { is: "measure", metric: "urgent-same-day" },
    },
  ],
  persistence: { month: 3, quarter: 2, year: 1 },
  coverage: { share: 0.5, domains: 3 },
  levels: [
    {
      level: 0,
      reviewWeeks: 52,
      forum: "Desk-top review",
      actions: ["Share the benchmark pack", "Share good practice with others"],
    },
    {
      level: 1,
      reviewWeeks: 26,
      forum: "Desk-top review and a call",
      actions: [
        "Call to verify the data",
        "Training Hub",
        "General Practice Improvement Programme, universal",
      ],
    },
    {
      level: 2,
      reviewWeeks: 13,
      forum: "PQAF panel",
      actions: ["Visit", "Agree an improvement plan", "Medicines or infection prevention team support"],
    },
    {
      level: 3,
      reviewWeeks: 6,
      forum: "PQAF panel with nursing and quality, and contracts",
      actions: [
        "Visit with a clinician",
        "Improvement plan with milestones",
        "General Practice Improvement Programme, intensive",
        "Federation or peer support",
        "Resilience funding",
      ],
    },
    {
      level: 4,
      reviewWeeks: 2,
      forum: "Rapid quality review with CQC, NHS England and the LMC",
      actions: ["Formal action plan", "Contingency: caretaking or dispersal of the list", "Contract options"],
    },
  ],
  replyDays: 10,
  escalateAfter: 2,
  deescalateAfter: 2,
};
