/** The columns of the metric upload, in their order, and what each holds. */
export const fileColumns = [
  { name: "metric_code", holds: "The measure’s code, for example cervical-screening" },
  { name: "ods_code", holds: "A practice’s code; the system’s own for a figure of the whole system" },
  { name: "period", holds: "2025-11, 2025-Q3 or 2025/26, as the measure is counted" },
  { name: "numerator", holds: "A number, 0 or more. An asterisk where the source hid it" },
  { name: "denominator", holds: "A number, 0 or more. An asterisk where the source hid it" },
  { name: "value", holds: "Only where there is no numerator and denominator. A share is 0 to 1" },
  { name: "note", holds: "Anything you like: it is kept and never read" },
] as const;
