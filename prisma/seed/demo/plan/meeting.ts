/** What the demo's collaborative did with its plan. All of it is made up. */
export const VERSION = {
  madeOn: "2025-11-03",
  madeBy: "Priya Nair",
  words: "The strategy’s actions with owners and days, for the collaborative of 27 November",
  endorsedOn: "2025-11-27",
  endorsedBy: "Dr Asha Menon",
  endorsedWords: "Endorsed, with the growth plan to come back when there is a figure.",
};

export const MEETING = {
  on: "2025-11-27",
  heldBy: "Dr Asha Menon",
  title: "Primary Care Collaborative",
  present: ["Dr Asha Menon (chair)", "Dr Owen Pritchard", "Priya Nair", "Helen Ashworth", "Dr Ravi Sethi"],
  interests: [
    {
      name: "Dr Asha Menon",
      interest: "Partner of a practice that the visiting service would serve",
      touches: "UC-2",
      steppedOut: true,
    },
  ],
  items: [
    {
      code: "UC-2",
      decision: "Ask the ICB for the cost of the two Places without the service",
      minute: "Dr Pritchard chaired this item. Helen Ashworth brings the cost to the January meeting.",
    },
    {
      code: "EN-3",
      decision: "Endorse the plan as it was put forward",
      minute: "Comments on ring-fenced growth are answered before the ICB takes it.",
    },
    {
      code: "FI-1",
      decision: "Ask the committee for a figure by the end of December",
      minute: "",
    },
  ],
};

/** The days on which the Milestone Review Board's report of the quarter before was frozen. */
export const REPORTED = ["2025-07-10", "2025-10-09"];
