import type { Category, Mode, Staff, Status } from "../cells";
import {
  CATEGORY_LABELS,
  categoryLabels,
  modeLabels,
  staffLabels,
  statusLabels,
  type LabelSet,
} from "../labels";

/** A slot that was never an appointment, or was given up before its time: national data does not count it. */
export type NotAnAppointment = "none";

/**
 * What appointment books call the values, beside NHS England's own labels. The
 * books' words come from their makers' report fields; a word that is not here
 * is told as an error, never guessed.
 */
const STATUS_WORDS: Readonly<Record<Status | NotAnAppointment, readonly string[]>> = {
  attended: [
    "attended",
    "arrived",
    "seen",
    "left",
    "finished",
    "complete",
    "completed",
    "sent in",
    "in consultation",
    "quiet send in",
    "telephone complete",
    "telephone - complete",
    "visited",
    "consulted",
    "patient seen",
    "checked in",
  ],
  dna: [
    "dna",
    "did not attend",
    "did not attend (dna)",
    "non attended",
    "no show",
    "not attended",
    "failed to attend",
  ],
  unknown: [
    "unknown",
    "booked",
    "start call",
    "telephone - not in",
    "walked out",
    "patient walked out",
    "cannot be seen",
    "unable to be seen",
    "not recorded",
    "waiting",
    "in progress",
  ],
  none: [
    "cancelled",
    "cancelled by patient",
    "cancelled by unit",
    "cancelled by practice",
    "cancelled by other service",
    "available",
    "unused",
    "free",
    "blocked",
    "embargoed",
    "slot available",
    "not booked",
    "unbooked",
    "deleted",
  ],
};

const STAFF_WORDS: Readonly<Record<Staff, readonly string[]>> = {
  gp: [
    "gp",
    "general practitioner",
    "general medical practitioner",
    "doctor",
    "gp partner",
    "partner gp",
    "salaried gp",
    "locum gp",
    "gp locum",
    "gp registrar",
    "gp trainee",
    "gp retainer",
    "partner/provider",
    "principal gp",
  ],
  other: [
    "other practice staff",
    "other",
    "other staff",
    "nurse",
    "practice nurse",
    "advanced nurse practitioner",
    "nurse practitioner",
    "healthcare assistant",
    "health care assistant",
    "hca",
    "pharmacist",
    "clinical pharmacist",
    "pharmacy technician",
    "physiotherapist",
    "first contact physiotherapist",
    "paramedic",
    "physician associate",
    "nursing associate",
    "phlebotomist",
    "mental health practitioner",
    "dietitian",
    "podiatrist",
    "occupational therapist",
    "social prescriber",
    "social prescribing link worker",
    "care coordinator",
    "health and wellbeing coach",
    "counsellor",
    "midwife",
    "health visitor",
    "direct patient care",
  ],
  unknown: ["unknown", "not recorded", "none"],
};

const MODE_WORDS: Readonly<Record<Mode, readonly string[]>> = {
  "face-to-face": [
    "face to face",
    "face-to-face",
    "f2f",
    "in person",
    "surgery",
    "clinic",
    "face to face (surgery)",
  ],
  telephone: ["telephone", "phone", "telephone call", "telephone consultation", "telephone/audio", "tel"],
  online: [
    "video",
    "online",
    "video/online",
    "video consultation",
    "video conference",
    "e-consultation",
    "online consultation",
  ],
  "home-visit": [
    "home visit",
    "home",
    "visit",
    "face to face (home visit)",
    "face-to-face (home visit)",
    "home visits",
  ],
  unknown: ["unknown", "not recorded", "none"],
};

/** One column's words: null for a word that no book and no file has used. */
export type BookLabels<Value> = { valueOf(text: string): Value | null };

function bookLabels<Value extends string>(
  words: Readonly<Partial<Record<Value, readonly string[]>>>,
  official: LabelSet<Exclude<Value, NotAnAppointment>>,
): BookLabels<Value> {
  const known = new Map<string, Value>();
  for (const [value, texts] of Object.entries(words) as [Value, readonly string[]][]) {
    for (const text of texts) known.set(text, value);
  }
  // A column has a few dozen words, however many rows: only those that are known are remembered.
  const seen = new Map<string, Value>();
  return {
    valueOf(text) {
      const met = seen.get(text);
      if (met !== undefined) return met;
      const index = official.indexOf(text);
      const value = index < 0 ? known.get(plain(text)) : official.valueOf(index);
      if (value === undefined) return null;
      if (seen.size < MOST_SPELLINGS) seen.set(text, value);
      return value;
    },
  };
}

/** Spaces and capitals may be put in endless ways: so many are remembered. */
const MOST_SPELLINGS = 1_000;

function plain(text: string): string {
  return text.trim().replace(/\s+/g, " ").toLowerCase();
}

export const bookStatuses = bookLabels<Status | NotAnAppointment>(STATUS_WORDS, statusLabels);
export const bookStaff = bookLabels<Staff>(STAFF_WORDS, staffLabels);
export const bookModes = bookLabels<Mode>(MODE_WORDS, modeLabels);

/** A slot without a national category is what national data publishes as unmapped. */
export const bookCategories = bookLabels<Category>(
  { unmapped: ["", "none", "not mapped", "no category"] },
  categoryLabels,
);

/** Every word of the values above, in small letters: what a cell of a book may hold that is no name. */
export const BOOK_WORDS: ReadonlySet<string> = new Set(
  [
    ...[STATUS_WORDS, STAFF_WORDS, MODE_WORDS].flatMap((words) => Object.values(words).flat()),
    ...CATEGORY_LABELS.map(([label]) => label),
  ].flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []),
);
