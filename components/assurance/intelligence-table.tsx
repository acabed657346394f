import type { ReactNode } from "react";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { IntelligenceKind } from "@/lib/pqaf/evidence";
import { INTELLIGENCE_KIND_NAMES } from "@/lib/pqaf/evidence-words";

export type IntelligenceEntry = {
  id: number;
  kind: IntelligenceKind;
  on: Day;
  source: string;
  words: string;
  restricted: boolean;
  trigger: string | null;
  endedOn: Day | null;
  endedWhy: string | null;
  recordedBy: string;
  recordedOn: Day;
  withdrawnOn: Day | null;
  withdrawnWhy: string | null;
};

type Props<Entry extends IntelligenceEntry> = {
  entries: readonly Entry[];
  triggerName: (entry: Entry) => string;
  actsOf: (entry: Entry) => ReactNode;
};

/** Soft intelligence about one practice, newest first. */
export function IntelligenceTable<Entry extends IntelligenceEntry>({
  entries,
  triggerName,
  actsOf,
}: Props<Entry>) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">Soft intelligence, newest first</caption>
      <thead>
        <tr>
          <th scope="col">About</th>
          <th scope="col">What was seen or heard</th>
          <th scope="col">Trigger</th>
          <th scope="col">
            <span className="sr-only">Change</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {entries.map((entry) => (
          <tr key={entry.id}>
            <th scope="row" className="wraps">
              {INTELLIGENCE_KIND_NAMES[entry.kind]}
              <span className="small block">{dayName(entry.on)}</span>
              {entry.restricted && <strong className="small block">Restricted</strong>}
            </th>
            <td className="wraps">
              <span className="whitespace-pre-line">{entry.words}</span>
              <span className="small block">
                {entry.source}. Recorded by {entry.recordedBy}, {dayName(entry.recordedOn)}
              </span>
              {entry.withdrawnOn && (
                <span className="block">
                  <strong>Withdrawn {dayName(entry.withdrawnOn)}:</strong> {entry.withdrawnWhy}
                </span>
              )}
            </td>
            <td className="wraps">
              {entry.trigger === null ? <span className="small">Carries none</span> : triggerName(entry)}
              {entry.endedOn && (
                <span className="small block">
                  Ended {dayName(entry.endedOn)}: {entry.endedWhy}
                </span>
              )}
            </td>
            <td>{entry.withdrawnOn === null && actsOf(entry)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
