import { dayName } from "@/lib/periods/period";
import { instantName } from "@/lib/periods/instant";
import type { Made } from "@/lib/exports/notes";
import { cellsOf, type ExportColumn } from "@/lib/exports/sheet";
import { bandName } from "@/lib/plans/band";
import { linkKindName } from "@/lib/plans/link";
import type { PlanMilestone } from "@/lib/plans/plan-action";
import type { PlanLine } from "@/lib/plans/plan-line";
import { statusName } from "@/lib/plans/status";
import { today } from "@/lib/server/clock";
import { linkedFor, linksOf, type Linked } from "@/lib/server/queries/plan/linked";
import { loadPlan, type LoadedPlan } from "../../(signed-in)/plan/load-plan";
import type { Download } from "../download";

/** The plan's actions: what the filters leave, or all of them. It can be imported again as it is. */
export const plan: Download = {
  permission: "plan.read",
  async load({ actor, search, all, made }) {
    const loaded = await loadPlan(actor, search);
    if (!loaded) return null;
    const rows = all ? loaded.plan.lines : loaded.rows;
    const columns = columnsOf(loaded);
    return {
      fileName: "delivery-plan",
      title: "Delivery plan",
      columns,
      notes: notesOf(made, loaded),
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

/** What the actions touch, each by the name that its reader may be told. */
export const planLinks: Download = {
  permission: "plan.read",
  async load({ actor, search, made }) {
    const loaded = await loadPlan(actor, search);
    if (!loaded) return null;
    const links = await linksOf(loaded.plan.id);
    const lineOf = new Map(loaded.plan.lines.map((line) => [line.id, line]));
    const told = await linkedFor(actor, loaded.plan.system, links);
    const rows = told.flatMap((each, index): LinkRow[] => {
      const line = lineOf.get(links[index]?.action ?? 0);
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

const text = <Row>(
  name: string,
  heading: string,
  meaning: string,
  cell: (row: Row) => string | number | null,
): ExportColumn<Row> => ({ name, heading, unit: "", meaning, cell });

const date = <Row>(
  name: string,
  heading: string,
  meaning: string,
  cell: (row: Row) => string | null,
): ExportColumn<Row> => ({ name, heading, unit: "date", meaning, cell });

function columnsOf({ plan: { lines } }: LoadedPlan): readonly ExportColumn<PlanLine>[] {
  const codeOf = new Map(lines.map(({ id, code }) => [id, code]));
  return [
    text("code", "Code", "How the plan refers to it", ({ code }) => code),
    text("theme", "Theme", "What it is grouped by", ({ themeName }) => themeName),
    text("title", "Action", "What is to be done, in short", ({ title }) => title),
    text("what", "In full", "In the words of its source", ({ what }) => what),
    text("source", "Source", "Document and section", ({ source }) => source),
    text("timeframe", "Timeframe", "12 months, 2–3 years or 4–5 years", ({ band }) => bandName(band)),
    date("starts_on", "Starts", "Its first day", ({ startsOn }) => startsOn),
    date("due", "Due", "As it stands now", ({ due }) => due),
    date("first_due", "First due", "As it was first promised", ({ firstDue }) => firstDue),
    text(
      "times_moved",
      "Times moved later",
      "How often its day was moved later",
      ({ slippage }) => slippage.times,
    ),
    text("status", "Status", "As its owner says", ({ status }) => statusName(status)),
    text("status_proposed", "Proposed status", "From dates and milestones", ({ proposed }) =>
      statusName(proposed.status),
    ),
    text("status_why", "Why", "Why that is proposed", ({ proposed }) => proposed.why),
    text(
      "status_reason",
      "Owner’s reason",
      "Where the two differ",
      ({ statusReason }) => statusReason || null,
    ),
    text("owner", "Owner", "Who does it; empty: nobody yet", ({ owner }) => owner || null),
    text("sro", "SRO", "Senior responsible owner", ({ sro }) => sro || null),
    text("forum", "Forum", "Where it is looked at", ({ forum }) => forum || null),
    text("places", "Places", "Codes; empty: the whole system", ({ places }) => places.join(" ") || null),
    text(
      "needs",
      "Needs",
      "Codes of actions to be done first",
      ({ needs }) => needs.map((id) => codeOf.get(id) ?? id).join(" ") || null,
    ),
    text("milestones_done", "Milestones done", "Of those it has", ({ progress }) => progress?.done ?? null),
    text("milestones", "Milestones", "How many it has", ({ progress }) => progress?.of ?? null),
    text("where_it_is", "Where it is", "The newest update", ({ whereItIs }) => whereItIs || null),
    text("next_step", "Next step", "As its owner says", ({ nextStep }) => nextStep || null),
    text("ask", "Ask", "What it asks of the system", ({ ask }) => ask || null),
    text("offer", "Offer", "What it offers in return", ({ offer }) => offer || null),
    text(
      "success_measure",
      "Success measure",
      "How one can tell",
      ({ successMeasure }) => successMeasure || null,
    ),
    text("metric", "Measure", "The code of the measure that tells", ({ metric }) => metric),
    text("baseline", "Baseline", "In the measure’s own unit", ({ baseline }) => baseline),
    text("target", "Target", "In the measure’s own unit", ({ target }) => target),
    date("updated_on", "Last heard of", "When its owner last said anything", ({ updatedOn }) => updatedOn),
    date("closed_on", "Closed", "When it ended", ({ closedOn }) => closedOn),
    text("outcome", "Outcome", "What came of it, or why it was not delivered", ({ outcome }) => outcome),
    text("evidence", "Evidence", "How one can tell", ({ evidence }) => evidence),
    text(
      "illustrative",
      "Illustrative",
      "What nobody answers for yet",
      ({ illustrative }) => illustrative.join(", ") || null,
    ),
  ];
}

const MILESTONES: readonly ExportColumn<MilestoneRow>[] = [
  text("action", "Action", "The code of the action it serves", ({ action }) => action),
  text("action_title", "Title", "That action’s title", ({ title }) => title),
  text("milestone", "Milestone", "What can be seen to have happened", ({ milestone }) => milestone),
  date("due", "Due", "As it stands now", ({ due }) => due),
  date("first_due", "First due", "As it was first promised", ({ firstDue }) => firstDue),
  date("done_on", "Done", "Empty: not yet", ({ doneOn }) => doneOn),
  text("evidence", "Evidence", "How one can tell", ({ evidence }) => evidence),
];

const LINKS: readonly ExportColumn<LinkRow>[] = [
  text("action", "Action", "The code of the action", ({ action }) => action),
  text("action_title", "Title", "That action’s title", ({ title }) => title),
  text("kind", "Kind", "What sort of thing it touches", ({ kind }) => linkKindName(kind)),
  text("name", "What it touches", "By the name that you may be told", ({ name }) => name),
];

function notesOf(made: Made, { plan: { system, name, source } }: LoadedPlan) {
  return [
    { name: "Classification", text: made.marking },
    ...(made.illustrative === null ? [] : [{ name: "Illustrative", text: made.illustrative }]),
    { name: "Scope", text: `${name} of ${system} as at ${dayName(today())}` },
    { name: "Source", text: source },
    { name: "Made", text: `${instantName(made.at)}, London time` },
    { name: "Page", text: `${made.origin}/plan` },
  ];
}
