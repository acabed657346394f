import { dayName } from "@/lib/periods/period";
import { tableNotes, type Made } from "@/lib/exports/notes";
import { column } from "@/lib/exports/column";
import { cellsOf, type ExportColumn } from "@/lib/exports/sheet";
import { linkKindName } from "@/lib/plans/link";
import type { PlanMilestone } from "@/lib/plans/plan-action";
import { exportedColumns } from "@/lib/plans/plan-file/exported-columns";
import { versionState } from "@/lib/plans/version";
import { today } from "@/lib/server/clock";
import { linkedFor, linksOf, type Linked } from "@/lib/server/queries/plan/linked";
import { versionsOf } from "@/lib/server/queries/plan/versions";
import { loadPlan, type LoadedPlan } from "../../(signed-in)/plan/load-plan";
import type { Download } from "../download";

/** The plan's actions: what the filters leave, or all of them. It can be imported again as it is. */
export const plan: Download = {
  permission: "plan.read",
  async load({ actor, search, all, made }) {
    const loaded = await loadPlan(actor, search);
    if (!loaded) return null;
    const rows = all ? loaded.plan.lines : loaded.rows;
    const columns = exportedColumns(loaded.plan.lines);
    const [version] = await versionsOf(loaded.plan.system);
    return {
      fileName: "delivery-plan",
      title: "Delivery plan",
      columns,
      notes: [
        ...notesOf(made, loaded),
        { name: "Actions", text: `${rows.length} of the plan’s ${loaded.plan.lines.length}` },
        { name: "Version", text: version ? `${version.number}. ${versionState(version)}` : "None yet" },
        { name: "Changed and sent back", text: `${made.origin}/plan/import reads it` },
      ],
      rows: cellsOf(columns, rows),
      most: rows.length,
    };
  },
};

type MilestoneRow = PlanMilestone & { action: string; title: string; milestone: string };

/** Every milestone with the action it serves, a row for each of both. */
export const planMilestones: Download = {
  permission: "plan.read",
  async load({ actor, search, made }) {
    const loaded = await loadPlan(actor, search);
    if (!loaded) return null;
    const rows = loaded.plan.lines.flatMap(({ code, title, milestones }) =>
      milestones.map((each): MilestoneRow => ({ ...each, milestone: each.title, action: code, title })),
    );
    return {
      fileName: "delivery-plan-milestones",
      title: "Milestones of the delivery plan",
      columns: MILESTONES,
      notes: notesOf(made, loaded),
      rows: cellsOf(MILESTONES, rows),
      most: rows.length,
    };
  },
};

type LinkRow = Linked & { action: string; title: string };

/** What the actions touch, as far as its reader may be told, each by its name. */
export const planLinks: Download = {
  permission: "plan.read",
  async load({ actor, search, made }) {
    const loaded = await loadPlan(actor, search);
    if (!loaded) return null;
    const links = await linksOf(loaded.plan.id);
    const lineOf = new Map(loaded.plan.lines.map((line) => [line.id, line]));
    const actionOf = new Map(links.map(({ id, action }) => [id, action]));
    const told = await linkedFor(actor, loaded.plan.system, links);
    const rows = told.flatMap((each): LinkRow[] => {
      const line = lineOf.get(actionOf.get(each.id) ?? 0);
      return line ? [{ ...each, action: line.code, title: line.title }] : [];
    });
    return {
      fileName: "delivery-plan-links",
      title: "What the actions of the delivery plan touch",
      columns: LINKS,
      notes: notesOf(made, loaded),
      rows: cellsOf(LINKS, rows),
      most: rows.length,
    };
  },
};

const MILESTONES: readonly ExportColumn<MilestoneRow>[] = [
  column("action", "Action", "", "The code of the action it serves", ({ action }) => action),
  column("action_title", "Title", "", "That action’s title", ({ title }) => title),
  column("milestone", "Milestone", "", "What can be seen to have happened", ({ milestone }) => milestone),
  column("due", "Due", "date", "As it stands now", ({ due }) => due),
  column("first_due", "First due", "date", "As it was first promised", ({ firstDue }) => firstDue),
  column("done_on", "Done", "date", "Empty: not yet", ({ doneOn }) => doneOn),
  column("evidence", "Evidence", "", "How one can tell", ({ evidence }) => evidence),
];

const LINKS: readonly ExportColumn<LinkRow>[] = [
  column("action", "Action", "", "The code of the action", ({ action }) => action),
  column("action_title", "Title", "", "That action’s title", ({ title }) => title),
  column("kind", "Kind", "", "What sort of thing it touches", ({ kind }) => linkKindName(kind)),
  column("name", "What it touches", "", "By the name that you may be told", ({ name }) => name),
];

function notesOf(made: Made, { plan: { system, name, source } }: LoadedPlan) {
  return tableNotes(made, {
    scope: `${name} of ${system} as at ${dayName(today())}`,
    page: "/plan",
    said: [{ name: "Source", text: source }],
  });
}
