import * as reader from "../support/readers";

/** A page to measure: who reads it, how many rows of figures it draws at most, and what it may cost of an empty page. */
export type BenchPage = { name: string; path: string; as: reader.Reader; rows: number };

/** The empty page that others are measured by: dynamic, signed in, and nothing on it asked of the database but who reads. */
export const EMPTY = { name: "empty dynamic page", path: "/accessibility", as: reader.ICB, rows: 0 };

export const ICB = reader.ICB;
const ADMINISTRATOR = reader.ADMINISTRATOR;

export const PAGES: readonly BenchPage[] = [
  // A mark for each practice, by Place and level.
  { name: "home", path: "/", as: ICB, rows: 119 },
  { name: "system", path: "/systems/QZZ", as: ICB, rows: 50 },
  { name: "Place", path: "/places/QZZ-COVENTRY", as: ICB, rows: 50 },
  { name: "PCN", path: "/networks/ZP0001", as: ICB, rows: 50 },
  { name: "practices of a Place", path: "/practices?place=QZZ-RUGBY", as: ICB, rows: 50 },
  { name: "practices, all", path: "/practices", as: ICB, rows: 119 },
  { name: "one practice", path: "/practices/Z00001", as: ICB, rows: 119 },
  { name: "overview", path: "/practices/overview", as: ICB, rows: 119 },
  { name: "map", path: "/practices/map", as: ICB, rows: 119 },
  { name: "pack of a practice", path: "/practices/Z00001/pack", as: ICB, rows: 119 },
  { name: "assurance worklist", path: "/assurance", as: ICB, rows: 119 },
  { name: "assurance page", path: "/assurance/Z00001", as: ICB, rows: 50 },
  { name: "measures", path: "/measures", as: ICB, rows: 119 },
  { name: "one measure", path: "/measures/did-not-attend", as: ICB, rows: 119 },
  { name: "one measure, unnamed", path: "/measures/did-not-attend", as: reader.PRACTICE_MANAGER, rows: 50 },
  { name: "changes", path: "/changes", as: ICB, rows: 119 },
  { name: "data", path: "/data", as: ICB, rows: 50 },
  { name: "people", path: "/people", as: ADMINISTRATOR, rows: 50 },
  { name: "organisations", path: "/administration/organisations", as: ADMINISTRATOR, rows: 119 },
  { name: "settings", path: "/administration/settings", as: ADMINISTRATOR, rows: 50 },
  { name: "audit trail", path: "/administration/audit", as: ADMINISTRATOR, rows: 50 },
];
