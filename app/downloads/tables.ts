import type { Download } from "./download";
import { auditEntries } from "./tables/audit";
import { history } from "./tables/history";
import { measureGroups, measurePractices } from "./tables/measure";
import { measures } from "./tables/measures";
import { practice } from "./tables/practice";
import { practices } from "./tables/practices";
import { measureTrend } from "./tables/trend";

/** Every table that can be downloaded, by its name in the address. */
export const DOWNLOADS: ReadonlyMap<string, Download> = new Map([
  ["practices", practices],
  ["practice", practice],
  ["measures", measures],
  ["measure-practices", measurePractices],
  ["measure-groups", measureGroups],
  ["measure-trend", measureTrend],
  ["history", history],
  ["audit", auditEntries],
]);
