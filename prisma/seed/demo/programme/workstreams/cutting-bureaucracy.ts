import { score, type DemoWorkstreams } from "../demo-workstream";

/** Cutting bureaucracy. */
export const CUTTING_BUREAUCRACY: DemoWorkstreams = {
  interface: {
    lead: "Helen Ashworth",
    sro: "Dr Imran Gale, medical director",
    milestones: [
      {
        title: "Self-assessment of all trusts",
        due: "2025-09-30",
        moves: [{ on: "2025-10-02", to: "2025-11-28", why: "Two trusts asked for time" }],
      },
      { title: "Fit notes issued on discharge", due: "2025-12-12" },
      { title: "One point of contact at each trust", due: "2026-03-31" },
    ],
    risks: [
      {
        title: "Two trusts do not return the self-assessment",
        owner: "Dr Imran Gale",
        controls: "Interface group each month",
        gaps: "Nothing binds them to a day",
        proximity: "Now",
        inherent: score(4, 3),
        first: score(4, 2),
        target: score(1, 2),
        actions: [{ title: "Meeting of medical directors", owner: "Dr Imran Gale", due: "2026-02-03" }],
      },
    ],
    told: [
      { now: "Two of four trusts have assessed all areas.", next: "The other two.", asks: "" },
      {
        now: "No more returns came.",
        next: "Ask the chief executives.",
        asks: "Note that two trusts have not answered.",
      },
      null,
    ],
  },
  "medical-evidence": {
    lead: "Ruth Oyelaran, contracts",
    sro: "Dr Imran Gale, medical director",
    milestones: [{ title: "Letter to employers and schools", due: "2025-11-14", done: "2025-11-10" }],
    told: [
      { now: "The letter is agreed with the committee.", next: "Send it.", asks: "" },
      { now: "The letter is out.", next: "Count again in January.", asks: "" },
      null,
    ],
  },
  "online-registration": {
    lead: "Ifor Bevan, digital lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Service on at 75% of practices", due: "2025-10-31", done: "2025-10-29" },
      { title: "Service on at every practice", due: "2026-03-31" },
    ],
    told: [
      { now: "74% of practices use the service.", next: "Sessions for reception staff.", asks: "" },
      { now: "76% of practices use it.", next: "As before.", asks: "" },
      null,
    ],
  },
};
