import { headingKey } from "@/lib/csv/heading";
import { nhsNumberIn } from "@/lib/forms/nhs-number";
import type { Day } from "@/lib/periods/day";
import { parseBookDay } from "./book-day";

/** What about a person a column may hold that an extract must not. */
export const PATIENT_FIELDS = [
  "nhs-number",
  "birth-date",
  "postcode",
  "address",
  "contact",
  "name",
  "free-text",
] as const;
export type PatientField = (typeof PATIENT_FIELDS)[number];

/** Headings by their words: a heading that holds one of these in whole words is about a person. */
const HEADINGS: readonly (readonly [PatientField, RegExp])[] = [
  [
    "nhs-number",
    /(^|_)nhs_?(no|num|number|id|identifier)s?(_|$)|(^|_)(patient|emis|hospital|chi)_(no|num|number|id|identifier|reference)(_|$)|^nhs$/,
  ],
  [
    "birth-date",
    /(^|_)(dob|d_o_b|birth|born|birthdate|birthday|dateofbirth)(_|$)|^(age|patient_age|age_at_appointment)$/,
  ],
  ["postcode", /(^|_)(postcode|post_code|postal_code|zip)(_|$)/],
  ["address", /(^|_)(address|street|house_number|house_name|uprn)(_|$)/],
  [
    "contact",
    /(^|_)(mobile|email|e_mail|home_phone|telephone_number|phone_number|telephone_no|phone_no|mobile_number)(_|$)/,
  ],
  [
    "name",
    /(^|_)(surname|forename|forenames|firstname|lastname|given_name|first_name|last_name|family_name|full_name|fullname|middle_name|patient|patients|person_name|title)(_|$)|^(name|names)$|(^|_)(patient|clinician|doctor|gp|holder|staff)_?names?(_|$)|^(session_holder|clinician|booked_by|usual_gp)$/,
  ],
  // Nobody can tell by looking whether free words are about a person: none are taken.
  ["free-text", /(^|_)(notes?|comments?|reasons?|problems?|diagnosis|free_?text|symptoms?)(_|$)/],
];

/** What a heading says its column holds of a person; null for none. */
export function patientHeading(heading: string): PatientField | null {
  const key = headingKey(heading);
  return HEADINGS.find(([, words]) => words.test(key))?.[0] ?? null;
}

/** The outward and inward half, anywhere in a text. */
const POSTCODE = /\b(?:[A-Z]{1,2}\d[A-Z\d]?\s?\d[ABD-HJLNP-UW-Z]{2}|GIR\s?0AA)\b/i;
/** "Mr A Smith", "Mrs Jones"; not Dr, whom a session's name may hold, nor a lone word. */
const TITLED = /\b(?:mr|mrs|miss|ms|mx|master)\.?\s+[a-z][a-z'’-]+/i;
/** "SMITH, John (Mr)" as clinical systems print patients. */
const INVERTED =
  /^[A-Z][A-Z'’-]+,\s*[A-Z][a-z'’-]+(?:\s[A-Z][a-z'’-]*)*(?:\s\((?:Mr|Mrs|Miss|Ms|Mx|Dr|Master)\))?$/;
const EMAIL = /[^\s@]+@[^\s@]+\.[a-z]{2,}/i;
const PHONE = /(?<!\d)(?:\+44\s?|0)7\d{3}\s?\d{3}\s?\d{3}(?!\d)/;

/** A booking is made so many days ahead at most: an older day in an extract is of another kind, a birth above all. */
export const LONGEST_BOOKING_DAYS = 730;

/** What one cell holds of a person, told by the value alone; null for nothing. `before`: days earlier than this are births. */
export function patientValue(text: string, before: Day): PatientField | null {
  if (nhsNumberIn(text) !== null) return "nhs-number";
  if (POSTCODE.test(text)) return "postcode";
  if (EMAIL.test(text) || PHONE.test(text)) return "contact";
  if (TITLED.test(text) || INVERTED.test(text.trim())) return "name";
  const day = /\d/.test(text) ? parseBookDay(text) : null;
  return day !== null && day < before ? "birth-date" : null;
}

/** As an error names it: what was found, never the value itself. */
export const PATIENT_WORDS: Readonly<Record<PatientField, string>> = {
  "nhs-number": "what looks like an NHS number",
  "birth-date": "what looks like a date of birth or an age",
  postcode: "what looks like a postcode",
  address: "what looks like an address",
  contact: "what looks like a telephone number or an e-mail address",
  name: "what looks like the name of a person",
  "free-text": "free text, which may be about a patient",
};
