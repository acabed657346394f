import { Downloads } from "@/components/ui/downloads";
import type { Changes } from "./load-changes";

/** The changes as a file: what the filters leave, folded lines with them, and everything. */
export function ChangeDownloads({
  changes: { from, to, kept, listed, query, practice },
}: {
  changes: Changes;
}) {
  const { topic, kind, domain, place, pcn } = query;
  const narrowed = [topic, kind, domain, place, pcn, practice].some((each) => each !== null);
  const between = { since: from.text, at: to.text };
  return (
    <Downloads
      of="what changed"
      choices={[
        {
          label: `What is shown (${listed.length})`,
          table: "changes",
          parameters: { ...kept, ...between },
          rows: listed.length,
        },
        {
          label: "All changes",
          table: "changes",
          parameters: { system: kept.system, ...between, all: "1" },
          rows: narrowed ? 1 : 0,
        },
      ]}
    />
  );
}
