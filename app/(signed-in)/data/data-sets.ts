import type { DataSetLine } from "@/components/data/data-set-table";
import { periodWords } from "@/components/imports/table-facts";
import { dataSetEntry, type DataSetEntry } from "@/lib/loads/catalogue";
import { cadenceOf, stripOf } from "@/lib/loads/coverage-strip";
import { DATASETS, isDataset, type Dataset } from "@/lib/loads/dataset";
import { publishedWords } from "@/lib/loads/publication";
import { onlyFromLayout } from "@/lib/loads/read-from";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { FiguresScope } from "@/lib/permissions/figures";
import { dayOf, parseDay, type Day } from "@/lib/periods/day";
import { dayName, parsePeriod, periodName, type Period } from "@/lib/periods/period";
import { isStale } from "@/lib/readings/series";
import { coverageOf, practicesOpenOnEach, type Coverage } from "@/lib/server/queries/coverage";
import { remembered } from "@/lib/server/known-answers";
import { definitionsOn } from "@/lib/server/queries/metrics";

type Absent = { name: string; where: string; beside: string };

type DataSets = { official: DataSetLine[]; uploaded: DataSetLine[]; absent: Absent[] };

const FROM_LAYOUT = "read from the published layout, not yet from a published file";

/** Every data set this service reads, as it stands in a system on a day. */
export const dataSets = remembered(
  "the data sets",
  async (scope: FiguresScope, on: Day): Promise<DataSets> => {
    const [coverage, definitions] = await Promise.all([coverageOf(scope), definitionsOn(on)]);
    const ends = coverage.flatMap(({ periods }) =>
      periods.slice(-24).flatMap(({ period }) => parsePeriod(period)?.end ?? []),
    );
    const open = await practicesOpenOnEach(scope, [...new Set(ends)]);
    const context = { on, open };

    const official = coverage.flatMap((each) => {
      const dataset = datasetOf(each.series);
      return dataset ? [lineOf(each, entryOfSeries(each.series, dataset, definitions), context)] : [];
    });
    const uploaded = coverage.flatMap((each) => {
      const definition = definitions.get(each.series.replace("metric:", ""));
      return each.series.startsWith("metric:") && definition
        ? [lineOf(each, entryOf(definition), context)]
        : [];
    });
    const held = new Set(coverage.map(({ series }) => datasetOf(series)));
    const absent = DATASETS.filter((dataset) => !held.has(dataset) && dataset !== "metric-upload").map(
      (dataset) => {
        const { name, where } = dataSetEntry(dataset);
        return { name, where, beside: onlyFromLayout(dataset) ? FROM_LAYOUT : "" };
      },
    );
    return { official, uploaded, absent };
  },
);

/** The data set that a series is of: "fingertips:91547" is of Fingertips. Null of an uploaded measure. */
function datasetOf(series: string): Dataset | null {
  const [own = ""] = series.split(":");
  return isDataset(own) ? own : null;
}

/** A series is called by the measure that is made of it, else by its own code. */
function entryOfSeries(
  series: string,
  dataset: Dataset,
  definitions: ReadonlyMap<string, MetricDefinition>,
): Entry {
  const entry = { ...dataSetEntry(dataset), key: series };
  if (series === dataset) return entry;
  const made = [...definitions.values()].find(
    ({ formula }) => formula.from === "counts" && formula.datasets.includes(series),
  );
  return { ...entry, name: `${entry.name}: ${made?.shortName ?? series.slice(dataset.length + 1)}` };
}

type Entry = Pick<DataSetEntry, "name" | "publisher" | "cadence" | "lagDays" | "counts"> & { key: string };

function entryOf({ code, shortName, source, publisher, cadence, lagDays }: MetricDefinition): Entry {
  return { key: code, name: shortName, publisher: `${source}; ${publisher}`, cadence, lagDays };
}

function lineOf(
  { series, periods, publishedOn, loadedAt }: Coverage,
  { key, name, publisher, cadence, lagDays, counts }: Entry,
  { on, open }: { on: Day; open: ReadonlyMap<Day, number> },
): DataSetLine {
  const last = periods.at(-1);
  const dataset = datasetOf(series);
  const newest = last ? parsePeriod(last.period) : null;
  // A register's day is that of its newest change: how old it is, only its loading tells.
  const register = series === "epraccur" || series === "pcn-partners";
  const end = newest?.end ?? (register ? null : parseDay(last?.period ?? "")) ?? dayOf(loadedAt);
  const stale = isStale({ cadence, lagDays }, end, on);
  const dated = newest !== null && cadenceOf(newest.text) === newest.cadence;
  const byNetwork = counts === "PCN";
  const whole = byNetwork || series === "gpad-sub-icb" || last?.organisations === 1;
  const expectedOn = (period: Period) => (whole ? null : (open.get(period.end) ?? null));
  const held = new Map(periods.map(({ period, organisations }) => [period, organisations]));
  const expected = newest && expectedOn(newest);
  const first = periods[0]?.period ?? "";
  return {
    key,
    name,
    beside: dataset && onlyFromLayout(dataset) ? `${publisher}; ${FROM_LAYOUT}` : publisher,
    newest: newest ? periodName(newest) : periodWords(last?.period ?? ""),
    held: periods.length === 1 ? periodWords(first) : `${periods.length}, from ${periodWords(first)}`,
    covered: coveredWords(last?.organisations ?? 0, { byNetwork, expected: expected || null }),
    strip: newest && dated ? stripOf(held, { newest, expectedOn }) : [],
    stale,
    freshness: stale ? "Stale: a newer one is due" : "Fresh",
    loaded: dayName(dayOf(loadedAt)),
    published: publishedOn && publishedWords([publishedOn]),
  };
}

function coveredWords(
  organisations: number,
  { byNetwork, expected }: { byNetwork: boolean; expected: number | null },
): string | null {
  if (byNetwork) return organisations === 1 ? "1 PCN" : `${organisations} PCNs`;
  return expected ? `${Math.min(organisations, expected)} of ${expected}` : null;
}
