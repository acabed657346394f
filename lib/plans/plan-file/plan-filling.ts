import type { Note } from "@/lib/exports/sheet";
import { BANDS, bandName } from "@/lib/plans/band";
import type { Theme } from "@/lib/plans/plan-action";
import { STATUSES, statusName } from "@/lib/plans/status";

/** How to fill in a file of the plan, and the words that its columns may have. */
export function planFilling(themes: readonly Theme[]): Note[] {
  return [
    {
      name: "A line",
      text: "One action a line, told by its code. A code that the plan does not have adds an action.",
    },
    {
      name: "An empty cell",
      text: "Says nothing: what the plan has stays as it is, and so does an action that is not in the file. Write (none) to empty a field. Nothing is taken out of the plan by a file.",
    },
    { name: "Needed", text: "Code and Action; of an action that is added also Theme, Starts and Due." },
    { name: "Theme", text: themes.map(({ name }) => name).join("; ") },
    { name: "Timeframe", text: `${BANDS.map(bandName).join("; ")}. Left out: by the day it is due.` },
    { name: "Status", text: STATUSES.map(statusName).join("; ") },
    {
      name: "Owner",
      text: "A person who may own an action and has an account gets reminders; any other name is kept as words.",
    },
    {
      name: "Milestones and days",
      text: "One a line of the cell: 2026-03-31 First draft out for comment. One that was done: 2026-03-31 First draft out for comment (done 2026-03-20).",
    },
    { name: "Days", text: "2026-09-30 or 30/09/2026. An action that moves needs its Reason moved." },
    {
      name: "Not read",
      text: "What an action needs, what it touches, its impact and its endorsements. A download tells them; they are changed on the action’s own page, and an import leaves them as they are.",
    },
    { name: "Patients", text: "Nothing about a single patient." },
  ];
}
