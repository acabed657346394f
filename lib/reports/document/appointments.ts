import { formatShare } from "@/lib/figures/format";
import { dayName, period, periodName } from "@/lib/periods/period";
import { SYSTEM, type ReportContent, type ReportReturns } from "../report-content";
import { column, countCell, figureCell, figureColumn, textCell, type Block } from "./block";

export function appointments({ returns = [], asAt }: ReportContent): Block[] {
  if (returns.length === 0) return [];
  return [
    ...returns.map(({ month, dueOn, places }): Block => ({
      is: "table",
      caption: `Practices that verified their appointments of ${monthName(month)}, ${dueOn <= asAt ? "due" : "not due before"} ${dayName(dueOn)}`,
      columns: [column("Place"), figureColumn("Practices"), figureColumn("Verified"), figureColumn("Share")],
      rows: places.map(({ place, practices, verified }) => [
        textCell(place),
        figureCell(String(practices)),
        countCell(verified),
        figureCell(verified === null ? "hidden" : formatShare(practices === 0 ? null : verified / practices)),
      ]),
    })),
    {
      is: "text",
      text: "Verified: the practice has sent its return of the month, with what it finds right or disputes of the national figures, and it was not sent back. A count that could tell of too few practices is hidden.",
    },
  ];
}

/** "13 of 119 practices have verified their appointments of November 2025."; nothing where it is hidden. */
export function returnedWords({ month, places }: ReportReturns): string[] {
  const whole = places.find(({ place }) => place === SYSTEM);
  if (!whole || whole.verified === null) return [];
  return [
    `${whole.verified} of ${whole.practices} practices have verified their appointments of ${monthName(month)}.`,
  ];
}

function monthName(month: string): string {
  return periodName(period(month));
}
