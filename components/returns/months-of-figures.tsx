import { CheckMark } from "@/components/metrics/marks/check-mark";
import { shortPeriod } from "@/components/metrics/period-words";
import { CHECK_NAMES } from "@/lib/appointments/figure-check";
import type { FigureMonth } from "@/lib/appointments/figure-months";
import type { ReturnedFigure } from "@/lib/appointments/returned-figures";
import { formatCount } from "@/lib/figures/format";
import { dayName } from "@/lib/periods/period";

type Props = {
  figures: readonly { figure: ReturnedFigure; name: string; months: readonly FigureMonth[] }[];
};

/** What the pictures of the months draw: each figure month by month, the newest first, with the practice's own count beside it. */
export function MonthsOfFigures({ figures }: Props) {
  return (
    <table className="dense stacked">
      <caption className="sr-only">National figures and the practice’s own counts, month by month</caption>
      <thead>
        <tr>
          <th scope="col">Month</th>
          <th scope="col" className="figure">
            National
          </th>
          <th scope="col" className="figure">
            Practice
          </th>
          <th scope="col">Verified</th>
          <th scope="col">Source</th>
        </tr>
      </thead>
      {figures.map(({ figure, name, months }) => (
        <tbody key={figure}>
          <tr className="group">
            <th scope="rowgroup" colSpan={5}>
              {name}
            </th>
          </tr>
          {months.toReversed().map((each) => (
            <Month key={each.month.text} of={each} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Month({ of: { month, published, check, own } }: { of: FigureMonth }) {
  return (
    <tr>
      <th scope="row">{shortPeriod(month.text)}</th>
      <td className="figure value">
        <span className="narrow-only">National: </span>
        {published ? formatCount(published.count) : "Not reported"}
      </td>
      <td className="figure">
        <span className="narrow-only">Practice: </span>
        {ownWords({ check, own })}
      </td>
      <td>
        {check && (
          <>
            <CheckMark check={check.is === "disputed" ? { is: "disputed", disputes: [] } : check} />{" "}
            {CHECK_NAMES[check.is]}
          </>
        )}
      </td>
      <td className="second wraps">
        {published?.publisher}
        {published?.publishedOn && `, published ${dayName(published.publishedOn)}`}
      </td>
    </tr>
  );
}

function ownWords({ check, own }: Pick<FigureMonth, "check" | "own">): string {
  if (own !== null) return formatCount(own);
  if (check?.is === "disputed") return "not recorded";
  return check?.is === "verified" ? "the same" : "not said";
}
