import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import type { WorkstreamView } from "@/lib/programmes/programme-view";
import { ratingName, ratingTrendName } from "@/lib/programmes/rating";
import { domainsShown } from "../../(signed-in)/programmes/programme";
import type { Download } from "../download";
import { programmeAsked, programmeSheet } from "../programme-asked";

type Row = WorkstreamView & { domain: string };

/** The workstreams of a programme as its page lists them: how each stands, and who leads it. */
export const programmeWorkstreams: Download = {
  permission: ["programme.read", "programme.read-aggregate"],
  async load({ actor, search, made }) {
    const loaded = await programmeAsked({ actor, search });
    if (!loaded) return null;
    return programmeSheet(loaded, {
      title: "Workstreams",
      named: "programme-workstreams",
      columns: COLUMNS,
      rows: domainsShown(actor, loaded).flatMap(({ name: domain, workstreams }) =>
        workstreams.map((each): Row => ({ ...each, domain })),
      ),
      page: "",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("domain", "Domain", "", "Of the programme", ({ domain }) => domain),
  column("workstream", "Workstream", "", "Its name", ({ name }) => name),
  column("delivery", "Delivery", "", "The rating in force in the period", ({ ratings }) =>
    ratingName(ratings.delivery.rating),
  ),
  column("confidence", "Confidence", "", "The rating in force in the period", ({ ratings }) =>
    ratingName(ratings.confidence.rating),
  ),
  column("trend", "Trend", "", "Of delivery since the period before", ({ trend }) => ratingTrendName(trend)),
  column("milestones_done", "Milestones done", "number", "At the as-at date", ({ counts }) => counts.done),
  column("milestones_late", "Milestones late", "number", "Their day is past", ({ counts }) => counts.late),
  column(
    "milestones_due",
    "Milestones due this month",
    "number",
    "In the month of the as-at date",
    ({ counts }) => counts.due,
  ),
  column("milestones_to_come", "Milestones to come", "number", "Due later", ({ counts }) => counts.next),
  column(
    "milestones_stopped",
    "Milestones stopped",
    "number",
    "In no other number",
    ({ counts }) => counts.stopped,
  ),
  column("lead", "Lead", "", "Who answers for it", ({ lead }) => lead),
];
