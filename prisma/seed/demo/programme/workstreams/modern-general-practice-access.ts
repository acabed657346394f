import { score, type DemoWorkstreams } from "../demo-workstream";

/** Implementing modern general practice access. */
export const MODERN_GENERAL_PRACTICE_ACCESS: DemoWorkstreams = {
  "cloud-telephony": {
    lead: "Ifor Bevan, digital lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Last analogue line signed for", due: "2025-03-31", done: "2025-03-28" },
      {
        title: "Call-back on at every practice",
        due: "2025-07-31",
        moves: [
          { on: "2025-07-28", to: "2025-10-31", why: "The supplier asked for more time" },
          { on: "2025-10-29", to: "2025-12-19", why: "The supplier’s migration slipped again" },
        ],
      },
      { title: "Call data shared with each practice", due: "2026-02-27" },
    ],
    risks: [
      {
        title: "The telephony supplier’s migration slips again",
        owner: "Ifor Bevan",
        controls: "Weekly call with the supplier; penalties in the contract",
        gaps: "No second supplier on the framework before April",
        proximity: "Within 3 months",
        inherent: score(4, 3),
        first: score(3, 3),
        target: score(2, 3),
        actions: [
          { title: "Ask the region for a place on its framework", owner: "Ifor Bevan", due: "2026-01-23" },
        ],
      },
    ],
    told: [
      { now: "113 of 119 practices have call-back.", next: "Migrate the last six.", asks: "" },
      {
        now: "No practice moved in October: the supplier had none of the engineers it promised. Canal Side Surgery (Z00001) waits longest.",
        next: "Two migrations a week from mid-November.",
        asks: "Note the delay.",
      },
      {
        now: "Two of the last six practices moved. Canal Side Surgery is one of the four that wait.",
        next: "The last four, two of them in the north.",
        asks: "Support a letter of the board to the supplier.",
      },
    ],
  },
  "online-tools": {
    lead: "Maya Thornton, access lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Declaration of core hours checked", due: "2025-11-14", done: "2025-11-12" },
      { title: "Online open in core hours at every practice", due: "2026-01-31" },
      { title: "Care navigators trained in 80% of practices", due: "2025-12-31", done: "2025-12-18" },
    ],
    told: [
      {
        now: "84% of practices are open online in core hours.",
        next: "Talk with those that are not.",
        asks: "",
      },
      {
        now: "The October contract change brought twelve practices in.",
        next: "Help with capacity on Monday mornings.",
        asks: "",
      },
      {
        now: "87% of practices are open online in all core hours.",
        next: "A rota for Mondays, tried in one PCN.",
        asks: "",
      },
    ],
  },
  "transition-support": {
    lead: "Oren Castle, finance",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Funding paid to 80% of practices", due: "2025-09-30", done: "2025-09-29" },
      { title: "Review of what the money changed", due: "2026-03-31" },
    ],
    told: [
      { now: "£1.5m is paid, to 80% of practices.", next: "Design of the review.", asks: "" },
      { now: "The review’s questions are agreed with the collaborative.", next: "Interviews.", asks: "" },
      { now: "Fourteen of thirty interviews are done.", next: "The rest, and a first draft.", asks: "" },
    ],
  },
  "improvement-programme": {
    lead: "Maya Thornton, access lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Intermediate offer full", due: "2025-10-31", done: "2025-10-30" },
      { title: "Support Level Framework talk in 95 practices", due: "2025-12-31" },
    ],
    told: [
      { now: "83 talks were held.", next: "Talks in the west.", asks: "" },
      { now: "86 talks were held; two were put off by the practices.", next: "New days for both.", asks: "" },
      {
        now: "88 of 95 talks were held by the end of December.",
        next: "The last seven in January.",
        asks: "",
      },
    ],
  },
  "access-outcomes": {
    lead: "Maya Thornton, access lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Access summary agreed with each Place", due: "2025-10-31", done: "2025-10-24" },
      { title: "Winter plan for same-day demand in force", due: "2025-12-01", done: "2025-11-28" },
      { title: "Survey results read with every PCN", due: "2026-02-27" },
    ],
    told: [
      { now: "Waits are as they were a year ago.", next: "Winter plan.", asks: "" },
      {
        now: "October’s figures carry vaccination clinics and are read with care.",
        next: "Winter hubs open.",
        asks: "",
      },
      {
        now: "Waits within two weeks are back where they were before October.",
        next: "Survey talks with PCNs.",
        asks: "",
      },
    ],
  },
};
