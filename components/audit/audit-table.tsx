import { instantName } from "@/lib/periods/instant";
import { Still } from "@/components/ui/still";

type Entry = { at: Date; who: string | null; actingAs: string | null; says: string };

/** What was done, by whom and when: one plain sentence an entry. */
export function AuditTable({ entries }: { entries: readonly Entry[] }) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">Entries of the audit trail, newest first</caption>
      <thead>
        <tr>
          <th scope="col">When</th>
          <th scope="col">Who</th>
          <th scope="col">What</th>
        </tr>
      </thead>
      <Still as="tbody">
        {entries.map(({ at, who, actingAs, says }, index) => (
          <tr key={index}>
            <td className="second whitespace-nowrap">
              <time dateTime={at.toISOString()}>{instantName(at)}</time>
            </td>
            <td className="wraps">
              {who ?? "At the server"}
              {actingAs && <span className="small"> acting as {actingAs}</span>}
            </td>
            <td className="wraps wrap-anywhere">{says}</td>
          </tr>
        ))}
      </Still>
    </table>
  );
}
