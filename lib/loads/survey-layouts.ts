import type { ColumnHeadings } from "@/lib/csv/columns";
import type { Layout } from "./layout";

/** The questions that measures use, by the publisher's stem. */
export const SURVEY_STEMS = [
  "overallexp",
  "gpcontactoverall",
  "localgpservicesphone",
  "localgpserviceswebsite",
  "localgpservicesapp",
  "localgpservicesprefhpsee",
] as const;

export type SurveyStem = (typeof SURVEY_STEMS)[number];

const COLUMNS: ColumnHeadings = Object.fromEntries(
  SURVEY_STEMS.flatMap((stem) => [
    [`${stem}:positive`, [`${stem}.pcteval`]],
    [`${stem}:answers`, [`${stem}.baseevalw`]],
  ]),
);

/** GP Patient Survey, weighted practice results. The survey was redesigned in 2024 and its questions renamed. */
export const SURVEY_LAYOUTS: readonly Layout[] = [
  {
    dataset: "gp-patient-survey",
    layout: "2024-on",
    readFrom: "published layout",
    tells: ["practice", "overallexp:positive"],
    needs: { practice: ["ad_practicecode"], ...COLUMNS },
    may: {},
  },
  {
    dataset: "gp-patient-survey",
    layout: "before-2024",
    readFrom: "published layout",
    tells: ["practice", "overall"],
    needs: {
      practice: ["ad_practicecode", "practice_code"],
      overall: ["q28_12pct", "q28_12.pct", "q28_1pct", "q28_1.pct", "q28base", "q28.base"],
    },
    may: {},
  },
];
