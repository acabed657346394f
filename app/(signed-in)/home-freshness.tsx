import type { Route } from "next";
import { FreshnessTable } from "@/components/organisations/freshness-table";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import type { FiguresScope } from "@/lib/permissions/figures";
import { today } from "@/lib/server/clock";
import { freshnessOf } from "@/lib/server/queries/freshness";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { link } from "./view";

/** The newest figures of each data set, and the list as a file. */
export async function HomeFreshness({ scope }: { scope: FiguresScope }) {
  const [rows, definitions] = await Promise.all([freshnessOf(scope), definitionsOn(today())]);
  return (
    <Section title="How fresh the figures are" aside="The newest of each data set in force">
      {rows.length === 0 ? (
        <p className="text-reason">Nothing is loaded yet.</p>
      ) : (
        <>
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
        </>
      )}
    </Section>
  );
}
