import type { DataSetEntry } from "./catalogue";
import type { Dataset } from "./dataset";

const BOUNDARIES = { publisher: "Office for National Statistics", cadence: "year", lagDays: 180 } as const;
const WHERE = "Open Geography Portal (ONS), as GeoJSON in WGS84, super generalised (BSC)";

const NHS_ENGLAND = { publisher: "NHS England", cadence: "month" } as const;
const OPEN_PRESCRIBING = {
  publisher: "NHS Business Services Authority; OpenPrescribing",
  cadence: "month",
  lagDays: 60,
} as const;

/** Data sets of places, where practices are and whom they serve, and what others publish of them. */
export const PLACE_ENTRIES: Partial<Record<Dataset, DataSetEntry>> = {
  "boundaries-icb": {
    ...BOUNDARIES,
    name: "Boundaries: integrated care boards",
    where: `Integrated Care Boards, ${WHERE}`,
  },
  "boundaries-district": {
    ...BOUNDARIES,
    name: "Boundaries: districts",
    where: `Local Authority Districts, ${WHERE}`,
  },
  "boundaries-ward": { ...BOUNDARIES, name: "Boundaries: wards", where: `Wards, ${WHERE}` },
  "area-lookup": {
    ...BOUNDARIES,
    name: "Neighbourhoods and their integrated care board",
    where: "LSOA (2021) to Integrated Care Boards (2023) lookup, Open Geography Portal (ONS), as csv",
  },
  "list-ages": {
    ...NHS_ENGLAND,
    lagDays: 12,
    name: "Patients registered: ages",
    where: "Patients Registered at a GP Practice (NHS England Digital): gp-reg-pat-prac-quin-age.csv",
  },
  "gpad-coverage": {
    ...NHS_ENGLAND,
    lagDays: 35,
    name: "Appointments: practices and patients covered",
    where: "Appointments in General Practice (NHS England Digital): APPOINTMENTS_GP_COVERAGE.csv",
  },
  "gpad-durations": {
    ...NHS_ENGLAND,
    lagDays: 35,
    name: "Appointments: how long they took, daily",
    where: "Appointments in General Practice (NHS England Digital): actual duration, in the daily zip",
  },
  "friends-and-family": {
    ...NHS_ENGLAND,
    lagDays: 45,
    name: "Friends and Family Test, GP practices",
    where: "Friends and Family Test data (NHS England): the GP workbook of the month",
  },
  "cqc-ratings": {
    publisher: "Care Quality Commission",
    cadence: "month",
    lagDays: 10,
    name: "Care Quality Commission ratings",
    where:
      "Using CQC data (cqc.org.uk): care directory with ratings, or latest ratings, saved as csv or xlsx",
  },
  fingertips: {
    publisher: "Department of Health and Social Care",
    cadence: "year",
    lagDays: 270,
    name: "Fingertips",
    where: "National General Practice Profiles (Fingertips): an indicator’s data for GPs, as csv",
  },
  openprescribing: {
    ...OPEN_PRESCRIBING,
    name: "OpenPrescribing measure",
    where: "OpenPrescribing: a measure by practice, as csv",
  },
  "openprescribing-items": {
    ...OPEN_PRESCRIBING,
    name: "Items of a chemical by practice and month",
    where: "OpenPrescribing: items of a chemical by practice and month, as csv",
  },
  "pcn-deprivation": {
    publisher: "One author’s calculation from ONS and NHS England data",
    cadence: "year",
    lagDays: 365,
    name: "Deprivation of PCNs",
    counts: "PCN",
    where: "A csv of pcn_code, imd_score and imd_decile",
  },
  "icb-allocations": {
    publisher: "NHS England",
    cadence: "year",
    lagDays: 0,
    name: "Allocations: where practices are, and need",
    where: "ICB allocations (NHS England): the place-based allocation tool’s practice data, a row a practice",
  },
};
