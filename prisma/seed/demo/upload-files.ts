import { daysBetween } from "@/lib/periods/day";
import { period, type Period } from "@/lib/periods/period";
import { counted, isSilent } from "./counted";
import { csv, type DemoFile } from "./demo-file";
import type { DemoMeasure } from "./measure";
import { MEASURES } from "./measures";
import { isOpen, PRACTICES, type DemoPractice } from "./practices";
import { RATING_MONTHS, ratingsOf } from "./ratings";
import { RESILIENCE_PERIODS, resilienceOf } from "./resilience";

const HEADINGS = "metric_code,ods_code,period,numerator,denominator,value,note";

/** The metric upload files: what an ICB holds itself, in the plain layout. */
export function* uploadFiles(): Generator<DemoFile> {
  const files = new Map<string, DemoMeasure[]>();
  for (const measure of MEASURES) files.set(measure.file, [...(files.get(measure.file) ?? []), measure]);
  for (const [file, measures] of files) yield upload(file, measures.flatMap(rowsOf));
  yield upload("care-quality-commission", RATING_MONTHS.flatMap(ratingRows));
  yield upload("resilience", RESILIENCE_PERIODS.flatMap(resilienceRows));
}

function upload(file: string, rows: readonly string[]): DemoFile {
  return { path: `uploads/${file}.csv`, text: csv(HEADINGS, rows) };
}

function rowsOf(measure: DemoMeasure): string[] {
  return measure.periods.map(period).flatMap((each, index) =>
    practicesIn(each).flatMap((practice) => {
      if (isSilent(measure, practice)) return [];
      return [row(measure, practice, each, index + 1 - measure.periods.length)];
    }),
  );
}

/** Practices open on a period's last day. */
function practicesIn({ end }: Period): DemoPractice[] {
  return PRACTICES.filter((practice) => isOpen(practice, end));
}

function row(measure: DemoMeasure, practice: DemoPractice, at: Period, steps: number): string {
  const key = [measure.code, practice.code, at.text].join(",");
  const { numerator, denominator } = counted(measure, practice, at, steps);
  if (numerator < (measure.hiddenBelow ?? 0))
    return `${key},*,${denominator},*,Fewer than ${measure.hiddenBelow}`;
  return `${key},${numerator},${denominator},,`;
}

function ratingRows(text: string): string[] {
  const at = period(text);
  return practicesIn(at).flatMap(({ code }) => {
    const { overall, questions, publishedOn } = ratingsOf(code);
    const age = (daysBetween(publishedOn, at.end) / 365.25).toFixed(1);
    const value = (metric: string, rating: number | string) =>
      `${metric},${code},${text},,,${rating},Published ${publishedOn}`;
    return [
      value("cqc-overall", overall),
      ...Object.entries(questions).map(([question, rating]) => value(`cqc-${question}`, rating)),
      value("cqc-rating-age", age),
    ];
  });
}

function resilienceRows(text: string): string[] {
  const at = period(text);
  return practicesIn(at).flatMap(({ code }) =>
    Object.entries(resilienceOf(code, at)).map(([metric, value]) => `${metric},${code},${text},,,${value},`),
  );
}
