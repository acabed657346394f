import type { ColumnHeadings } from "@/lib/csv/columns";
import type { Layout } from "./layout";

const AGES: ColumnHeadings = {
  extract: ["EXTRACT_DATE"],
  type: ["ORG_TYPE"],
  code: ["ORG_CODE"],
  sex: ["SEX"],
  age: ["AGE_GROUP_5"],
  count: ["NUMBER_OF_PATIENTS"],
};

/** The questions of the Friends and Family Test, and how its workbooks have headed them. */
const FRIENDS_AND_FAMILY: ColumnHeadings = {
  practice: ["GP Code", "GP Practice Code", "Practice Code", "Organisation Code"],
  "very-good": ["Very Good", "Very good"],
  good: ["Good"],
  neither: ["Neither Good nor Poor", "Neither good nor poor", "Neither"],
  poor: ["Poor"],
  "very-poor": ["Very Poor"],
  "dont-know": ["Don't Know", "Dont Know"],
};

/** Official data sets about practices and the systems they are in, other than appointments and lists. */
export const PUBLIC_LAYOUTS: readonly Layout[] = [
  {
    dataset: "list-ages",
    layout: "five-years",
    tells: ["extract", "type", "code", "age", "count"],
    needs: AGES,
    may: {},
  },
  {
    dataset: "cqc-ratings",
    layout: "latest-by-practice", // one author's extract: a practice's newest overall rating and its year
    tells: ["practice", "domain", "rating"],
    needs: {
      practice: ["Practice.Code"],
      year: ["Year"],
      service: ["service_population_group"],
      domain: ["domain"],
      rating: ["latest_rating"],
      inherited: ["inherited_rating_y_n"],
    },
    may: {},
  },
  {
    dataset: "cqc-ratings",
    layout: "ratings",
    readFrom: "published layout",
    tells: ["practice", "domain", "rating", "published"],
    needs: {
      practice: ["Location ODS Code"],
      service: ["Service / Population Group", "Service or Population Group"],
      domain: ["Domain"],
      rating: ["Latest Rating", "Rating"],
      published: ["Publication Date"],
      inherited: ["Inherited Rating (Y/N)", "Inherited Rating"],
    },
    may: { category: ["Location Primary Inspection Category"] },
  },
  {
    dataset: "cqc-ratings",
    layout: "directory",
    readFrom: "published layout",
    tells: ["practice", "overall", "published"],
    needs: {
      practice: ["Location ODS Code"],
      overall: ["Location Latest Overall Rating"],
      published: ["Publication Date"],
      inherited: ["Inherited Rating (Y/N)", "Inherited Rating"],
    },
    may: { category: ["Location Primary Inspection Category"] },
  },
  {
    dataset: "friends-and-family",
    layout: "gp-monthly",
    readFrom: "published layout",
    tells: ["practice", "very-good", "very-poor"],
    needs: FRIENDS_AND_FAMILY,
    may: {
      month: ["Month", "Period"],
      subIcb: ["Sub ICB Location Code", "Sub ICB Code"],
      total: ["Total Responses", "Total responses"],
    },
  },
  {
    dataset: "fingertips",
    layout: "by-indicator", // headings with and without their spaces
    tells: ["indicator", "area", "areaType", "value"],
    needs: {
      indicator: ["Indicator ID", "IndicatorID"],
      name: ["Indicator Name", "IndicatorName"],
      area: ["Area Code", "AreaCode"],
      areaType: ["Area Type", "AreaType"],
      sex: ["Sex"],
      age: ["Age"],
      category: ["Category"],
      period: ["Time period", "Timeperiod"],
      value: ["Value"],
      count: ["Count"],
      denominator: ["Denominator"],
      sortable: ["Time period Sortable", "TimeperiodSortable"],
    },
    may: {},
  },
  {
    dataset: "openprescribing",
    layout: "measure",
    readFrom: "published layout",
    tells: ["measure", "type", "organisation", "numerator", "denominator"],
    needs: {
      measure: ["measure"],
      type: ["org_type"],
      organisation: ["org_id"],
      date: ["date"],
      numerator: ["numerator"],
      denominator: ["denominator"],
      value: ["calc_value"],
    },
    may: {},
  },
  {
    dataset: "openprescribing-items",
    layout: "practice-and-month",
    tells: ["month", "chemical", "practice", "items"],
    needs: { month: ["month"], chemical: ["chemical"], practice: ["practice"], items: ["items"] },
    may: { quantity: ["quantity"] },
  },
  {
    dataset: "pcn-deprivation",
    layout: "imd-2019-on-lists-of-2023", // one author's: PCNs' mean score and tenth
    tells: ["pcn", "score", "decile"],
    needs: { pcn: ["pcn_code"], subIcb: ["subicb_code"], score: ["imd_score"], decile: ["imd_decile"] },
    may: {},
  },
  {
    dataset: "gpad-coverage",
    layout: "sub-icb",
    tells: ["subIcb", "month", "included", "open"],
    needs: {
      subIcb: ["SUB_ICB_LOCATION_CODE"],
      month: ["Appointment_Month"],
      included: ["Included Practices"],
      open: ["Open Practices"],
      patientsIncluded: ["Patients registered at included practices"],
      patientsOpen: ["Patients registered at open practices"],
    },
    may: {},
  },
  {
    dataset: "gpad-durations",
    layout: "sub-icb-daily",
    tells: ["subIcb", "day", "duration", "count"],
    needs: {
      subIcb: ["SUB_ICB_LOCATION_CODE"],
      day: ["Appointment_Date"],
      duration: ["ACTUAL_DURATION"],
      count: ["COUNT_OF_APPOINTMENTS"],
    },
    may: {},
  },
];
