import type { LikelyCause } from "./likely-causes";

/** What is likely behind a gap, as the practice reads it. */
export const CAUSE_WORDS: Readonly<Record<LikelyCause, string>> = {
  "unmapped-slots": "national data has them without a category: their slot type is not mapped",
  "inconsistent-mapping":
    "national data has them as inconsistent: the slot type’s setting or context does not fit its category",
  "no-category-in-book": "your extract has no category for them, national data has",
  "statuses-not-updated": "they are still open in your book: mark them attended or did not attend",
  "statuses-updated-since": "their status was set after the national extract was taken",
  "part-of-month":
    "the same share of every kind is missing: part of the month, or of the book, is not in one of the two",
  "held-elsewhere":
    "appointments that national data does not take: PCN, hub or enhanced access in another system, or slots of a kind it does not publish",
  "outside-book":
    "appointments that this extract does not hold: outside the book, in another system, or filtered out",
  "vaccination-clinics": "autumn vaccination clinics, which books and national data often count differently",
  "mode-not-set": "national data has them with no mode: the slot type has none set",
  "staff-not-set":
    "national data has them with no staff group: the clinician’s role is not set in the system",
  "booking-not-known": "the day of booking is lacking, or after the appointment, in one of the two",
  "slot-moved-category": "their slot type was mapped to another category when the national extract was taken",
};
