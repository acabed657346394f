import { score, type DemoWorkstreams } from "../demo-workstream";

/** Building capacity. */
export const BUILDING_CAPACITY: DemoWorkstreams = {
  "additional-roles": {
    lead: "Lorna Pike, training hub",
    sro: "Nadia Farouk, chief people officer",
    milestones: [
      { title: "Recruitment plan of every PCN agreed", due: "2025-08-29", done: "2025-08-22" },
      { title: "480 full-time equivalent in post", due: "2026-03-31" },
    ],
    told: [
      { now: "455 full-time equivalent in post.", next: "Newly qualified GPs.", asks: "" },
      { now: "462 in post; eight GPs start in January.", next: "Estates for the new starters.", asks: "" },
      { now: "469 in post against a plan of 480.", next: "Eleven interviews.", asks: "" },
    ],
  },
  workforce: {
    lead: "Lorna Pike, training hub",
    sro: "Nadia Farouk, chief people officer",
    milestones: [
      { title: "Fellowships for newly qualified GPs", due: "2025-09-30", done: "2025-09-22" },
      {
        title: "Mid-career offer for salaried GPs",
        due: "2025-09-30",
        moves: [{ on: "2025-09-29", to: "2025-12-05", why: "Funding was not agreed" }],
      },
    ],
    risks: [
      {
        title: "Retention of salaried GPs",
        owner: "Lorna Pike",
        controls: "Fellowship of the Training Hub; flexible pool",
        gaps: "No mid-career offer",
        proximity: "Now",
        framework: "BAF 4: workforce",
        inherent: score(4, 4),
        first: score(3, 4),
        later: { on: "2025-12-10", score: score(4, 4), why: "Nine resignations in November" },
        target: score(2, 4),
        escalated: { on: "2025-12-12", to: "Finance and Performance Committee" },
        actions: [
          { title: "Paper on a mid-career offer", owner: "Lorna Pike", due: "2026-02-28" },
          {
            title: "Exit talks with all who left",
            owner: "Lorna Pike",
            due: "2025-12-19",
            done: "2025-12-18",
          },
        ],
      },
    ],
    told: [
      { now: "118 trainees are in practices.", next: "Agree the mid-career offer.", asks: "" },
      { now: "Funding for the mid-career offer is not agreed.", next: "Paper to the committee.", asks: "" },
      {
        now: "Nine salaried GPs resigned in November. The mid-career offer is late.",
        next: "Paper on funding.",
        asks: "Decide on £0.42m for a mid-career offer in 2026/27.",
      },
    ],
  },
  appointments: {
    lead: "Maya Thornton, access lead",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Returns compared with national figures each month", due: "2025-10-31", done: "2025-10-27" },
    ],
    told: [
      { now: "Volume is 14% above 2019.", next: "Compare with practices’ own counts.", asks: "" },
      { now: "October is high with vaccination clinics.", next: "As before.", asks: "" },
      { now: "November is 16% above November 2019.", next: "As before.", asks: "" },
    ],
  },
  estates: {
    lead: "Pauline Marsh, estates",
    sro: "Oren Castle, finance",
    milestones: [
      { title: "Ten “Here and Now” schemes finished", due: "2025-06-30", done: "2025-06-27" },
      { title: "Developer contributions agreed for two schemes in the south", due: "2025-11-28" },
    ],
    risks: [
      {
        title: "Building costs rise above what was agreed",
        owner: "Pauline Marsh",
        controls: "Fixed prices where they can be had",
        gaps: "No contingency in two schemes",
        proximity: "Within 12 months",
        framework: "BAF 6: estates",
        inherent: score(4, 3),
        first: score(4, 3),
        later: { on: "2025-11-04", score: score(3, 3), why: "Two schemes have fixed prices" },
        target: score(2, 3),
        actions: [
          { title: "Put contingency to the finance committee", owner: "Pauline Marsh", due: "2026-02-13" },
        ],
      },
    ],
    told: [
      { now: "Eleven schemes are finished.", next: "Contributions in the south.", asks: "" },
      { now: "One of two contributions is agreed.", next: "The other.", asks: "" },
      {
        now: "The second contribution waits for the planning committee.",
        next: "Its meeting of 27 January.",
        asks: "",
        delivery: ["amber", "The planning committee has put it on its list for January"],
      },
    ],
  },
  dental: {
    lead: "Marcus Bellamy",
    sro: "Wendy Achebe, director of primary care",
    milestones: [
      { title: "Contracts rebased with six practices", due: "2025-10-31", done: "2025-10-31" },
      { title: "Urgent appointments in each Place", due: "2026-02-27" },
    ],
    told: [
      { now: "Activity is at 86% of 2019.", next: "Rebasing.", asks: "" },
      { now: "Six contracts were rebased.", next: "Urgent appointments.", asks: "" },
      { now: "Activity is at 89% of 2019.", next: "Urgent appointments in two Places.", asks: "" },
    ],
  },
};
