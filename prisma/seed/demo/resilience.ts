import type { Period } from "@/lib/periods/period";
import { characterOf } from "./character";
import { practice } from "./practices";
import { randomFor } from "./random";

/** The quarters for which the ICB kept its register of practices at risk. */
export const RESILIENCE_PERIODS = ["2024-Q4", "2025-Q1", "2025-Q2", "2025-Q3"];

/** The practice that lost a partner in spring 2025: its waits jump then (habits.ts). */
const LOST_A_PARTNER = { code: "Z00098", from: "2025-04-01" };

/** What the ICB recorded of a practice in a quarter, by measure. Most have nothing to record. */
export function resilienceOf(code: string, { text, end }: Period): Record<string, number> {
  const lasting = randomFor(`${code} resilience`);
  const once = randomFor(`${code} resilience ${text}`);
  const { staffing } = characterOf(code);
  const small = practice(code).size < 3500;
  const singleHanded = small && lasting() < 0.5;
  const atRisk = lasting() < 0.05;
  const asksToClose = lasting() < 0.02;
  const left = code === LOST_A_PARTNER.code && end >= LOST_A_PARTNER.from ? 1 : 0;
  return {
    "unplanned-closure-days": once() < 0.05 - 0.02 * staffing ? Math.ceil(once() * 4) / 2 : 0,
    "partners-lost": singleHanded ? 0 : left + (lasting() < 0.08 ? 1 : 0),
    "premises-at-risk": atRisk ? 1 : 0,
    "single-handed": singleHanded ? 1 : 0,
    "list-closure-application": asksToClose && end >= "2025-06-01" ? 1 : 0,
  };
}
