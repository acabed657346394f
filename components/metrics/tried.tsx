import { shortDay } from "@/components/ui/short-day";
import type { Noted } from "@/lib/readings/annotations";

/** What was agreed or offered for one measure and whether it helped, below its name: on a phone its name and day. */
export function Tried({ noted }: { noted: readonly Noted[] }) {
  return noted.map(({ on, words, reason }) => (
    <span key={`${on} ${words}`} className="small tried">
      <span aria-hidden="true">○ </span>
      <span className="wide">{reason}</span>
      <span className="narrow-only">
        {words}, {shortDay(on)}
      </span>
    </span>
  ));
}
