import type { ColumnHeadings } from "@/lib/csv/columns";
import { CONTACT_LAYOUTS } from "./contact-layouts";
import type { Layout } from "./layout";
import { QUALITY_LAYOUTS } from "./quality-layouts";
import { PUBLIC_LAYOUTS } from "./public-layouts";
import { SUMMARY_LAYOUTS } from "./summary-layouts";
import { SURVEY_LAYOUTS } from "./survey-layouts";
import { WORKFORCE_LAYOUTS } from "./workforce-layouts";

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
  ...SUMMARY_LAYOUTS,
  ...WORKFORCE_LAYOUTS,
  ...CONTACT_LAYOUTS,
  ...SURVEY_LAYOUTS,
  ...QUALITY_LAYOUTS,
  ...PUBLIC_LAYOUTS,
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
    dataset: "area-lookup",
    layout: "lsoa-2021-to-icb-2023",
    tells: ["lsoa", "icb"],
    needs: { lsoa: ["LSOA21CD"], lsoaName: ["LSOA21NM"], icb: ["ICB23CD"], icbName: ["ICB23NM"] },
    may: {},
  },
  {
    dataset: "icb-allocations",
    layout: "2025-26",
    tells: ["practice", "latitude", "longitude", "overall"],
    needs: {
      practice: ["Practice_Code"],
      latitude: ["Latitude"],
      longitude: ["Longitude"],
      district: ["LAD"],
      districtName: ["LTLA"],
      population: ["Population"],
      "general-and-acute": ["G&A WP"],
      community: ["CS WP"],
      "mental-health": ["MH WP"],
      maternity: ["Mat WP"],
      "health-inequalities": ["Health Ineq WP"],
      prescribing: ["Prescr WP"],
      overall: ["Final WP"],
      "primary-care": ["Final PMC WP"],
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
