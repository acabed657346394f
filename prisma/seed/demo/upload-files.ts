import { daysBetween, type Day } from "@/lib/periods/day";
import { monthOf, period, type Period } from "@/lib/periods/period";
import { accessOn, characterOf } from "./character";
import { csv, type DemoFile } from "./demo-file";
import type { DemoMeasure } from "./measure";
import { MEASURES } from "./measures";
import { isOpen, listOn, PRACTICES, type DemoPractice } from "./practices";
import { events, logistic, logit, normal, ofThem, randomFor } from "./random";
import { RATING_MONTHS, ratingsOf } from "./ratings";
import { RESILIENCE_PERIODS, resilienceOf } from "./resilience";
import { CANAL_SIDE } from "./stories";

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

/** Practices that send nothing at all for a data set; never the one whose manager signs in. */
function isSilent({ file, silent = 0 }: DemoMeasure, { code }: DemoPractice): boolean {
  return code !== CANAL_SIDE && randomFor(`${code} ${file} silent`)() < silent;
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

function counted(
  measure: DemoMeasure,
  practice: DemoPractice,
  at: Period,
  steps: number,
): { numerator: number; denominator: number } {
  const patients = listOn(practice, monthOf(at.end).start);
  const random = randomFor(`${practice.code} ${measure.code} ${at.text}`);
  const lean = leanOf(measure, practice.code, at.end) + (measure.drift ?? 0) * steps;
  const denominator = Math.round(measure.outOf(patients) * 100) / 100;
  if (measure.kind === "share") {
    const number = Math.round(
      denominator * Math.exp(measure.file === "patient-survey" ? 0.18 * normal(random) : 0),
    );
    return { numerator: ofThem(random, number, logistic(logit(measure.level) + lean)), denominator: number };
  }
  const mean = denominator * measure.level * Math.exp(lean);
  if (measure.kind === "rate") return { numerator: events(random, mean), denominator };
  const staff = Math.max(0.4, Math.round(mean * Math.exp(0.02 * normal(random)) * 100) / 100);
  return measure.kind === "staff"
    ? { numerator: staff, denominator: Math.round(denominator) }
    : { numerator: patients, denominator: staff };
}

/** How far a practice leans from the usual level: what it is like, and what only this measure knows. */
function leanOf({ code, pull, spread }: DemoMeasure, practice: string, on: Day): number {
  const character = { ...characterOf(practice), access: accessOn(practice, monthOf(on).start) };
  const { access = 0, need = 0, staffing = 0, care = 0 } = pull;
  const pulled =
    access * character.access + need * character.need + staffing * character.staffing + care * character.care;
  return pulled + spread * normal(randomFor(`${practice} ${code}`));
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
