import { parseWrittenDay } from "@/lib/loads/written-day";
import type { Day } from "@/lib/periods/day";
import type { PlanMilestone } from "../plan-action";

/** A milestone as one line of a cell says it. */
export type SaidMilestone = { title: string; due: Day; doneOn: Day | null };

/** An action's milestones in one cell, one a line: "2026-03-31 First draft out (done 2026-03-20)". Null: none. */
export function milestoneLines(milestones: readonly SaidMilestone[]): string | null {
  return milestones.length === 0 ? null : milestones.map(lineOf).join("\n");
}

function lineOf({ title, due, doneOn }: SaidMilestone): string {
  return `${due} ${title}${doneOn === null ? "" : ` (done ${doneOn})`}`;
}

/** What a line of such a cell says: null where it is no milestone, the milestone itself where it is one kept already. */
export function readMilestone(
  line: string,
  kept: readonly PlanMilestone[],
): { kept: PlanMilestone | null; said: SaidMilestone } | null {
  const known = kept.find((each) => plain(lineOf(each)) === plain(line));
  if (known) return { kept: known, said: known };
  const [, day = "", rest = ""] = /^(\S+)\s+(\S.*)$/.exec(line.trim()) ?? [];
  const due = parseWrittenDay(day);
  if (due === null) return null;
  const [, before = "", done = ""] = /^(.*\S)\s*\(done (\S+)\)$/i.exec(rest) ?? [];
  const doneOn = done === "" ? null : parseWrittenDay(done);
  if (done !== "" && doneOn === null) return null;
  const title = plain(done === "" ? rest : before);
  return { kept: kept.find((each) => plain(each.title) === title) ?? null, said: { title, due, doneOn } };
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ").trim();
}
