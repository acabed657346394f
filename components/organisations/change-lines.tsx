import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { Change, ChangeKind } from "@/lib/changes/change";
import { Still } from "@/components/ui/still";

type Props = { changes: readonly Change[]; hrefOf: (change: Change) => Route };

/** A revision or a rule is never taken for a change of the thing itself. */
const KINDS: Record<ChangeKind, string | null> = { real: null, revised: "revised", rule: "rule" };

/** The first lines of what changed, each a link to the thing itself. */
export function ChangeLines({ changes, hrefOf }: Props) {
  return (
    <Still as="ul" className="lines">
      {changes.map((change) => {
        const { kind, topic, organisation, metric, source, what, period } = change;
        const about = [organisation?.name, metric?.shortName, source].filter(Boolean).join(", ");
        return (
          <li key={`${topic} ${organisation?.code} ${metric?.code} ${source} ${period} ${what}`}>
            {KINDS[kind] && <span className="small">{KINDS[kind]}: </span>}
            <Link href={hrefOf(change)}>{about || "The system"}</Link>: {what}.
          </li>
        );
      })}
    </Still>
  );
}
