import type { ColumnHeadings } from "@/lib/csv/columns";

/**
 * The columns of an appointment book extract, by the headings clinical systems,
 * their reporting tools and NHS England's own files give them. What each column
 * is called on a page is its first heading.
 */
export const EXTRACT_COLUMNS = {
  booked: [
    "Date booked",
    "Booked date",
    "Booking date",
    "Date of booking",
    "Booked on",
    "Booked",
    "Date appointment booked",
    "Appointment booked date",
    "Booked date and time",
    "Date and time booked",
    "Booking made",
    "Date made",
  ],
  appointment: [
    "Date of appointment",
    "Appointment date",
    "Appointment date and time",
    "Date and time of appointment",
    "Appt date",
    "Appointment start",
    "Appointment start date",
    "Start date",
    "Slot date",
    "Session date",
    "Date",
  ],
  status: [
    "Status",
    "Appointment status",
    "Appt status",
    "APPT_STATUS",
    "Current slot status",
    "Slot status",
    "Attendance status",
    "Attendance",
  ],
  mode: [
    "Mode",
    "Appointment mode",
    "APPT_MODE",
    "Mode of contact",
    "Delivery mode",
    "Slot mode",
    "Consultation mode",
    "Contact type",
  ],
  staff: [
    "Staff group",
    "HCP type",
    "Healthcare professional type",
    "Health care professional type",
    "Clinician type",
    "Staff type",
    "Job category",
    "Role",
    "Staff role",
    "Session holder type",
  ],
  category: [
    "National category",
    "National slot category",
    "NATIONAL_CATEGORY",
    "National appointment category",
    "National slot type category",
    "National slot type",
    "GPAD category",
    "Slot national category",
  ],
  count: [
    "Count",
    "Count of appointments",
    "COUNT_OF_APPOINTMENTS",
    "Appointments",
    "Number of appointments",
    "Number",
    "Total",
  ],
} as const satisfies ColumnHeadings;

export type ExtractColumn = keyof typeof EXTRACT_COLUMNS;

/** Without a count each row is one appointment; everything else must be there. */
export const OPTIONAL: readonly ExtractColumn[] = ["count"];

/** Reports begin with a title and a few lines of criteria: the headings are within so many rows. */
export const HEADING_WITHIN = 20;

/** A row is the headings where it names so many columns. */
export const LEAST_HEADINGS = 3;
