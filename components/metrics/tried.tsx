import { dayName } from "@/lib/periods/period";
import type { Noted } from "@/lib/readings/annotations";

/** What was agreed or offered for one measure, below its name: the chart it leads to says whether it helped. */
export function Tried({ noted }: { noted: readonly Noted[] }) {
  return noted.map(({ on, words, reason }) => (
    <span key={`${on} ${words}`} className="small tried" title={reason}>
      <span aria-hidden="true">○ </span>
      {words}, {dayName(on)}
    </span>
  ));
}
