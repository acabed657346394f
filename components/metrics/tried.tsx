import { shortDay } from "@/components/ui/short-day";
import type { Noted } from "@/lib/readings/annotations";

/** What was agreed or offered for one measure, below its name: the chart it leads to says whether it helped. */
export function Tried({ noted }: { noted: readonly Noted[] }) {
  return noted.map(({ on, words, reason }) => (
    <span key={`${on} ${words}`} className="small tried" title={reason}>
      <span aria-hidden="true">○ </span>
      {words}, {shortDay(on)}
    </span>
  ));
}
