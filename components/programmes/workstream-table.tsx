import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { countsInWords } from "@/lib/programmes/milestone";
import type { DomainView } from "@/lib/programmes/programme-view";
import { RatingMark } from "./rating-mark";
import { RatingTrendMark } from "./rating-trend";

type Props = {
  domains: readonly DomainView[];
  /** Null: its own page is not for this reader. */
  hrefOf: (workstream: string) => Route | null;
};

/** Every workstream by domain: who leads it and how it stands. */
export function WorkstreamTable({ domains, hrefOf }: Props) {
  return (
    <table className="dense mt-4 workstreams">
      <caption className="sr-only">Workstreams by domain</caption>
      <thead>
        <tr>
          <th scope="col">Workstream</th>
          <th scope="col">Delivery</th>
          <th scope="col">Confidence</th>
          <th scope="col">Trend</th>
          <th scope="col" className="wide">
            Milestones
          </th>
          <th scope="col" className="wide">
            Lead
          </th>
        </tr>
      </thead>
      {domains.map(({ code, name, workstreams }) => (
        <tbody key={code} id={code}>
          <tr className="group">
            <th scope="rowgroup" colSpan={6}>
              {name}
            </th>
          </tr>
          {workstreams.map((each) => {
            const href = hrefOf(each.code);
            return (
              <tr key={each.code}>
                <th scope="row" className="wraps">
                  {href ? <Link href={href}>{each.name}</Link> : each.name}
                </th>
                <td data-label="Delivery">
                  <RatingMark rating={each.ratings.delivery.rating} />
                </td>
                <td data-label="Confidence">
                  <RatingMark rating={each.ratings.confidence.rating} />
                </td>
                <td data-label="Trend">
                  <RatingTrendMark trend={each.trend} />
                </td>
                <td className="small wide wraps">{countsInWords(each.counts)}</td>
                <td className="small wide wraps">{each.lead}</td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
