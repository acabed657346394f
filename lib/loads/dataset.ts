/** Every data set the product can load. `gpad-summary-2a` and so on are members of one family. */
export const DATASETS = [
  "list-map",
  "list-totals",
  "gpad-mapping",
  "epraccur",
  "pcn-partners",
  "gpad-crosstab",
  "gpad-summary-1",
  "gpad-summary-2a",
  "gpad-summary-2b",
  "gpad-summary-2c",
  "gpad-summary-2d",
  "gpad-summary-3a",
  "gpad-summary-3b",
  "gpad-summary-3c",
  "gpad-summary-4",
  "gpad-summary-5",
  "gpad-summary-6",
  "gpad-sub-icb",
  "nhs-payments",
  "online-consultation",
  "gp-workforce",
  "pcn-workforce",
  "gp-patient-survey",
  "qof-practice",
  "qof-achievement",
  "qof-organisation-reference",
  "qof-prevalence",
  "qof-indicators",
  "cloud-telephony-durations",
  "cloud-telephony-answered",
  "metric-upload",
  "boundaries-icb",
  "boundaries-district",
  "boundaries-ward",
  "area-lookup",
  "icb-allocations",
  "list-ages",
  "cqc-ratings",
  "friends-and-family",
  "fingertips",
  "openprescribing",
  "openprescribing-items",
  "pcn-deprivation",
  "gpad-coverage",
  "gpad-durations",
] as const;

export type Dataset = (typeof DATASETS)[number];

/** Those that appointment metrics are read from, and the registered list they may be divided by. */
export const APPOINTMENT_DATASETS: readonly Dataset[] = [
  "list-totals",
  "gpad-crosstab",
  "gpad-summary-1",
  "gpad-summary-2a",
  "gpad-summary-2b",
  "gpad-summary-2c",
  "gpad-summary-2d",
  "gpad-summary-3a",
  "gpad-summary-3b",
  "gpad-summary-3c",
  "gpad-summary-4",
  "gpad-summary-5",
  "gpad-summary-6",
  "gpad-sub-icb",
];

/** Those that say who belongs where: after one of them every figure is summed and compared anew. */
export const ORGANISATION_DATASETS: readonly Dataset[] = [
  "list-map",
  "gpad-mapping",
  "epraccur",
  "pcn-partners",
];

export function isDataset(text: string): text is Dataset {
  return (DATASETS as readonly string[]).includes(text);
}

/** The order of a run: organisations, then lists, then figures that others are told apart by, then the rest. */
export function loadOrder(dataset: Dataset): number {
  return ORDER.findIndex((group) => (group as readonly Dataset[]).includes(dataset));
}

const ORDER = [
  ["epraccur", "list-map", "gpad-mapping", "pcn-partners"],
  ["list-totals"],
  ["gpad-crosstab", "gpad-summary-1"],
  ["gpad-summary-5"],
  ["gpad-summary-3a", "gpad-summary-3b", "gpad-summary-3c", "gpad-summary-4", "gpad-summary-6"],
  ["gpad-summary-2a", "gpad-summary-2b", "gpad-summary-2c", "gpad-summary-2d"],
  [
    "nhs-payments",
    "online-consultation",
    "gp-workforce",
    "pcn-workforce",
    "gp-patient-survey",
    "qof-practice",
    "qof-achievement",
    "qof-organisation-reference",
    "qof-prevalence",
    "qof-indicators",
    "cloud-telephony-durations",
    "cloud-telephony-answered",
  ],
  ["gpad-sub-icb", "metric-upload"],
  ["boundaries-icb", "boundaries-district", "boundaries-ward", "area-lookup"],
  [
    "icb-allocations",
    "list-ages",
    "cqc-ratings",
    "friends-and-family",
    "fingertips",
    "openprescribing",
    "openprescribing-items",
    "pcn-deprivation",
    "gpad-coverage",
    "gpad-durations",
  ],
] as const satisfies readonly (readonly Dataset[])[];

/** Whether a data set is of areas on the map: no figure is made of it. */
export function isAreas(dataset: string): boolean {
  return dataset.startsWith("boundaries-") || dataset === "area-lookup";
}

/** A problem in a file, as the person who sent it can find and mend it. */
export type FileError = {
  /** 1-based, as a text editor counts; null when the whole file is meant. */
  line: number | null;
  column: string | null;
  found: string;
  /** What would be right, with an example. */
  expected: string;
};

/** The most errors one answer lists. */
export const MOST_ERRORS = 1000;
