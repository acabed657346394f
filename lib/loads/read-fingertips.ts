import { parsePeriod, type Period } from "@/lib/periods/period";
import { day } from "@/lib/periods/day";
import { amount } from "./amount";
import { cellsByOrganisation, seriesOf } from "./gather-counts";
import { tenthsOf } from "./tenths";
import type { StatedAttribute } from "./source-content";
import { emptyContent, type ReaderInput, type TableReader } from "./table-reader";

const PUBLISHER = "Department of Health and Social Care, Fingertips";

/** The Index of Multiple Deprivation of 2019 and of 2025: a score on a day and no count. */
const DEPRIVATION = ["93553", "94240"];

type Read = {
  organisation: string;
  /** As in the file; "" where a release left it out. */
  indicator: string;
  name: string;
  period: string;
  about: string;
  line: number;
  value: number | null;
  count: number | null;
  denominator: number | null;
};

/**
 * Fingertips, by indicator: each is a series of its own, `fingertips:91547`,
 * with cells `count`, `denominator` and `value` (as published). Rows of areas
 * above practices and of categories are skipped; -1 and blank are missing. The
 * deprivation scores become attributes, with the tenth among the practices of
 * the file, 1 the most deprived.
 */
export function fingertipsReader({ row, problems }: ReaderInput): TableReader {
  const rows: Read[] = [];
  const ids = new Map<string, string>();
  const skipped = { areas: 0, categories: 0 };

  function figure(column: string): number | null {
    const value = amount(row, column);
    return value === -1 ? null : value;
  }

  return {
    read() {
      if (!/^GPs?$/i.test(row.text("areaType"))) {
        skipped.areas += 1;
        return;
      }
      if (!["", "NA"].includes(row.text("category"))) {
        skipped.categories += 1;
        return;
      }
      const organisation = row.code("area");
      const name = row.name("name");
      const indicator = row.text("indicator");
      if (indicator !== "" && !/^\d{2,6}$/.test(indicator))
        row.problem("indicator", "an indicator's number, for example 91547");
      if (!organisation || !name) return;
      if (indicator !== "") ids.set(name, indicator);
      const about = `${row.text("sex")}, ${row.text("age")}`;
      const figures = { value: figure("value"), count: figure("count"), denominator: figure("denominator") };
      rows.push({
        organisation,
        indicator,
        name,
        about,
        period: row.text("period"),
        line: row.line(),
        ...figures,
      });
    },
    content() {
      const gathered = cellsByOrganisation();
      const scores: { organisation: string; score: number; year: string }[] = [];
      const odd = { nameless: 0, unread: new Map<string, number>() };
      for (const each of rows) {
        const indicator = each.indicator || ids.get(each.name);
        const fault = (column: string, found: string, expected: string) =>
          problems.add({ line: each.line, column, found, expected });
        if (!indicator) {
          fault(
            "Indicator ID",
            "nothing",
            `the number of "${each.name}", in this row or another of the file`,
          );
          continue;
        }
        if (!each.indicator) odd.nameless += 1;
        if (DEPRIVATION.includes(indicator)) {
          if (each.value !== null)
            scores.push({ organisation: each.organisation, score: each.value, year: each.period });
          continue;
        }
        const period = periodOf(each.period);
        if (!period) {
          odd.unread.set(each.period, (odd.unread.get(each.period) ?? 0) + 1);
          continue;
        }
        const { count, denominator, value } = each;
        const cells = Object.fromEntries(
          Object.entries({ count, denominator, value }).filter(([, figure]) => figure !== null),
        );
        if (Object.keys(cells).length === 0) continue;
        const whose = {
          organisation: each.organisation,
          kind: "PRACTICE",
          series: seriesOf("fingertips", indicator),
        } as const;
        if (!gathered.put(whose, period, cells)) {
          fault("Area Code", each.about, `one sex and age for ${indicator}, or each in a file of its own`);
        }
      }
      const newest = scores
        .map(({ year }) => year)
        .toSorted()
        .at(-1);
      return {
        ...emptyContent(PUBLISHER, gathered.newest() ?? (newest ? day(`${newest}-01-01`) : null)),
        counted: gathered.list(),
        attributes: deprivationOf(scores),
        notes: [
          ...(skipped.areas > 0 ? [`${skipped.areas} rows of areas other than practices were skipped`] : []),
          ...(skipped.categories > 0 ? [`${skipped.categories} rows of a category were skipped`] : []),
          ...(odd.nameless > 0
            ? [`${odd.nameless} rows without a number took it from the indicator's name`]
            : []),
          ...[...odd.unread].map(
            ([period, count]) =>
              `${count} rows of "${period}" were skipped: not a month, a quarter or an NHS year`,
          ),
          ...(scores.length > 0
            ? [`Tenths of deprivation are among the ${scores.length} practices of this file`]
            : []),
        ],
      };
    },
  };
}

/** "2023/24", "2023/24 Q1" (April to June) and "2023 Q1" (January to March). */
function periodOf(text: string): Period | null {
  const [, first = "", quarter = ""] = /^(\d{4})\/\d{2} ?Q([1-4])$/.exec(text) ?? [];
  if (quarter === "4") return parsePeriod(`${Number(first) + 1}-Q1`);
  if (quarter) return parsePeriod(`${first}-Q${Number(quarter) + 1}`);
  const [, year, own] = /^(\d{4}) ?Q([1-4])$/.exec(text) ?? [];
  return parsePeriod(year ? `${year}-Q${own}` : text);
}

function deprivationOf(
  scores: readonly { organisation: string; score: number; year: string }[],
): StatedAttribute[] {
  const tenths = tenthsOf(scores.map(({ score }) => score));
  return scores.flatMap(({ organisation, score, year }, index) => {
    const whose = { organisation, kind: "PRACTICE", subIcb: null, on: day(`${year}-01-01`) } as const;
    return [
      { ...whose, key: "deprivation-score", value: score.toFixed(1) },
      { ...whose, key: "deprivation-decile", value: String(tenths[index]) },
    ];
  });
}
