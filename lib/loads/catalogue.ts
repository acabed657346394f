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
  return ENTRIES[dataset] ?? unknown;
}

/** The name of a data set, an undecided member of the summary tables among them. */
export function dataSetName(dataset: string): string {
  if (dataset === "metric-upload") return "Metric upload";
  if (dataset.endsWith("?"))
    return `Appointments: practice-level summary, one of tables ${dataset.slice(-2, -1)}`;
  return dataSetEntry(dataset as Dataset).name;
}
