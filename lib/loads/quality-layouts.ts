import type { Layout } from "./layout";

/** Quality and Outcomes Framework: the practice table of a year, and the files of its raw release. */
export const QUALITY_LAYOUTS: readonly Layout[] = [
  {
    dataset: "qof-practice",
    layout: "practice-achievement",
    looseNumbers: true, // the maximum is in the headings: "Achievement score (635 max)"
    tells: ["practice", "points", "available"],
    needs: {
      practice: ["Practice code"],
      list: ["List size"],
      points: ["Achievement score (max)", "Achievement score (max points)"],
      available: ["Total points for indicators where register exists. (Max QOF points available)"],
    },
    may: {
      subIcb: ["Sub ICB Loc ODS code", "Sub ICB Location ODS code", "CCG ODS code"],
      share: ["Points achieved/ max. QOF points available (%)"],
    },
  },
  {
    dataset: "qof-achievement",
    layout: "raw",
    readFrom: "published layout",
    tells: ["practice", "indicator", "measure", "value"],
    needs: {
      practice: ["PRACTICE_CODE"],
      indicator: ["INDICATOR_CODE"],
      measure: ["MEASURE"],
      value: ["VALUE"],
    },
    may: {},
  },
  {
    dataset: "qof-organisation-reference",
    layout: "raw",
    tells: ["practice", "available"],
    needs: { practice: ["PRACTICE_CODE"], available: ["REVISED_MAXIMUM_POINTS", "REVISED_MAX_POINTS"] },
    may: {},
  },
  {
    dataset: "qof-prevalence",
    layout: "raw",
    tells: ["practice", "group", "register", "list"],
    needs: {
      practice: ["PRACTICE_CODE"],
      group: ["GROUP_CODE"],
      register: ["REGISTER"],
      list: ["PRACTICE_LIST_SIZE"],
    },
    may: { listType: ["PATIENT_LIST_TYPE"] },
  },
  {
    dataset: "qof-indicators",
    layout: "raw",
    tells: ["indicator", "points", "group"],
    needs: {
      indicator: ["INDICATOR_CODE"],
      points: ["INDICATOR_POINT_VALUE"],
      group: ["GROUP_CODE"],
    },
    may: { groupName: ["GROUP_DESCRIPTION"], domain: ["DOMAIN_CODE"], domainName: ["DOMAIN_DESCRIPTION"] },
  },
];
