import { gatherCounts, yearOf } from "./read-by-practice";
import { SURVEY_STEMS, type SurveyStem } from "./survey-layouts";
import { emptyContent, NHS_ENGLAND, type ReaderInput, type TableReader } from "./table-reader";

/** How the csv writes what it does not give. */
const MISSING = ["", "NA", "N/A", "."];

/**
 * GP Patient Survey, weighted practice results from 2024 on: for each question
 * used, cells `STEM:positive` (weighted answers that are good) and
 * `STEM:answers` (weighted answers), a fraction times its base as the file
 * gives both. A negative number is the publisher's sign for hidden: null, never
 * 0. Its period is the NHS year that ends with the fieldwork.
 */
export function patientSurveyReader(input: ReaderInput): TableReader {
  const { row, table, problems } = input;
  const old = table.layout === "before-2024";
  if (old) {
    problems.add({
      line: null,
      column: null,
      found: "the questions of the survey of 2023 or before (q28 is the overall experience)",
      expected:
        "the practice results of 2024 or later: the survey was redesigned and earlier answers do not compare",
    });
  }
  const year = old ? null : yearOf(input, "GPPS_2025_Practice_data_weighted.csv");
  const gathered = gatherCounts("PRACTICE");

  return {
    read() {
      const practice = row.code("practice");
      if (!practice || !year) return;
      const counts: Record<string, number | null> = {};
      for (const stem of SURVEY_STEMS) Object.assign(counts, answersOf(stem));
      if (!gathered.add(year, practice, null, counts)) row.problem("practice", "each practice once");
    },
    content: () => ({
      ...emptyContent(NHS_ENGLAND, year?.end ?? null),
      counted: gathered.list(),
    }),
  };

  function answersOf(stem: SurveyStem): Record<string, number | null> {
    const [positive, answers] = [`${stem}:positive`, `${stem}:answers`];
    if ([positive, answers].some((column) => MISSING.includes(row.text(column).toUpperCase()))) return {};
    if ([positive, answers].some((column) => /^-\d+(\.\d+)?$/.test(row.text(column))))
      return { [positive]: null, [answers]: null };
    const [share, base] = [row.amount(positive), row.amount(answers)];
    if (share === null || base === null) return {};
    if (share > 1) {
      row.problem(positive, "a fraction from 0 to 1, for example 0.74");
      return {};
    }
    return { [positive]: share * base, [answers]: base };
  }
}
