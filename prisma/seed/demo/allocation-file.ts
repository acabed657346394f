import { DEMO_REGION } from "@/lib/organisations/demo-codes";
import { csv, type DemoFile } from "./demo-file";
import { DISTRICTS } from "./districts";
import { locationOf } from "./locations";
import { PCNS, REGION_NAME, SYSTEM } from "./names";
import { isOpen, LAST_MONTH, listOn, PRACTICES, type DemoPractice } from "./practices";
import { normal, randomFor } from "./random";

const HEADING =
  "Practice_Code,GP_Practice_Name,Practice_Postcode,Latitude,Longitude,CCG,Former CCG,PCN_Code,PCN_Name,LOC,LOCname,ICB,ICBname,Rcode,Region,LAD,LTLA,LA,UTLA,Patients,Population,G&A WP,CS WP,MH WP,Mat WP,Health Ineq WP,Prescr WP,Final WP,Primary Medical Care WP,Final PMC WP";

/** NHS England's allocation tool: where each practice is, and its population weighted by need. */
export function allocationFile(): DemoFile {
  const rows = PRACTICES.filter((practice) => isOpen(practice, LAST_MONTH)).map(row);
  return { path: "geography/icb_allocation_2025_2026.csv", text: csv(HEADING, rows) };
}

function row(practice: DemoPractice): string {
  const { code, name, postcode, pcn } = practice;
  const { point, district } = locationOf(practice);
  const [longitude, latitude] = point;
  const districtName = DISTRICTS.find((each) => each.code === district)?.name ?? "";
  const list = listOn(practice, LAST_MONTH);
  const pcnName = PCNS.find((each) => each.code === pcn)?.name ?? "";
  const random = randomFor(`${code} need`);
  const weighted = Array.from({ length: 9 }, () => (list * (1 + 0.09 * normal(random))).toFixed(6));
  return [
    ...[code, name.toUpperCase(), postcode, latitude, longitude, "", "", pcn ?? "", pcnName, "", ""],
    ...[SYSTEM.code, SYSTEM.name, DEMO_REGION, REGION_NAME, district, districtName, "", ""],
    ...["", list, ...weighted],
  ].join(",");
}
