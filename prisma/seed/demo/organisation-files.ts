import { DEMO_REGION, DEMO_SUB_ICB } from "@/lib/organisations/demo-codes";
import { addDays, type Day } from "@/lib/periods/day";
import { csv, dayCode, type DemoFile } from "./demo-file";
import { PCNS, REGION_NAME, SUB_ICB_NAME, SYSTEM } from "./names";
import { isOpen, pcnOn, PRACTICES, type DemoPractice } from "./practices";

const MAP_HEADING =
  "PUBLICATION,EXTRACT_DATE,PRACTICE_CODE,PRACTICE_NAME,PRACTICE_POSTCODE,PCN_CODE,PCN_NAME,ONS_SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ONS_ICB_CODE,ICB_CODE,ICB_NAME,ONS_COMM_REGION_CODE,COMM_REGION_CODE,COMM_REGION_NAME,SUPPLIER_NAME";

/** The registered patients map on a day: who was where. */
export function mapFile(on: Day): DemoFile {
  const rows = openOn(on).map((practice) => {
    const { code, name, postcode, supplier } = practice;
    const above = `E38999999,${DEMO_SUB_ICB},${SUB_ICB_NAME},E54999999,${SYSTEM.code},${SYSTEM.name},E40999999,${DEMO_REGION},${REGION_NAME}`;
    const pcn = pcnCells(practice, on, "Unallocated");
    return `GP_PRAC_PAT_LIST,${dayCode(on)},${code},${name},${postcode},${pcn},${above},${supplier}`;
  });
  return { path: `organisations/gp-reg-pat-prac-map_${on}.csv`, text: csv(MAP_HEADING, rows) };
}

const MAPPING_HEADING =
  "GP_CODE,GP_NAME,SUPPLIER,PCN_CODE,PCN_NAME,SUB_ICB_LOCATION_CODE,SUB_ICB_LOCATION_NAME,ICB_CODE,ICB_NAME,REGION_CODE,REGION_NAME";

/** GPAD's mapping, which holds no date: it lies beside the crosstabs of its release. */
export function mappingFile(on: Day, folder: string): DemoFile {
  const above = `${DEMO_SUB_ICB},${SUB_ICB_NAME},${SYSTEM.code},${SYSTEM.name},${DEMO_REGION},${REGION_NAME}`;
  const rows = openOn(on).map(
    (practice) =>
      `${practice.code},${practice.name},${practice.supplier},${pcnCells(practice, on, "UNALLOCATED")},${above}`,
  );
  return { path: `${folder}/Mapping.csv`, text: csv(MAPPING_HEADING, rows) };
}

/** ODS's list of practices, open and closed: 27 columns and no heading. */
export function epraccurFile(): DemoFile {
  const rows = PRACTICES.map(({ code, name, postcode, openedOn, closedOn }) => {
    const closed = closedOn ? compact(closedOn) : "";
    const address = ["1 INVENTED ROAD", "", "", "", "", postcode];
    const state = [compact(openedOn), closed, closed ? "C" : "A", "B"];
    const parent = [
      DEMO_SUB_ICB,
      "20220701",
      closed,
      "01632 960000",
      "",
      "",
      "",
      "0",
      "",
      DEMO_SUB_ICB,
      "",
      "4",
      "",
    ];
    return [code, name, DEMO_REGION, SYSTEM.code, ...address, ...state, ...parent]
      .map((cell) => `"${cell}"`)
      .join(",");
  });
  return { path: "organisations/epraccur.csv", text: `${rows.join("\n")}\n` };
}

/** As the workbook's sheet has them: headings broken over lines. */
const PARTNERS_HEADING =
  '"Partner\nOrganisation\nCode","Partner\nName","Practice\nParent\nSub ICB Loc Code","Practice\nParent\nSub ICB Loc Name","PCN Code","PCN Name","PCN Parent\nSub ICB Loc Code","PCN Parent\nSub ICB Loc Name","Practice to PCN\nRelationship\nStart Date","Practice to PCN\nRelationship\nEnd Date","Practice Sub ICB Loc and PCN Sub ICB Loc Match"';

const PCNS_BEGAN = "20190701";

/** PCN core partner details: every practice's PCNs from day to day. */
export function partnersFile(): DemoFile {
  const rows = PRACTICES.flatMap((practice) => {
    const { before, pcn, closedOn } = practice;
    const left = closedOn ? compact(closedOn) : "";
    const now = pcn
      ? [partnerRow(practice, pcn, before ? compact(addDays(before.until, 1)) : PCNS_BEGAN, left)]
      : [];
    return before ? [partnerRow(practice, before.pcn, PCNS_BEGAN, compact(before.until)), ...now] : now;
  });
  return { path: "organisations/ePCN_core_partner_details.csv", text: csv(PARTNERS_HEADING, rows) };
}

function partnerRow({ code, name }: DemoPractice, pcn: string, starts: string, ends: string): string {
  const parent = `${DEMO_SUB_ICB},${SUB_ICB_NAME}`;
  return `${code},${name},${parent},${pcn},${pcnName(pcn)},${parent},${starts},${ends},TRUE`;
}

function openOn(on: Day): DemoPractice[] {
  return PRACTICES.filter((practice) => isOpen(practice, on));
}

function pcnCells(practice: DemoPractice, on: Day, none: string): string {
  const pcn = pcnOn(practice, on);
  return pcn ? `${pcn},${pcnName(pcn)}` : `U,${none}`;
}

function pcnName(code: string): string {
  return PCNS.find((pcn) => pcn.code === code)?.name ?? "";
}

function compact(on: Day): string {
  return on.replaceAll("-", "");
}
