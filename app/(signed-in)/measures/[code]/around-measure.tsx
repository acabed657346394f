import { ScopeBar } from "@/components/layout/scope-bar";
import { hasPlaceLines } from "@/components/metrics/place-lines";
import { Views } from "@/components/ui/views";
import { link } from "../../view";
import { hasFunnel, type Measure } from "./measure";
import { Still } from "@/components/ui/still";

/** Where the page stands, and the period and comparator it is of. */
export function MeasureScope({ measure, name }: { measure: Measure; name: string }) {
  const { system, kept, periods, compared } = measure;
  return (
    <ScopeBar
      crumbs={[
        { label: system, href: link("/measures", { system: kept.system, at: kept.at }) },
        { label: name },
      ]}
      choices={[periods, compared]}
      kept={{ ...kept, at: undefined, with: undefined }}
    />
  );
}

/** The Places it can be narrowed to. */
export function PlaceLinks({ measure: { metric, kept, place, places } }: { measure: Measure }) {
  const views = [{ code: undefined, label: "all Places" }, ...places];
  return (
    <Views
      name="Show"
      views={views.map(({ code, label }) => ({
        label,
        href: link(`/measures/${metric.code}`, { ...kept, place: code }),
        current: code === (place ?? undefined),
      }))}
    />
  );
}

/** The page's parts by name: each has an address of its own, so that one chart can be sent. */
export function Contents({ measure, compared }: { measure: Measure; compared: boolean }) {
  const { named, unnamed, groups, trend } = measure;
  const parts = [
    { id: "ranked", label: "ranked", there: named.length + unnamed.length > 0 },
    { id: "funnel", label: "funnel", there: hasFunnel(measure) },
    { id: "trend", label: "over time", there: trend !== null },
    { id: "places", label: "by Place", there: hasPlaceLines(groups) },
    { id: "groups", label: "sums", there: groups.length > 0 },
    { id: "practices", label: "practices", there: named.length > 0 },
    { id: "compared", label: "two periods", there: compared },
    { id: "definition", label: "definition", there: true },
    { id: "history", label: "editions", there: true },
  ];
  return (
    <nav aria-label="On this page" className="no-print">
      <Still as="ul" className="views">
        <li className="name" aria-hidden="true">
          On this page
        </li>
        {parts
          .filter(({ there }) => there)
          .map(({ id, label }) => (
            <li key={id}>
              <a href={`#${id}`}>{label}</a>
            </li>
          ))}
      </Still>
    </nav>
  );
}
