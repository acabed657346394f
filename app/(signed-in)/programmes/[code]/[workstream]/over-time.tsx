import { Link } from "@/components/ui/link";
import { ChartDownloads } from "@/components/charts/chart-downloads";
import { TrendFigure } from "@/components/metrics/trend-figure";
import { Section } from "@/components/ui/section";
import type { ProgrammeReading } from "@/lib/programmes/programme-reading";
import { saidOf } from "@/lib/programmes/value-words";
import type { DrawnLine } from "@/lib/server/queries/programmes/over-time";
import type { Programme } from "@/lib/server/queries/programmes/programme";
import { charted } from "../../../measures/[code]/trend";
import { figureOf } from "../../figure-line";
import { link } from "../../../view";

type Props = {
  programme: Programme;
  workstream: string;
  kept: { period: string | undefined };
  /** Every figure that can be drawn, and the one that is. */
  told: readonly ProgrammeReading[];
  drawn: DrawnLine;
};

/** One of the workstream's figures as a chart; which one is in the address. */
export function OverTime({ programme, workstream, kept, told, drawn }: Props) {
  const { reading: chosen, definition, line } = drawn;
  const path = `/programmes/${programme.slug}/${workstream}`;
  return (
    <Section id="over-time" title={`Over time: ${saidOf(chosen)}`}>
      {told.length > 1 && (
        <ul className="figure-choice no-print" aria-label="Figures to draw">
          {told.map((each) => (
            <li key={`${each.code} ${each.subject}`}>
              {each === chosen ? (
                <b aria-current="true">{saidOf(each)}</b>
              ) : (
                <Link href={link(path, { ...kept, figure: each.code, of: each.subject })} scroll={false}>
                  {saidOf(each)}
                </Link>
              )}
            </li>
          ))}
        </ul>
      )}
      <TrendFigure figure={figureOf(drawn)} definition={definition} charted={charted(definition, line)} />
      <ChartDownloads
        of={`${saidOf(chosen)} over time`}
        chart="programme-figure"
        table="programme-figure"
        parameters={{
          ...{ programme: programme.slug, workstream, period: kept.period },
          ...{ figure: chosen.code, of: chosen.subject },
        }}
      />
    </Section>
  );
}
