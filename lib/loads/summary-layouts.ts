import { CATEGORY_LABELS } from "@/lib/appointments/labels";
import type { ColumnHeadings } from "@/lib/csv/columns";
import type { Layout } from "./layout";
import type { SourceDataset } from "./source-content";

const PRACTICE_TABLE: ColumnHeadings = { practice: ["GP Code", "Practice Code", "GP Practice Code"] };
const PRACTICE_DETAIL: ColumnHeadings = {
  month: ["Month"],
  name: ["GP Name"],
  supplier: ["Supplier"],
  pcn: ["PCN Code"],
  subIcb: ["Sub ICB Location Code", "Sub ICB Code"],
};

const WAIT_COLUMNS: ColumnHeadings = {
  "same-day": ["Same Day"],
  "1-day": ["1 Day"],
  "2-7-days": ["2 to 7 Days"],
  "8-14-days": ["8 to 14 Days"],
  "15-21-days": ["15 to 21 Days"],
  "22-28-days": ["22 to 28 Days"],
  "over-28-days": ["More than 28 Days"],
  unknown: ["Unknown / Data Quality", "Unknown / Data Issue", "Unknown"],
};

const CATEGORY_COLUMNS: ColumnHeadings = Object.fromEntries(
  CATEGORY_LABELS.map(([label, category]) => [category, [label, label.replace("&", "and")]]),
);

/** A summary table: one row a practice, one column a value. Its value columns bear the cells' names. */
function summary(dataset: SourceDataset, values: ColumnHeadings, tells: readonly string[]): Layout {
  return {
    dataset,
    layout: "practice-summary",
    tells: ["practice", ...tells],
    needs: { ...PRACTICE_TABLE, ...values },
    may: PRACTICE_DETAIL,
  };
}

/** The value columns of each summary table, by family of cells; table 1 has none. */
export const SUMMARY_VALUES = {
  "gpad-summary-2?": { family: "wait", columns: WAIT_COLUMNS },
  "gpad-summary-3?": { family: "category", columns: CATEGORY_COLUMNS },
  "gpad-summary-4": {
    family: "mode",
    columns: {
      "face-to-face": ["Face-to-Face"],
      "home-visit": ["Home Visit"],
      telephone: ["Telephone"],
      online: ["Video Conference/Online", "Video/Online"],
      unknown: ["Unknown"],
    },
  },
  "gpad-summary-5": {
    family: "staff",
    columns: { gp: ["GP"], other: ["Other Practice staff"], unknown: ["Unknown"] },
  },
  "gpad-summary-6": {
    family: "status",
    columns: { attended: ["Attended"], dna: ["DNA", "Did Not Attend"], unknown: ["Unknown"] },
  },
} as const satisfies Partial<Record<SourceDataset, { family: string; columns: ColumnHeadings }>>;

/** The practice-level summary tables: sheets of the official workbook, or a csv each. */
export const SUMMARY_LAYOUTS: readonly Layout[] = [
  {
    dataset: "gpad-summary-1",
    layout: "practice-summary",
    tells: ["practice", "appointments", "list"],
    needs: { ...PRACTICE_TABLE, appointments: ["Appointments"], list: ["List Size"] },
    may: { ...PRACTICE_DETAIL, rate: ["Appointments per 1,000 Patients"] },
  },
  summary("gpad-summary-2?", SUMMARY_VALUES["gpad-summary-2?"].columns, ["same-day", "over-28-days"]),
  summary("gpad-summary-3?", SUMMARY_VALUES["gpad-summary-3?"].columns, ["gca", "unmapped"]),
  summary("gpad-summary-4", SUMMARY_VALUES["gpad-summary-4"].columns, ["face-to-face", "telephone"]),
  summary("gpad-summary-5", SUMMARY_VALUES["gpad-summary-5"].columns, ["gp", "other"]),
  summary("gpad-summary-6", SUMMARY_VALUES["gpad-summary-6"].columns, ["attended", "dna"]),
];
