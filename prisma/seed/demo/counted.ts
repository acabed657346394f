import type { Day } from "@/lib/periods/day";
import { monthOf, type Period } from "@/lib/periods/period";
import { accessOn, characterOf } from "./character";
import type { DemoMeasure } from "./measure";
import { listOn, type DemoPractice } from "./practices";
import { events, logistic, logit, normal, ofThem, randomFor } from "./random";
import { CANAL_SIDE } from "./stories";

/** What a practice counts for a measure in a period, `steps` periods from its last one. */
export function counted(
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
  return { numerator: staff, denominator: Math.round(denominator) };
}

/** How far a practice leans from the usual level: what it is like, and what only this measure knows. */
function leanOf({ code, pull, spread }: DemoMeasure, practice: string, on: Day): number {
  const character = { ...characterOf(practice), access: accessOn(practice, monthOf(on).start) };
  const { access = 0, need = 0, staffing = 0, care = 0 } = pull;
  const pulled =
    access * character.access + need * character.need + staffing * character.staffing + care * character.care;
  return pulled + spread * normal(randomFor(`${practice} ${code}`));
}

/** Practices that send nothing at all for a data set; never the one whose manager signs in. */
export function isSilent({ file, silent = 0 }: DemoMeasure, { code }: DemoPractice): boolean {
  return code !== CANAL_SIDE && randomFor(`${code} ${file} silent`)() < silent;
}
