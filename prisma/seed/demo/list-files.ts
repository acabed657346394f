import { DEMO_SUB_ICB } from "@/lib/organisations/demo-codes";
import type { Day } from "@/lib/periods/day";
import { csv, dayCode, type DemoFile } from "./demo-file";
import { isOpen, listOn, PRACTICES } from "./practices";

const HEADING =
  "PUBLICATION,EXTRACT_DATE,TYPE,SUB_ICB_LOCATION_CODE,ONS_SUB_ICB_LOCATION_CODE,CODE,POSTCODE,SEX,AGE,NUMBER_OF_PATIENTS";

/** Patients registered at each practice on the first day of a month. */
export function listFile(month: Day, folder: string): DemoFile {
  const rows = PRACTICES.filter((practice) => isOpen(practice, month)).map((practice) => {
    const { code, postcode } = practice;
    const list = listOn(practice, month);
    return `GP_PRAC_PAT_LIST,${dayCode(month)},GP,${DEMO_SUB_ICB},E38999999,${code},${postcode},ALL,ALL,${list}`;
  });
  return { path: `${folder}/gp-reg-pat-prac-all_${month.slice(0, 7)}.csv`, text: csv(HEADING, rows) };
}
