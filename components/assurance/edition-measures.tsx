import type { Domain } from "@/lib/metrics/definition";
import { groupBy } from "@/lib/readings/group-by";
import { DOMAIN_NAMES } from "@/components/metrics/words";
import { WhenStacked } from "@/components/ui/when-stacked";

/** A measure of an edition, as a reader knows it. */
export type CountedMeasure = { code: string; name: string; domain: Domain; words: string; weight: number };

/** The measures of an edition by domain, with the weight of each. */
export function EditionMeasures({ measures }: { measures: readonly CountedMeasure[] }) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">Measures that count, by domain</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col">Good is</th>
          <th scope="col" className="figure">
            Weight
          </th>
        </tr>
      </thead>
      {[...groupBy(measures, ({ domain }) => domain)].map(([domain, own]) => (
        <tbody key={domain}>
          <tr className="group">
            <th scope="rowgroup" colSpan={3}>
              {DOMAIN_NAMES[domain]}
            </th>
          </tr>
          {own.map(({ code, name, words, weight }) => (
            <tr key={code}>
              <th scope="row">{name}</th>
              <td>{words}</td>
              <td className="figure">
                <WhenStacked>Weight</WhenStacked>
                {weight}
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
