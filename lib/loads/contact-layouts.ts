import type { ColumnHeadings } from "@/lib/csv/columns";
import type { Layout } from "./layout";

const TELEPHONY: ColumnHeadings = {
  month: ["Date"],
  practice: ["PRACTICE_CODE"],
  subIcb: ["SUB_ICB_LOCATION_CODE"],
  indicator: ["Indicator"],
  value: ["Value"],
};

/** How patients reach a practice: online forms and telephone calls. */
export const CONTACT_LAYOUTS: readonly Layout[] = [
  {
    dataset: "online-consultation",
    layout: "wide",
    looseNumbers: true,
    tells: ["practice", "submissions", "clinical", "registered"],
    needs: {
      month: ["Month"],
      practice: ["GP Code"],
      submissions: ["Submissions"],
      clinical: ["Clinical submissions"],
      administrative: ["Administrative submissions"],
      other: ["Other/Unknown type submissions"],
      registered: ["Registered patient count"],
    },
    may: { subIcb: ["Sub ICB Code", "Sub ICB Location Code"], rate: ["Rate per 1,000 registered patients"] },
  },
  {
    dataset: "online-consultation",
    layout: "long",
    readFrom: "published layout",
    tells: ["practice", "supplier", "metric", "value"],
    needs: {
      month: ["MONTH"],
      practice: ["GP_CODE"],
      supplier: ["SUPPLIER"],
      metric: ["METRIC"],
      value: ["VALUE"],
    },
    may: { subIcb: ["SUB_ICB_LOCATION_CODE"] },
  },
  {
    dataset: "cloud-telephony-durations",
    layout: "by-durations",
    tells: ["practice", "indicator", "duration", "value"],
    needs: { ...TELEPHONY, duration: ["Duration"] },
    may: {},
  },
  {
    dataset: "cloud-telephony-answered",
    layout: "calls-answered", // June 2026 on
    tells: ["practice", "indicator", "wait", "core", "value"],
    needs: { ...TELEPHONY, wait: ["Wait_Time"], core: ["Core_Category"] },
    may: {},
  },
];
