import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { today } from "@/lib/server/clock";
import {
  decidedLevels as levelsOf,
  type DecidedPractice,
} from "@/lib/server/queries/assurance/decided-levels";
import { nameOf } from "@/lib/server/queries/groups";
import { link, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

/** The level in force of each practice that the reader may see it of by name. */
export const decidedLevels: Download = {
  permission: "decided-level.view",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    if (!scope) return null;
    const [name, rows] = await Promise.all([nameOf(scope.system), levelsOf(actor, scope.system, today())]);
    return tableSheet({
      title: `Decided levels of practices of ${name}`,
      named: "decided-levels",
      scope: { code: scope.system, name },
      period: { words: "In force at the as-at date", text: "in-force" },
      asAt: today(),
      columns: COLUMNS,
      rows,
      filters: ["Only practices whose decided level is open to you"],
      page: link("/assurance", { system: parameter(search, "system") }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<DecidedPractice>[] = [
  column("practice_code", "Practice code", "code", "ODS code", ({ code }) => code),
  column("practice", "Practice", "", "Its name", ({ name }) => name),
  column("pcn", "PCN", "", "Empty: in no PCN", ({ pcnName }) => pcnName),
  column(
    "decided_level",
    "Decided level",
    "0 to 4",
    "In force; empty: none decided yet",
    ({ decided }) => decided?.level ?? null,
  ),
  column(
    "in_force_from",
    "In force from",
    "date",
    "The day from which it counts",
    ({ decided }) => decided?.on ?? null,
  ),
  column(
    "next_review",
    "Next review",
    "date",
    "As the panel set it",
    ({ decided }) => decided?.nextReview ?? null,
  ),
];
