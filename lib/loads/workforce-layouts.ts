import type { Layout } from "./layout";

/** Who works in practices and PCNs, and what practices are paid: the weighted list, and the contract they hold. */
export const WORKFORCE_LAYOUTS: readonly Layout[] = [
  {
    dataset: "nhs-payments",
    layout: "practice",
    tells: ["practice", "contract", "weighted"],
    needs: {
      practice: ["Practice Code"],
      contract: ["Contract Type"],
      dispensing: ["Dispensing Practice"],
      registered: [
        "Average Number of Registered Patients",
        "Number of Registered Patients (Last Known Figure)",
      ],
      weighted: ["Average Number of Weighted Patients", "Number of Weighted Patients (Last Known Figure)"],
    },
    may: {
      subIcb: ["Sub ICB Code"],
      type: ["Practice type"],
      rurality: ["Practice Rurality"],
      atypical: ["Atypical characteristics"],
    },
  },
  {
    dataset: "gp-workforce",
    layout: "practice-detailed",
    tells: ["practice", "gpFte", "patients"],
    needs: {
      practice: ["PRAC_CODE"],
      patients: ["TOTAL_PATIENTS"],
      gpSource: ["GP_SOURCE"],
      nurseSource: ["NURSE_SOURCE"],
      dpcSource: ["DPC_SOURCE"],
      adminSource: ["ADMIN_SOURCE"],
      gpPeople: ["TOTAL_GP_EXTGL_HC"],
      gpFte: ["TOTAL_GP_EXTGL_FTE"],
      nurseFte: ["TOTAL_NURSES_FTE"],
      dpcFte: ["TOTAL_DPC_FTE"],
      adminFte: ["TOTAL_ADMIN_FTE"],
    },
    may: { subIcb: ["SUB_ICB_CODE"], year: ["YEAR"], month: ["MONTH"] },
  },
  {
    dataset: "pcn-workforce",
    layout: "individual",
    tells: ["pcn", "group", "role", "fte", "person"],
    needs: {
      year: ["CENSUS_YEAR"],
      month: ["CENSUS_MONTH"],
      pcn: ["PCN_CODE"],
      subIcb: ["SUB_ICB_CODE"],
      group: ["STAFF_GROUP"],
      role: ["STAFF_ROLE"],
      fte: ["FTE"],
      person: ["UNIQUE_IDENTIFIER"],
    },
    may: {},
  },
];
