/** Where an offer made to a practice stands. */
export const SUPPORT_STATES = ["OFFERED", "ACCEPTED", "DECLINED", "UNDER_WAY", "ENDED", "WITHDRAWN"] as const;
export type SupportState = (typeof SUPPORT_STATES)[number];

/** What may be done to it: by the practice first, then by whoever offered it. */
export const STEPS = {
  accept: { from: ["OFFERED"], to: "ACCEPTED" },
  decline: { from: ["OFFERED"], to: "DECLINED" },
  start: { from: ["ACCEPTED"], to: "UNDER_WAY" },
  end: { from: ["UNDER_WAY"], to: "ENDED" },
  withdraw: { from: ["OFFERED", "ACCEPTED"], to: "WITHDRAWN" },
} as const satisfies Record<string, { from: readonly SupportState[]; to: SupportState }>;
export type Step = keyof typeof STEPS;

export function stepsFrom(state: SupportState): Step[] {
  return (Object.keys(STEPS) as Step[]).filter((step) =>
    (STEPS[step].from as readonly SupportState[]).includes(state),
  );
}

const NAMES: Record<SupportState, string> = {
  OFFERED: "Offered",
  ACCEPTED: "Accepted",
  DECLINED: "Declined",
  UNDER_WAY: "Under way",
  ENDED: "Ended",
  WITHDRAWN: "Withdrawn",
};

export function supportStateName(state: SupportState): string {
  return NAMES[state];
}
