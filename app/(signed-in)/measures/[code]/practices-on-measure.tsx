import type { Route } from "next";
import { outliersOf } from "@/components/metrics/beyond";
import { ChartDownloads } from "@/components/charts/chart-downloads";
import { FunnelFigure } from "@/components/metrics/funnel-figure";
import { MarksLegend } from "@/components/metrics/marks-legend";
import { OutlierTable } from "@/components/metrics/outlier-table";
import { RankedFigures } from "@/components/metrics/ranked-figures";
import { CHECK_KEY } from "@/components/metrics/words";
import { PracticeTable } from "@/components/organisations/practice-table";
import { Downloads } from "@/components/ui/downloads";
import { StillSection } from "@/components/ui/section";
import { PresetViews } from "@/components/organisations/preset-views";
import { presetCounts } from "@/lib/readings/presets";
import { listed, nextOrder } from "@/lib/readings/practice-list";
import { link } from "../../view";
import type { Measure } from "./measure";

/** The practices of a measure in shape: bars, funnel, and who is beyond chance. */
export function PracticesCharted({ measure }: { measure: Measure }) {
  const { metric, named, unnamed, lines, inHand } = measure;
  if (named.length + unnamed.length === 0) return null;
  const compared = named.filter(({ standing }) => standing !== null).length + unnamed.length;
  const howSure = named.some(({ lower }) => lower !== null);
  const lowestFirst = metric.direction === -1 ? "highest first" : "lowest first";
  return (
    <>
      <StillSection
        id="ranked"
        title={`${compared} practices, ${lowestFirst}`}
        aside={
          <>
            <span className="max-wide:hidden">
              {howSure && "Thin line: 95% interval; colour only beyond the 95% limit. "}
              {named.some(({ check }) => check !== null) && `Under a bar: ${CHECK_KEY}. `}
            </span>
            {unnamed.length > 0 && "Practices you may not see by name have no name or interval. "}
            <a href="#practices">In a table</a>
          </>
        }
      >
        <RankedFigures metric={metric} named={named} unnamed={unnamed} lines={lines} inHand={inHand} />
        <ChartDownloads
          of={`${metric.name}, practices in order`}
          chart="ranked"
          table="measure-practices"
          parameters={{ measure: metric.code, ...measure.kept }}
        />
      </StillSection>
      <Beyond measure={measure} />
    </>
  );
}

/** Every practice that may be named, worst first unless the reader sorts it otherwise. */
export function PracticesListed({ measure }: { measure: Measure }) {
  const { metric, named, unnamed, lines, found, rows, query, inHand, kept, preset, sustained, lasting } =
    measure;
  if (named.length === 0) return null;
  return (
    <StillSection id="practices" title={unnamed.length > 0 ? "Practices you see by name" : "Every practice"}>
      <PresetViews
        presets={metric.direction === 0 ? [] : presetCounts(found, sustained)}
        preset={preset}
        all={found.length}
        lasting={lasting}
        hrefOf={(show) => withAnchor(link(`/measures/${metric.code}`, { ...kept, show }))}
      />
      <PracticeTable
        caption={`Practices on ${metric.name}`}
        metric={metric}
        lines={lines}
        rows={listed(rows, query)}
        query={query}
        hrefOf={({ code }) => link(`/practices/${code}`, { at: kept.at, with: kept.with })}
        sortHref={(sort) =>
          link(`/measures/${metric.code}`, {
            ...kept,
            show: preset ?? undefined,
            sort,
            order: nextOrder(query, sort),
          })
        }
        inHand={inHand?.organisation.code ?? null}
      />
      <MarksLegend direction={metric.direction} />
      <PracticeDownloads measure={measure} />
    </StillSection>
  );
}

/** With the values of practices that may not be named, where the page draws them. */
function PracticeDownloads({ measure: { metric, rows, unnamed, query, kept, place } }: { measure: Measure }) {
  const parameters = { measure: metric.code, ...kept, sort: query.sort, order: query.order };
  const shown = rows.length + unnamed.length;
  return (
    <Downloads
      of={`practices on ${metric.name}`}
      choices={[
        { label: `What is shown (${shown})`, table: "measure-practices", parameters, rows: shown },
        ...(place === null
          ? []
          : [
              {
                label: "All practices",
                table: "measure-practices",
                parameters: { ...parameters, all: "1" },
                rows: shown,
              },
            ]),
      ]}
    />
  );
}

/** The list the reader pressed stays in view. */
function withAnchor(href: Route): Route {
  return `${href}#practices` as Route;
}

function Beyond({ measure: { metric, named, lines, kept, inHand } }: { measure: Measure }) {
  if (metric.unit === "number" || !lines || lines.value === null) return null;
  const funnel = (
    <StillSection id="funnel" title="Is the gap bigger than chance?">
      <FunnelFigure metric={metric} figures={named} lines={lines} inHand={inHand} />
      <ChartDownloads
        of={`${metric.name}, funnel`}
        chart="funnel"
        table="measure-practices"
        parameters={{ measure: metric.code, ...kept }}
      />
    </StillSection>
  );
  if (named.length === 1) return funnel;
  const { worse, better } = outliersOf(named);
  const hrefOf = (code: string) => link(`/practices/${code}`, { at: kept.at, with: kept.with });
  const [worseTitle, betterTitle] =
    metric.direction === 0
      ? ["Lower than chance explains", "Higher than chance explains"]
      : ["Worse than chance explains", "Better: worth asking what they do"];
  return (
    <div className="split">
      {funnel}
      <div>
        <StillSection title={worseTitle} aside={practices(worse.length)}>
          {worse.length > 0 && <OutlierTable caption={worseTitle} figures={worse} hrefOf={hrefOf} />}
        </StillSection>
        <StillSection title={betterTitle} aside={practices(better.length)}>
          {better.length > 0 && <OutlierTable caption={betterTitle} figures={better} hrefOf={hrefOf} />}
        </StillSection>
        <Downloads
          of={`practices beyond chance on ${metric.name}`}
          choices={[
            {
              label: `These practices (${worse.length + better.length})`,
              table: "measure-outliers",
              parameters: { measure: metric.code, ...kept },
              rows: worse.length + better.length,
            },
          ]}
        />
      </div>
    </div>
  );
}

function practices(count: number): string {
  if (count === 0) return "None";
  return `${count} ${count === 1 ? "practice" : "practices"}`;
}
