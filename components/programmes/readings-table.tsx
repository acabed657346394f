import type { Route } from "next";
import { Sparkline } from "@/components/charts/sparkline";
import { AimMark } from "@/components/metrics/marks/aim-mark";
import { StateWords } from "@/components/metrics/marks/state-mark";
import { VariationMark } from "@/components/metrics/marks/variation-mark";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { assuranceWords, outsideRange } from "@/lib/programmes/trend-words";
import { planWords, saidOf, valueWords } from "@/lib/programmes/value-words";
import { shortPeriod } from "../metrics/period-words";

type Props = {
  caption: string;
  readings: readonly ProgrammeReading[];
  /** The measure's own page, for one of the catalogue. */
  hrefOf: (measure: string) => Route | null;
  /** A narrow card: value, plan and marks alone. */
  brief?: boolean;
};

/** Figures of a programme against their plan, with what the trend says of each. */
export function ReadingsTable({ caption, readings, hrefOf, brief = false }: Props) {
  return (
    <table className="dense readings">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Measure</th>
          <th scope="col" className="figure">
            Now
          </th>
          <th scope="col" className="figure">
            Plan
          </th>
          <th scope="col" className="mark">
            <span className={brief ? "sr-only" : ""}>Variation, plan</span>
          </th>
          {!brief && (
            <>
              <th scope="col" className="wide">
                24 periods
              </th>
              <th scope="col" className="wide">
                Period and source
              </th>
            </>
          )}
        </tr>
      </thead>
      <tbody>
        {readings.map((reading) => (
          <Row key={`${reading.code} ${reading.subject}`} reading={reading} hrefOf={hrefOf} brief={brief} />
        ))}
      </tbody>
    </table>
  );
}

function Row({
  reading,
  hrefOf,
  brief,
}: {
  reading: ProgrammeReading;
  hrefOf: Props["hrefOf"];
  brief: boolean;
}) {
  const { value, state, spc, assurance, direction, series, period, source, measure, verified } = reading;
  const outside = outsideRange(reading);
  const href = measure === null ? null : hrefOf(measure);
  const said = saidOf(reading);
  return (
    <tr>
      <th scope="row" className="wraps">
        {href ? <a href={href}>{said}</a> : said}
      </th>
      <td className={value === null ? "figure small" : "value"}>
        {value === null ? <StateWords state="not-reported" reason={null} /> : valueWords(reading, value)}
      </td>
      <td className="figure second">{planWords(reading)}</td>
      <td className="mark">
        {state === "stale" ? (
          <StateWords state="stale" reason={null} />
        ) : (
          <>
            {value !== null && <VariationMark state={spc} direction={direction} />}
            {assurance !== null && <AimMark assurance={assurance} words={assuranceWords(reading)} />}
            {outside && <small className="second outside">{outside.split(",")[0]}</small>}
          </>
        )}
      </td>
      {!brief && (
        <>
          <td className="wide">
            <Sparkline series={series} spc={spc} direction={direction} />
          </td>
          <td className="small wide wraps">
            {period === null ? "Nothing recorded" : shortPeriod(period)} · {source}
            {verified && `. ${verified}`}
          </td>
        </>
      )}
    </tr>
  );
}
