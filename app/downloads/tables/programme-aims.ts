import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { periodName, period as periodOf } from "@/lib/periods/period";
import { aimsTold, type AimTold } from "@/lib/programmes/aims-told";
import type { Download } from "../download";
import { programmeAsked, programmeSheet } from "../programme-asked";

/** What a programme is to achieve, with the figure that tells of each aim. */
export const programmeAims: Download = {
  permission: ["programme.read", "programme.read-aggregate"],
  async load({ actor, search, made }) {
    const loaded = await programmeAsked({ actor, search });
    if (!loaded || loaded.reach === "own") return null;
    return programmeSheet(loaded, {
      title: "What it is to achieve",
      named: "programme-aims",
      columns: COLUMNS,
      rows: aimsTold(loaded.programme.definition.aims, loaded.readings),
      page: "",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<AimTold>[] = [
  column("aim", "Aim", "", "In the plan’s words", ({ words }) => words),
  column("by", "By", "", "When it is to be achieved", ({ by }) => by),
  column("measure", "Measure", "", "Empty: told in words only", ({ reading }) => reading?.name ?? null),
  column("unit", "Unit", "", "Shares are 0 to 1", ({ reading }) => reading?.unit ?? null),
  column("baseline", "Baseline", "", "Where it started", ({ baseline }) => baseline?.value ?? null),
  column("baseline_period", "Baseline of", "", "The period of the baseline", ({ baseline }) =>
    baseline ? periodName(periodOf(baseline.period)) : null,
  ),
  column(
    "baseline_agreed",
    "Baseline agreed",
    "",
    "no: the oldest figure shown stands for it",
    ({ baseline }) => (baseline ? (baseline.agreed ? "yes" : "no") : null),
  ),
  column("newest", "Newest", "", "Empty: not reported", ({ reading }) => reading?.value ?? null),
  column("newest_period", "Newest of", "", "The period of the newest", ({ reading }) =>
    reading?.period ? periodName(periodOf(reading.period)) : null,
  ),
  column("source", "Source", "", "Where the newest comes from", ({ reading }) => reading?.source ?? null),
];
