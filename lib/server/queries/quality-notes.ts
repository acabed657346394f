import "server-only";
import { qualityNotes, type QualityBounds, type QualityNote } from "@/lib/appointments/quality-notes";
import type { Day } from "@/lib/periods/day";
import type { Period } from "@/lib/periods/period";
import { knownAnswers } from "@/lib/server/known-answers";
import { nationalMonths } from "./returns/national-months";
import { settingsOn } from "./settings";

/** From where on each weakness matters, by the settings of a day. */
export async function qualityBounds(on: Day): Promise<QualityBounds> {
  const settings = await settingsOn(on);
  return {
    hold: settings["category-hold"],
    leastList: settings["plausible-list"],
    leastRate: settings["plausible-appointments-least"],
    mostRate: settings["plausible-appointments-most"],
    mostStatusUnknown: settings["plausible-status-unknown"],
  };
}

/** Months that appointments may be behind other figures. */
const BEHIND = 2;

/**
 * What a practice's appointments of a month, or of the newest shortly before it
 * that it was published in, must be read with; null where there is none.
 *
 * @param list patients registered, for the files that give no list of their own
 */
export async function practiceQuality(
  practice: string,
  at: Period,
  list: number | null,
): Promise<{ month: Period; notes: QualityNote[] } | null> {
  const [months, bounds] = await Promise.all([
    nationalMonths([practice], { month: at, before: BEHIND }, knownAnswers()),
    qualityBounds(at.end),
  ]);
  const [now] = months.get(practice) ?? [];
  if (!now) return null;
  const counts = list === null ? now.counts : { list, ...now.counts };
  return { month: now.month, notes: qualityNotes(counts, now.month, bounds) };
}
