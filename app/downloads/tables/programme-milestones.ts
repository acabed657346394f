import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import type { Day } from "@/lib/periods/day";
import {
  daysLate,
  milestoneEventWords,
  milestoneState,
  milestoneStateName,
  timesMovedLater,
  type Milestone,
} from "@/lib/programmes/milestone";
import { readsWorkstream } from "../../(signed-in)/programmes/programme";
import { parameter } from "../../(signed-in)/view";
import type { Download } from "../download";
import { programmeAsked, programmeSheet } from "../programme-asked";

type Row = Milestone & { domain: string; workstream: string; on: Day };

/** The milestones of the workstreams that its reader reads, or of the one asked for, each with every change of its day. */
export const programmeMilestones: Download = {
  permission: "programme.read",
  async load({ actor, search, made }) {
    const loaded = await programmeAsked({ actor, search });
    if (!loaded) return null;
    const { domains, workstreams, on } = loaded;
    const asked = parameter(search, "workstream");
    const read = domains.flatMap((domain) =>
      domain.workstreams
        .filter(({ code }) => asked === undefined || code === asked)
        .filter(({ code }) => readsWorkstream(actor, workstreams, code))
        .map((each) => ({ ...each, domain: domain.name })),
    );
    // Ratings and sums alone: their milestones are numbers, not names.
    if (read.length === 0) return null;
    const [only] = asked === undefined ? [] : read;
    return programmeSheet(loaded, {
      title: only ? `Milestones of ${only.name}` : "Milestones",
      named: only ? `${only.code}-milestones` : "programme-milestones",
      columns: COLUMNS,
      rows: read.flatMap(({ name: workstream, domain, milestones }) =>
        milestones.map((each): Row => ({ ...each, domain, workstream, on })),
      ),
      page: only ? `/${only.code}` : "",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("domain", "Domain", "", "Of the programme", ({ domain }) => domain),
  column("workstream", "Workstream", "", "It is a milestone of", ({ workstream }) => workstream),
  column("milestone", "Milestone", "", "What will be done", ({ title }) => title),
  column("due", "Due", "date", "As it stands now", ({ due }) => due),
  column("done_on", "Done", "date", "Empty: not yet", ({ doneOn }) => doneOn),
  column("state", "State", "", "At the as-at date", (row) => milestoneStateName(milestoneState(row, row.on))),
  column("days_late", "Days late", "number", "0: not late", (row) => daysLate(row, row.on)),
  column("moved_later", "Moved later", "number", "How many times", timesMovedLater),
  column("history", "Its history", "", "Every change of its day, the oldest first", ({ events }) =>
    events.map(milestoneEventWords).join("; "),
  ),
];
