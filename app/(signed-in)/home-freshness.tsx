import type { Route } from "next";
import { FreshnessTable } from "@/components/organisations/freshness-table";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import type { FiguresScope } from "@/lib/permissions/figures";
import type { Figure } from "@/lib/readings/view";
import { today } from "@/lib/server/clock";
import { freshnessOf } from "@/lib/server/queries/freshness";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { link } from "./view";

type Props = { scope: FiguresScope; figures: readonly Figure[] };

/** The newest figures of each data set, and the list as a file. */
export async function HomeFreshness({ scope, figures }: Props) {
  const [rows, definitions] = await Promise.all([freshnessOf(scope), definitionsOn(today())]);
  return (
    <Section title="How fresh the figures are" aside="The newest of each data set in force">
      {rows.length === 0 ? (
        <p className="text-reason">Nothing is loaded yet.</p>
      ) : (
        <details className="plain-details text-reason">
          <summary>{staleWords(figures)}</summary>
          <FreshnessTable
            rows={rows}
            sourceOf={(code) => definitions.get(code)?.source ?? code}
            hrefOf={(of) =>
              "measure" in of
                ? link(`/measures/${of.measure}`, {})
                : (`${link("/data", {})}#set-${of.dataset}` as Route)
            }
          />
          <Downloads
            of="data sets and how fresh they are"
            choices={[{ label: "Every data set", table: "data-sets", parameters: {}, rows: rows.length }]}
          />
        </details>
      )}
    </Section>
  );
}

/** What one would ask first of the list, as its summary. */
function staleWords(figures: readonly Figure[]): string {
  const stale = figures.filter(({ state }) => state === "stale").length;
  if (stale === 0) return "No measure is stale. The newest period of each data set";
  const measures = stale === 1 ? "1 measure is" : `${stale} measures are`;
  return `${measures} stale: newer figures are due. The newest period of each data set`;
}
