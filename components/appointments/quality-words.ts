import type { QualityNote } from "@/lib/appointments/quality-notes";
import { formatCount, formatRate, formatShare } from "@/lib/figures/format";

/** What a rule found in a practice's month, and what follows from it. */
export type QualityWords = { found: string; so: string };

export function qualityWords(note: QualityNote): QualityWords {
  switch (note.rule) {
    case "categories":
      return {
        found: `${formatShare(note.unclear)} have no clear category: ${formatShare(note.unmapped)} not mapped, ${formatShare(note.unclear - note.unmapped)} mapped inconsistently.`,
        so: note.held
          ? `That is above ${formatShare(note.above)}, so measures of urgent and routine appointments are on hold.`
          : `Above ${formatShare(note.above)} measures of urgent and routine appointments would be on hold.`,
      };
    case "no-urgent":
      return {
        found: "None is recorded as General Consultation Acute.",
        so: "So there is no figure of urgent appointments seen the same day: it is not reported, which is not 0%.",
      };
    case "outcomes":
      return {
        found: `${formatShare(note.share)} have no known outcome.`,
        so: note.doubtful
          ? `That is above ${formatShare(note.above)}: read the share that did not attend with care, it rests on the rest.`
          : "The share that did not attend is of those with a known outcome.",
      };
    case "waits":
      return {
        found: `${formatShare(note.share)} have no known time from booking.`,
        so: "They count as not seen within a week or two.",
      };
    case "vaccinations":
      return {
        found: "October has the autumn vaccination clinics.",
        so: "More is booked ahead and missed: compare with October a year before. Trend rules leave the month out.",
      };
    case "volume":
      return {
        found: `${formatRate(note.rate)} appointments for every 1,000 patients, ${note.is === "few" ? "fewer" : "more"} than is usual.`,
        so:
          note.is === "few"
            ? "Never read it as poor access: appointments at a PCN hub or in extended hours are often held in another system."
            : "Look for slots that are no appointments, or lists counted twice.",
      };
    case "small-list":
      return {
        found: `A list of ${formatCount(note.list)} patients.`,
        so: "Figures of so few move by chance.",
      };
  }
}

/** What holds for every practice and month of national appointment data. */
export const ALWAYS: readonly QualityWords[] = [
  {
    found: "Practices record appointments in different ways: there is no national standard.",
    so: "These are statistics in development, and no measure of workload.",
  },
  {
    found: "Appointments at a PCN, a hub or in extended hours are often not in them.",
    so: "A low number is not low access; the practice can say in its return what is missed.",
  },
  {
    found: "A correction in the appointment book changes later months only.",
    so: "So what a practice counts stands beside the national figure and never in its place.",
  },
  {
    found: "The time from booking depends on how far ahead the book is opened.",
    so: "Same day and within 48 hours are context and are never flagged.",
  },
  {
    found: "A practice that is not in the month’s file has no figures.",
    so: "Missing is not none.",
  },
];
