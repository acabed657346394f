import type { Day } from "@/lib/periods/day";
import type { FiledRow } from "./filed-row";
import { readMilestone } from "./milestone-cell";
import type { MilestoneChange } from "./plan-review";

const EXAMPLE = "2026-03-31 First draft out for comment, or with (done 2026-03-20) after it";
const LONGEST = 160;

/** What a line does to its action's milestones. Those it does not name stay; null: they cannot be read, and why was told. */
export function filedMilestones({ kept, said, wrong }: FiledRow, on: Day): MilestoneChange[] | null {
  const text = said("milestones_and_days");
  if (text === undefined) return [];
  const own = kept?.milestones ?? [];
  const changes: MilestoneChange[] = [];
  let fine = true;
  for (const line of text.split("\n").filter((each) => each.trim() !== "")) {
    const read = readMilestone(line, own);
    if (!read || read.said.title.length > LONGEST || (read.said.doneOn ?? on) > on) {
      wrong("milestones_and_days", `one a line: ${EXAMPLE}; a day that was done is not to come`);
      fine = false;
      continue;
    }
    const { kept: was, said: is } = read;
    if (was !== null && was.due === is.due && was.doneOn === is.doneOn) continue;
    if (changes.some(({ title }) => title === is.title)) {
      wrong("milestones_and_days", "each milestone once");
      fine = false;
      continue;
    }
    const of = was && { id: was.id, version: was.version, evidence: was.evidence ?? "" };
    changes.push({ ...is, title: was?.title ?? is.title, kept: of });
  }
  return fine ? changes : null;
}
