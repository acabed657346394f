import type { OwnMetric } from "@/lib/programmes/programme";
import { metric } from "./own-metric";

const TRUST = { of: "Trust", cadence: "quarter", publisher: "Trust self-assessment" } as const;

export const CUTTING_BUREAUCRACY: readonly OwnMetric[] = [
  metric({
    ...TRUST,
    code: "interface-areas-assessed",
    name: "Trusts that have assessed all four interface areas",
    shortName: "Trusts with all four areas assessed",
    counted: "trusts",
  }),
  ...(
    [
      ["onward-referral", "onward referral without going back to the GP"],
      ["complete-care", "complete care: fit notes and discharge letters"],
      ["call-and-recall", "call and recall by the trust itself"],
      ["points-of-contact", "clear points of contact"],
    ] as const
  ).map(([code, words]) =>
    metric({
      ...TRUST,
      code: `interface-${code}`,
      name: `Self-assessment of ${words}, 1 (not begun) to 4 (in place everywhere)`,
      shortName: `Interface: ${words.split(/[:,]| without| by /)[0] ?? words}`,
      counted: "of 4",
      aim: { value: 4, from: "2024-04-01", source: "Local" },
    }),
  ),
  metric({
    code: "practices-in-teams",
    name: "Practices that are part of an Integrated Neighbourhood Team",
    shortName: "Practices in neighbourhood teams",
    unit: "share",
    counted: "practices",
    cadence: "quarter",
    publisher: "Place returns",
  }),
  metric({
    code: "medical-evidence-requests",
    name: "Requests for medical evidence per practice in the month",
    shortName: "Medical evidence requests",
    unit: "rate",
    direction: -1,
    counted: "requests",
  }),
  metric({
    code: "register-online",
    name: "Practices on the Register with a GP surgery service",
    shortName: "Online registration",
    unit: "share",
    counted: "practices",
  }),
];
