import { period, step } from "@/lib/periods/period";
import type { Character } from "./character";

/** How an uploaded measure behaves in the demo. */
export type DemoMeasure = {
  code: string;
  /** The upload file it goes into, without its ending. */
  file: string;
  periods: readonly string[];
  /** share: of the denominator; rate: numerator for each one of the denominator; staff: full-time equivalents. */
  kind: "share" | "rate" | "staff";
  /** The usual level, as the share or for each one of the denominator. */
  level: number;
  /** How far practices lastingly differ, on the scale of log odds (shares) or logs. */
  spread: number;
  /** What the traits of a practice add, on the same scale. */
  pull: Partial<Character>;
  /** Change from one period to the next, on the same scale. */
  drift?: number;
  /** What is divided by, from patients registered. */
  outOf: (patients: number) => number;
  /** Numerators below this are hidden by the source. */
  hiddenBelow?: number;
  /** Share of practices that send nothing. */
  silent?: number;
};

/** The NHS years that measures published once a year are uploaded for. */
export const YEARS = ["2022/23", "2023/24", "2024/25"];

/** So many periods up to the last, in order. */
export function periods(last: string, many: number): string[] {
  return Array.from({ length: many }, (_, index) => step(period(last), index + 1 - many).text);
}

export function patients(registered: number): number {
  return registered;
}

/** So many for each registered patient, and a least number beside. */
export function each(perPatient: number, least = 0): (registered: number) => number {
  return (registered) => Math.round(least + perPatient * registered);
}
