import { CheckWords } from "@/components/metrics/marks/check-mark";
import type { FigureCheck } from "@/lib/appointments/figure-check";
import { formatCount } from "@/lib/figures/format";

export type DifferenceLine = {
  key: string;
  what: string;
  one: number | null;
  other: number | null;
  /** Of a practice's national figure: what its return says of it. */
  check?: FigureCheck;
};

type Props = {
  caption: string;
  names: readonly [one: string, other: string];
  lines: readonly DifferenceLine[];
};

/** Figures that should be one, with both and the difference. */
export function Differences({ caption, names, lines }: Props) {
  if (lines.length === 0) return null;
  return (
    <table className="dense mt-2">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Figure</th>
          {names.map((name) => (
            <th scope="col" className="figure" key={name}>
              {name}
            </th>
          ))}
          <th scope="col" className="figure">
            Difference
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map(({ key, what, one, other, check = null }) => (
          <tr key={key}>
            <th scope="row" className="wraps">
              {what} <CheckWords check={check} />
            </th>
            <td className="figure">{formatCount(one)}</td>
            <td className="figure">{formatCount(other)}</td>
            <td className="value">
              {one === null || other === null ? "One is missing" : formatCount(one - other)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
