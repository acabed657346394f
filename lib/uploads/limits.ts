/** What one upload may hold. A month of England's crosstab is about 350 MB as csv and 15 MB as a zip. */
export const UPLOAD_LIMITS = {
  files: 40,
  /** Bytes of all files together, as sent. */
  bytes: 2_000_000_000,
} as const;

export type UploadLimits = { readonly files: number; readonly bytes: number };

/** What the file chooser offers. What a file is, is told by its content all the same. */
export const ACCEPTED = ".csv,.zip,.xlsx,.txt,.geojson,.json";

/** A practice's month as a table: an extract of it may have two million rows, a workbook is read into memory. */
export const EXTRACT_LIMITS = { csv: 300_000_000, workbook: 40_000_000 } as const;

/** A plan of 2,000 actions in full is under 4 MB. A workbook counts as sent and again unpacked. */
export const PLAN_FILE_LIMITS = { csv: 10_000_000, workbook: 20_000_000 } as const;
