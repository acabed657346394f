import type { ColumnHeadings } from "@/lib/csv/columns";
import { CATEGORY_LABELS } from "@/lib/appointments/labels";
import type { SourceDataset } from "./source-content";

/** One generation of one data set's headings. A new generation is a second layout beside the first. */
export type Layout = {
  dataset: SourceDataset;
  layout: string;
  /** What tells this layout from every other table: if these are there, the file means to be one. */
  tells: readonly string[];
  /** Columns it must have, the telling ones among them. */
  needs: ColumnHeadings;
  /** Columns read where they are there. */
  may: ColumnHeadings;
};

const PRACTICE_TABLE: ColumnHeadings = { practice: ["GP Code"] };
const PRACTICE_DETAIL: ColumnHeadings = {
  month: ["Month"],
  name: ["GP Name"],
  supplier: ["Supplier"],
  pcn: ["PCN Code"],
  subIcb: ["Sub ICB Location Code"],
};

const CROSSTAB: ColumnHeadings = {
  practice: ["GP_CODE"],
  subIcb: ["SUB_ICB_LOCATION_CODE"],
  staff: ["HCP_TYPE"],
  mode: ["APPT_MODE"],
  category: ["NATIONAL_CATEGORY"],
  wait: ["TIME_BETWEEN_BOOK_AND_APPT"],
  count: ["COUNT_OF_APPOINTMENTS"],
  status: ["APPT_STATUS"],
};

const SUB_ICB_MONTHLY: ColumnHeadings = {
  month: ["APPOINTMENT_MONTH"],
  status: ["APPT_STATUS"],
  staff: ["HCP_TYPE"],
  mode: ["APPT_MODE"],
  wait: ["TIME_BETWEEN_BOOK_AND_APPT"],
  count: ["COUNT_OF_APPOINTMENTS"],
};
const SUB_ICB_TELLS = ["subIcb", "month", "status", "staff", "wait", "count"];

const LIST_MAP: ColumnHeadings = {
  extract: ["EXTRACT_DATE"],
  practice: ["PRACTICE_CODE"],
  name: ["PRACTICE_NAME"],
  postcode: ["PRACTICE_POSTCODE"],
  pcn: ["PCN_CODE"],
  pcnName: ["PCN_NAME"],
};

const LIST_TOTALS: ColumnHeadings = {
  extract: ["EXTRACT_DATE"],
  type: ["TYPE"],
  practice: ["CODE"],
  sex: ["SEX"],
  age: ["AGE"],
  count: ["NUMBER_OF_PATIENTS"],
};
const LIST_TOTALS_TELLS = ["extract", "type", "practice", "subIcb", "count"];

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

export const LAYOUTS: readonly Layout[] = [
  {
    dataset: "gpad-crosstab",
    layout: "start-date",
    tells: ["practice", "category", "count"],
    needs: { month: ["APPOINTMENT_MONTH_START_DATE"], ...CROSSTAB },
    may: { pcn: ["PCN_CODE"], supplier: ["SUPPLIER"] },
  },
  {
    dataset: "gpad-crosstab",
    layout: "month", // 2022 to 2023
    tells: ["practice", "category", "count"],
    needs: { month: ["APPOINTMENT_MONTH"], ...CROSSTAB },
    may: { pcn: ["PCN_CODE"], supplier: ["SUPPLIER"] },
  },
  {
    dataset: "gpad-sub-icb",
    layout: "sub-icb",
    tells: SUB_ICB_TELLS,
    needs: { subIcb: ["SUB_ICB_LOCATION_CODE"], ...SUB_ICB_MONTHLY },
    may: {},
  },
  {
    dataset: "gpad-sub-icb",
    layout: "ccg", // 2019 to mid-2022
    tells: SUB_ICB_TELLS,
    needs: { subIcb: ["CCG_CODE"], ...SUB_ICB_MONTHLY },
    may: {},
  },
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
  {
    dataset: "list-map",
    layout: "sub-icb",
    tells: ["extract", "practice", "name", "pcn"],
    needs: {
      ...LIST_MAP,
      subIcb: ["SUB_ICB_LOCATION_CODE"],
      subIcbName: ["SUB_ICB_LOCATION_NAME"],
      system: ["ICB_CODE"],
      systemName: ["ICB_NAME"],
      region: ["COMM_REGION_CODE"],
      regionName: ["COMM_REGION_NAME"],
    },
    may: {
      supplier: ["SUPPLIER_NAME"],
      subIcbOns: ["ONS_SUB_ICB_LOCATION_CODE"],
      systemOns: ["ONS_ICB_CODE"],
      regionOns: ["ONS_COMM_REGION_CODE"],
    },
  },
  {
    dataset: "list-map",
    layout: "ccg", // before July 2022
    tells: ["extract", "practice", "name", "pcn"],
    needs: {
      ...LIST_MAP,
      subIcb: ["CCG_CODE"],
      subIcbName: ["CCG_NAME"],
      system: ["STP_CODE", "ICS_CODE"],
      systemName: ["STP_NAME", "ICS_NAME"],
      region: ["COMM_REGION_CODE"],
      regionName: ["COMM_REGION_NAME"],
    },
    may: {
      supplier: ["SUPPLIER_NAME"],
      subIcbOns: ["ONS_CCG_CODE"],
      systemOns: ["ONS_STP_CODE", "ONS_ICS_CODE"],
      regionOns: ["ONS_COMM_REGION_CODE"],
    },
  },
  {
    dataset: "list-totals",
    layout: "sub-icb",
    tells: LIST_TOTALS_TELLS,
    needs: { ...LIST_TOTALS, subIcb: ["SUB_ICB_LOCATION_CODE"] },
    may: {},
  },
  {
    dataset: "list-totals",
    layout: "ccg",
    tells: LIST_TOTALS_TELLS,
    needs: { ...LIST_TOTALS, subIcb: ["CCG_CODE"] },
    may: {},
  },
  {
    dataset: "gpad-mapping",
    layout: "sub-icb",
    tells: ["practice", "name", "pcn", "subIcb", "system", "region"],
    needs: {
      practice: ["GP_CODE"],
      name: ["GP_NAME"],
      supplier: ["SUPPLIER"],
      pcn: ["PCN_CODE"],
      pcnName: ["PCN_NAME"],
      subIcb: ["SUB_ICB_LOCATION_CODE"],
      subIcbName: ["SUB_ICB_LOCATION_NAME"],
      system: ["ICB_CODE"],
      systemName: ["ICB_NAME"],
      region: ["REGION_CODE"],
      regionName: ["REGION_NAME"],
    },
    may: {},
  },
  {
    dataset: "pcn-partners",
    layout: "core-partners",
    tells: ["practice", "pcn", "startsOn"],
    needs: {
      practice: ["Partner Organisation Code"],
      name: ["Partner Name"],
      pcn: ["PCN Code"],
      pcnName: ["PCN Name"],
      startsOn: ["Practice to PCN Relationship Start Date"],
      endsOn: ["Practice to PCN Relationship End Date"],
    },
    may: {},
  },
  {
    dataset: "metric-upload",
    layout: "metric-upload",
    tells: ["metric", "organisation", "period"],
    needs: {
      metric: ["metric_code"],
      organisation: ["ods_code"],
      period: ["period"],
      numerator: ["numerator"],
      denominator: ["denominator"],
      value: ["value"],
    },
    may: { note: ["note"] },
  },
];

/** epraccur has no headings: it is told by its 27 columns (recognise-table.ts) and read by position, from 0. */
export const EPRACCUR = {
  width: 27,
  code: 0,
  name: 1,
  postcode: 9,
  openedOn: 10,
  closedOn: 11,
  status: 12,
  commissioner: 14,
  joinedOn: 15,
  leftOn: 16,
  prescribingSetting: 25,
} as const;
