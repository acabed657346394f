import type { Route } from "next";
import { CheckMark } from "@/components/metrics/marks/check-mark";
import type { Change } from "@/lib/changes/change";
import { ChangeMark } from "./change-mark";
import { Still } from "@/components/ui/still";

type Props = {
  changes: readonly Change[];
  /** What the heading above the lines says already, and they need not. */
  under?: "practice" | "measure" | null;
  hrefOf: (link: Change["link"]) => Route;
};

/** Changes, a line each: its kind, what it is of, what happened, from what to what. */
export function ChangeLines({ changes, under = null, hrefOf }: Props) {
  return (
    <Still as="ul" className="changes">
      {changes.map((change) => (
        <Line
          key={`${change.kind} ${change.organisation?.code} ${change.metric?.code} ${change.period} ${change.what}`}
          change={change}
          under={under}
          href={hrefOf(change.link)}
        />
      ))}
    </Still>
  );
}

type LineProps = { change: Change; under: Props["under"]; href: Route };

function Line({ change, under, href }: LineProps) {
  return (
    <li>
      <ChangeMark kind={change.kind} />
      <span>
        <Subject change={change} under={under} href={href} /> {change.what}
      </span>
      {(change.from || change.to) && (
        <span className="moved">
          {change.from && (
            <>
              {change.from} <span aria-hidden="true">→</span>
              <span className="sr-only">to</span>{" "}
            </>
          )}
          <b>{change.to}</b>
          {change.to && change.check && (
            <>
              {" "}
              <CheckMark check={change.check} />
            </>
          )}
        </span>
      )}
    </li>
  );
}

/** The names that a line is about, as its link, save those that the heading above it has. */
function Subject({ change, under, href }: LineProps) {
  const { organisation, metric, source } = change;
  const names = [
    under === "practice" ? null : organisation?.name,
    under === "measure" ? null : metric?.shortName,
    source,
  ].filter(Boolean);
  return names.length > 0 && <a href={href}>{names.join(", ")}</a>;
}
