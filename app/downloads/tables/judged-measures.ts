import { DOMAIN_NAMES } from "@/components/metrics/words";
import { checkOf, type FigureCheck } from "@/lib/appointments/figure-check";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { can } from "@/lib/permissions/can";
import { monthOf, period, periodName } from "@/lib/periods/period";
import type { JudgedMeasure } from "@/lib/pqaf/judged";
import { howSure } from "@/lib/pqaf/words/measure";
import { LONGEST_TOLD } from "@/lib/readings/sustained";
import { findAssured } from "@/lib/server/queries/assurance/assured-practice";
import { keptChecks } from "@/lib/server/queries/returns/kept-checks";
import { loadAssured, sightOf } from "../../(signed-in)/assurance/[code]/assured";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

type Row = JudgedMeasure & { name: string; check: FigureCheck | null };

/** The measures that count towards a practice's proposed level, or all that were judged, as they were kept. */
export const judgedMeasures: Download = {
  permission: "proposed-level.view",
  async load({ actor, search, all, made }) {
    const practice = await findAssured(parameter(search, "practice") ?? "");
    if (!practice || !can(actor, "proposed-level.view", practice)) return null;
    const { explained } = await loadAssured(actor, practice, sightOf(actor, practice), search);
    if (!explained) return null;
    const { proposal, edition, shown, definitions } = explained;
    const month = monthOf(shown.month);
    const judged = proposal.judged.filter(({ counts }) => all || counts);
    const periods = judged.map((each) => period(each.period)).filter(({ cadence }) => cadence === "month");
    const checks = (await keptChecks([practice.code], periods)).get(practice.code);
    const level = proposal.level === null ? "Not enough data to propose" : `Level ${proposal.level} proposed`;
    return tableSheet({
      title: `Measures judged for the level of ${practice.name}`,
      named: all ? "judged-measures" : "counting-measures",
      scope: practice,
      period: { words: periodName(month), text: month.text },
      asAt: month.end,
      columns: COLUMNS,
      rows: judged.map((each): Row => {
        const definition = definitions.get(each.metric);
        const check = definition ? checkOf(definition.formula, checks?.get(each.period) ?? null) : null;
        return { ...each, name: definition?.name ?? each.metric, check };
      }),
      filters: [
        `${level} by “${edition.name}”, on ${shown.madeOn}`,
        ...(all ? [] : ["Only measures that count"]),
      ],
      definitions: judged.flatMap(({ metric }) => definitions.get(metric) ?? []),
      page: link(`/assurance/${practice.code}`, { at: parameter(search, "at") }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("measure_code", "Measure code", "code", "Its code here", ({ metric }) => metric),
  column("measure", "Measure", "", "Its name", ({ name }) => name),
  column("domain", "Domain", "", "As the framework groups it", ({ domain }) => DOMAIN_NAMES[domain]),
  column("period", "Period", "period", "Of the figure that was judged", ({ period }) => period),
  column("value", "Value", "the unit’s", "As judged; a share is 0 to 1", ({ value }) => value),
  column(
    "verified",
    "Verified",
    "",
    "What the practice’s return for the period says of the national figure when this file was made: verified, disputed, not-verified; empty: other data",
    ({ check }) => check?.is ?? null,
  ),
  column("numerator", "Numerator", "count", "As the definition says", ({ numerator }) => numerator),
  column("denominator", "Denominator (n)", "count", "As it says too", ({ denominator }) => denominator),
  column("better", "Better", "", "Which way is better: higher or lower", ({ direction }) =>
    direction === 1 ? "higher" : "lower",
  ),
  column(
    "worse_quarter_line",
    "Worse-quarter line",
    "the unit’s",
    "Beyond it a practice is in the worse quarter of the period",
    ({ line }) => line,
  ),
  column("practices", "Practices", "count", "From which the line was drawn", ({ n }) => n),
  column("in_worse_quarter", "In the worse quarter", "", "yes or no", ({ flagged }) => yesOrNo(flagged)),
  column(
    "how_sure",
    "How sure",
    "",
    "Beyond 95% or 99.8% of the widened funnel, or within chance; empty: not in the worse quarter",
    (measure) => howSure(measure),
  ),
  column("run", "In a row", "periods", "In the worse quarter, up to as many as are needed", ({ run }) => run),
  column(
    "lasts",
    "In a row, in all",
    "periods",
    `In the worse quarter, followed for ${LONGEST_TOLD.month} months, ${LONGEST_TOLD.quarter} quarters or ${LONGEST_TOLD.year} years at most; empty: proposed before this was told`,
    ({ lasts }) => lasts ?? null,
  ),
  column("needed", "Needed", "periods", "In a row, for it to count", ({ needed }) => needed),
  column("counts", "Counts", "", "yes or no", ({ counts }) => yesOrNo(counts)),
  column("weight", "Weight", "", "As the edition sets it", ({ weight }) => weight),
];

function yesOrNo(is: boolean): string {
  return is ? "yes" : "no";
}
