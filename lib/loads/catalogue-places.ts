import type { DataSetEntry } from "./catalogue";
import type { Dataset } from "./dataset";

const BOUNDARIES = { publisher: "Office for National Statistics", cadence: "year", lagDays: 180 } as const;
const WHERE = "Open Geography Portal (ONS), as GeoJSON in WGS84, super generalised (BSC)";

/** Data sets of places: outlines, and where practices are. */
export const PLACE_ENTRIES: Partial<Record<Dataset, DataSetEntry>> = {
  "boundaries-icb": {
    ...BOUNDARIES,
    name: "Boundaries: integrated care boards",
    where: `Integrated Care Boards, ${WHERE}`,
  },
  "boundaries-district": {
    ...BOUNDARIES,
    name: "Boundaries: districts",
    where: `Local Authority Districts, ${WHERE}`,
  },
  "boundaries-ward": { ...BOUNDARIES, name: "Boundaries: wards", where: `Wards, ${WHERE}` },
  "area-lookup": {
    ...BOUNDARIES,
    name: "Neighbourhoods and their integrated care board",
    where: "LSOA (2021) to Integrated Care Boards (2023) lookup, Open Geography Portal (ONS), as csv",
  },
  "icb-allocations": {
    publisher: "NHS England",
    cadence: "year",
    lagDays: 0,
    name: "Allocations: where practices are, and need",
    where: "ICB allocations (NHS England): the place-based allocation tool’s practice data, a row a practice",
  },
};
