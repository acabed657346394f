import { dayName } from "@/lib/periods/period";
import { milestoneStateName } from "@/lib/programmes/milestone";
import type { ReportContent } from "../report-content";
import { column, ratingCell, textCell, type Block } from "./block";
import { whyOf } from "./why";

export function workstreams({ domains }: ReportContent): Block[] {
  return domains.flatMap(({ name, workstreams: all }) =>
    all.flatMap((each): Block[] => [
      { is: "heading", text: `${name}: ${each.name}` },
      {
        is: "table",
        caption: `${each.name}: how it stands`,
        columns: ["", "Rating", "Why"].map(column),
        rows: [
          [textCell("Delivery"), ratingCell(each.delivery.rating), textCell(whyOf(each.delivery))],
          [textCell("Confidence"), ratingCell(each.confidence.rating), textCell(whyOf(each.confidence))],
          [textCell("Lead"), textCell(each.lead), textCell(`Senior responsible owner: ${each.sro}`)],
        ],
      },
      ...(each.told === null
        ? [{ is: "text" as const, text: "No update was sent for this period." }]
        : [
            { is: "text" as const, text: `This period: ${each.told.thisPeriod || "nothing said"}` },
            { is: "text" as const, text: `Next period: ${each.told.nextPeriod || "nothing said"}` },
            { is: "text" as const, text: `Asks: ${each.told.asks || "none"}` },
          ]),
      ...(each.milestones.length === 0
        ? []
        : [
            {
              is: "table" as const,
              caption: `${each.name}: milestones`,
              columns: ["Milestone", "Date", "State", "Moved later"].map(column),
              rows: each.milestones.map(({ title, due, doneOn, state, daysLate, moved }) => [
                textCell(title),
                textCell(dayName(doneOn ?? due)),
                textCell(
                  state === "late"
                    ? `${daysLate} ${daysLate === 1 ? "day" : "days"} late`
                    : milestoneStateName(state),
                ),
                textCell(moved === 0 ? "Never" : moved === 1 ? "Once" : `${moved} times`),
              ]),
            },
          ]),
    ]),
  );
}
