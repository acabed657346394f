import type { Cadence } from "@/lib/periods/period";
import { PLACE_ENTRIES } from "./catalogue-places";
import type { Dataset } from "./dataset";
import { summaryTable } from "./summary-name";

/** What a data set is to the people who fetch it: its name, whose it is, how often it comes and where it is found. */
export type DataSetEntry = {
  name: string;
  publisher: string;
  cadence: Cadence;
  /** Usual days from a period's end to publication. */
  lagDays: number;
  /** Of what it has a row each, where that is not practices: how many there are is told, and not "of 119". */
  counts?: "PCN";
  /** The publication's own title, to search for, and the file within it. */
  where: string;
};

const LISTS = { publisher: "NHS England", cadence: "month", lagDays: 12 } as const;
const GPAD = { publisher: "NHS England", cadence: "month", lagDays: 35 } as const;
const ODS = { publisher: "NHS England, Organisation Data Service", cadence: "quarter", lagDays: 14 } as const;

const ENTRIES: Partial<Record<Dataset, DataSetEntry>> = {
  ...PLACE_ENTRIES,
  "list-map": {
    ...LISTS,
    name: "Patients registered: practices and where they belong",
    where: "Patients Registered at a GP Practice (NHS England Digital): gp-reg-pat-prac-map.csv",
  },
  "list-totals": {
    ...LISTS,
    name: "Patients registered: list sizes",
    where: "Patients Registered at a GP Practice (NHS England Digital): gp-reg-pat-prac-all.csv",
  },
  "gpad-mapping": {
    ...GPAD,
    name: "Appointments: practices and where they belong",
    where: "Appointments in General Practice (NHS England Digital): Mapping.csv, in the practice-level zip",
  },
  "gpad-crosstab": {
    ...GPAD,
    name: "Appointments: practice-level crosstab",
    where:
      "Appointments in General Practice (NHS England Digital): Practice_Level_Crosstab, in the practice-level zip",
  },
  "gpad-sub-icb": {
    ...GPAD,
    name: "Appointments: sub-ICB, monthly",
    where:
      "Appointments in General Practice (NHS England Digital): the regional zip, one file for each sub-ICB",
  },
  epraccur: {
    ...ODS,
    name: "GP practices that opened and closed (ODS)",
    where: "GP and GP practice related data (NHS England Digital, ODS): epraccur.zip",
  },
  "pcn-partners": {
    ...ODS,
    name: "PCN core partners, from day to day (ODS)",
    where:
      "Primary Care Network organisations (NHS England Digital, ODS): ePCN.zip, the sheet of core partner details",
  },
};

const QOF = { publisher: "NHS England", cadence: "year", lagDays: 153 } as const;
const QOF_RAW = "Quality and Outcomes Framework (NHS England Digital): the raw data zip";
const TELEPHONY = { publisher: "NHS England", cadence: "month", lagDays: 42 } as const;

const OTHERS: Partial<Record<Dataset, DataSetEntry>> = {
  "nhs-payments": {
    publisher: "NHS England",
    cadence: "year",
    lagDays: 200,
    name: "NHS Payments to General Practice",
    where: "NHS Payments to General Practice (NHS England Digital): the practice-level csv",
  },
  "gp-workforce": {
    publisher: "NHS England",
    cadence: "month",
    lagDays: 60,
    name: "General Practice Workforce",
    where: "General Practice Workforce (NHS England Digital): practice level, detailed, csv",
  },
  "pcn-workforce": {
    publisher: "NHS England",
    cadence: "month",
    lagDays: 60,
    name: "Primary Care Network Workforce",
    counts: "PCN",
    where: "Primary Care Network Workforce (NHS England Digital): individual level, csv",
  },
  "gp-patient-survey": {
    publisher: "NHS England",
    cadence: "year",
    lagDays: 105,
    name: "GP Patient Survey",
    where: "GP Patient Survey (gp-patient.co.uk): practice data, weighted, csv, 2024 or later",
  },
  "online-consultation": {
    publisher: "NHS England",
    cadence: "month",
    lagDays: 42,
    name: "Online consultation submissions",
    where:
      "Submissions via Online Consultation Systems in General Practice (NHS England Digital): practice csv",
  },
  "cloud-telephony-durations": {
    ...TELEPHONY,
    name: "Cloud based telephony: calls",
    where: "Cloud Based Telephony (NHS England Digital): by durations, the zip of region files",
  },
  "cloud-telephony-answered": {
    ...TELEPHONY,
    name: "Cloud based telephony: waits of answered calls",
    where:
      "Cloud Based Telephony (NHS England Digital): calls answered, the zip of region files, June 2026 on",
  },
  "qof-practice": {
    ...QOF,
    name: "Quality and Outcomes Framework: practice results",
    where: "Quality and Outcomes Framework (NHS England Digital): achievement at practice level, as csv",
  },
  "qof-achievement": {
    ...QOF,
    name: "Quality and Outcomes Framework: achievement by indicator",
    where: `${QOF_RAW}: ACHIEVEMENT, one file for each region`,
  },
  "qof-organisation-reference": {
    ...QOF,
    name: "Quality and Outcomes Framework: points available",
    where: `${QOF_RAW}: ORGANISATION_REFERENCE`,
  },
  "qof-prevalence": {
    ...QOF,
    name: "Quality and Outcomes Framework: prevalence",
    where: `${QOF_RAW}: PREVALENCE`,
  },
  "qof-indicators": {
    ...QOF,
    name: "Quality and Outcomes Framework: what each indicator is worth",
    where: `${QOF_RAW}: MAPPING_INDICATORS`,
  },
};

/** What is known of a data set; a new one is called by its code until somebody describes it here. */
export function dataSetEntry(dataset: Dataset): DataSetEntry {
  const table = summaryTable(dataset);
  if (table) {
    const name = `Appointments: practice-level summary, table ${table}`;
    return {
      ...GPAD,
      name,
      where: `Appointments in General Practice (NHS England Digital): the practice-level summary workbook, table ${table}`,
    };
  }
  const unknown = {
    name: dataset,
    publisher: "Not described",
    cadence: "month",
    lagDays: 60,
    where: "",
  } as const;
  return ENTRIES[dataset] ?? OTHERS[dataset] ?? unknown;
}

/** The name of a data set, an undecided member of the summary tables among them. */
export function dataSetName(dataset: string): string {
  if (dataset === "metric-upload") return "Metric upload";
  if (dataset.endsWith("?"))
    return `Appointments: practice-level summary, one of tables ${dataset.slice(-2, -1)}`;
  // One of several that come in one layout: "fingertips:91547" is Fingertips, 91547.
  const [kind, part] = dataset.split(":");
  const { name } = dataSetEntry(kind as Dataset);
  return part ? `${name}, ${part}` : name;
}
