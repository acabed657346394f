import { characterOf } from "./character";
import { csv, type DemoFile } from "./demo-file";
import { isOpen, LAST_MONTH, PRACTICES } from "./practices";
import { normal, randomFor } from "./random";

const HEADING =
  "Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Lower CI 99.8 limit,Upper CI 99.8 limit,Count,Denominator,Value note,Recent Trend,Compared to England value or percentiles,Compared to percentiles,Time period Sortable,New data,Compared to goal,Time period range";

/** Fingertips: the deprivation score of each practice's patients, higher where need is greater. */
export function deprivationFile(): DemoFile {
  const rows = PRACTICES.filter((practice) => isOpen(practice, LAST_MONTH)).map(({ code, name }) => {
    const score =
      19 * Math.exp(0.42 * characterOf(code).need + 0.08 * normal(randomFor(`${code} deprivation`)));
    return [
      ...["94240", "Deprivation score (IMD 2025)", "", "", code, name, "GPs", "Persons", "All ages"],
      ...["", "", "2025", score.toFixed(6), "", "", "", "", "", "", ""],
      ...["Cannot be calculated", "Not compared", "Not compared", "20250000", "", "", "1y"],
    ].join(",");
  });
  return { path: "deprivation/94240_IMD2025_practices.csv", text: csv(HEADING, rows) };
}
