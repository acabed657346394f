import type { Day } from "@/lib/periods/day";
import { characterOf } from "./character";
import { csv, dayCode, type DemoFile } from "./demo-file";
import { isRural } from "./payments-files";
import { isOpen, listOn, PRACTICES, type DemoPractice } from "./practices";
import { normal, randomFor, shareOut } from "./random";
import { STUDENTS } from "./stories";

const HEADING =
  "PUBLICATION,EXTRACT_DATE,ORG_TYPE,ORG_CODE,ONS_CODE,POSTCODE,SEX,AGE_GROUP_5,NUMBER_OF_PATIENTS";

/** The first ages of the five-year bands; the last is open. */
const FROM: readonly number[] = Array.from({ length: 20 }, (_, index) => index * 5);

/** Of a thousand patients, how many are in each band where nothing is unusual. */
const USUAL: readonly number[] = [
  51, 57, 60, 58, 62, 70, 73, 73, 69, 62, 65, 67, 60, 51, 46, 37, 22, 12, 4, 1,
];

/** Patients registered at each practice on the first day of a month, by sex and five years of age. */
export function agesFile(month: Day): DemoFile {
  const rows = PRACTICES.filter((practice) => isOpen(practice, month)).flatMap((practice) =>
    rowsOf(practice, month),
  );
  return { path: `lists/gp-reg-pat-prac-quin-age_${month.slice(0, 7)}.csv`, text: csv(HEADING, rows) };
}

function rowsOf(practice: DemoPractice, month: Day): string[] {
  const { code, postcode } = practice;
  const list = listOn(practice, month);
  const weights = weightsOf(practice);
  const halves = [...weights, ...weights];
  const counts = shareOut(randomFor(`${code} ages ${month}`), list, halves);
  const row = (sex: string, age: string, patients: number) =>
    `GP_PRAC_PAT_LIST,${dayCode(month)},GP,${code},,${postcode},${sex},${age},${patients}`;
  return [
    row("ALL", "ALL", list),
    ...counts.map((patients, index) =>
      row(index < FROM.length ? "FEMALE" : "MALE", labelOf(FROM[index % FROM.length] ?? 0), patients),
    ),
  ];
}

function labelOf(from: number): string {
  return from === 95 ? "95+" : `${from}_${from + 4}`;
}

/** Older in the country, younger where need is greater, and mostly students beside a university. */
function weightsOf(practice: DemoPractice): number[] {
  const { code } = practice;
  const older =
    (isRural(practice) ? 0.35 : -0.05) -
    0.25 * characterOf(code).need +
    0.15 * normal(randomFor(`${code} older`));
  return FROM.map((from, index) => {
    const usual = (USUAL[index] ?? 0) * Math.exp((older * (from - 40)) / 40);
    if (!STUDENTS.includes(code)) return usual;
    return from === 20 ? usual * 7 : from === 15 ? usual * 3.5 : usual;
  });
}
