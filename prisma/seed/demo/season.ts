import type { Day } from "@/lib/periods/day";
import { normal, randomFor } from "./random";

/** The system's level in a month: what all its practices share. */
export type Season = {
  /** Appointments for every 1,000 registered patients, vaccination clinics left out. */
  per1000: number;
  /** Vaccination clinics as a share of the rest. */
  clinics: number;
};

/** Working days and winter, relative to November; January first. October's clinics come on top. */
const BY_MONTH = [1.04, 0.95, 0.99, 0.93, 0.95, 0.97, 1.035, 0.885, 1.0, 1.045, 1, 0.885];
const OCTOBER_CLINICS = 0.2;
const SEPTEMBER_CLINICS = 0.03;
const NOVEMBER_2025 = 430;
const GROWTH_A_YEAR = 0.018;

export function seasonOf(month: Day): Season {
  const number = Number(month.slice(5, 7));
  const years = 2025 - Number(month.slice(0, 4)) + (11 - number) / 12;
  const wobble = 1 + 0.006 * normal(randomFor(`season ${month}`));
  return {
    per1000: NOVEMBER_2025 * (BY_MONTH[number - 1] ?? 1) * (1 - GROWTH_A_YEAR * years) * wobble,
    clinics: number === 10 ? OCTOBER_CLINICS : number === 9 ? SEPTEMBER_CLINICS : 0,
  };
}
