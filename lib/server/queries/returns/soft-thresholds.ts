import "server-only";
import type { Before, SoftThresholds } from "@/lib/appointments/soft-checks";
import { practiceCounts } from "@/lib/appointments/return-answers";
import type { Day } from "@/lib/periods/day";
import { step, type Period } from "@/lib/periods/period";
import { settingsOn } from "@/lib/server/queries/settings";
import type { NationalMonth } from "./national-months";
import { findReturn } from "./return";

/** The thresholds of the soft checks in force on a day. */
export async function softThresholds(on: Day): Promise<SoftThresholds> {
  const settings = await settingsOn(on);
  return {
    total: settings["returns-total-tolerance"],
    points: settings["returns-share-tolerance"],
    jump: settings["returns-month-jump"],
    jumpLeast: settings["returns-jump-least"],
  };
}

/** What the soft checks of a month compare with: its national year, and what the practice sent the month before. */
export async function beforeMonth(
  practice: string,
  month: Period,
  year: readonly NationalMonth[],
): Promise<Before> {
  const last = step(month, -1);
  const national = year.find((each) => each.month.text === last.text)?.figures ?? {};
  const [sent] = (await findReturn(practice, last))?.sent ?? [];
  return {
    year: year.map(({ figures }) => figures),
    lastMonth: sent ? practiceCounts(national, sent.answers) : national,
  };
}
