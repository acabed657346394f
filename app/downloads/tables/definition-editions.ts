import type { EditionOfHistory } from "@/components/metrics/edition-history";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import type { FieldChange } from "@/lib/metrics/edition-changes";
import { today } from "@/lib/server/clock";
import { reviewsOf } from "@/lib/server/queries/definition-reviews";
import { editionMakers } from "@/lib/server/queries/metric-editions";
import { findMetric } from "@/lib/server/queries/metrics";
import { editionHistoryOf } from "../../(signed-in)/measures/[code]/edition-history-of";
import { askedMonth, link, parameter, systemOf } from "../../(signed-in)/view";
import type { Download } from "../download";

type Row = EditionOfHistory & { change: FieldChange | null };

/** The editions of a measure's definition, newest first, a row a field that each changed. */
export const definitionEditions: Download = {
  permission: "measure.view",
  async load({ actor, search, made }) {
    const scope = await systemOf(actor, search);
    const found = await findMetric(parameter(search, "measure") ?? "", askedMonth(search)?.end ?? today());
    if (!scope || !found) return null;
    const { definition, editions } = found;
    const [makers, reviews] = await Promise.all([editionMakers(definition.code), reviewsOf(definition.code)]);
    return tableSheet({
      title: `Editions of the definition of ${definition.name}`,
      named: `${definition.code}-editions`,
      scope: { code: scope.system, name: "The measure, everywhere" },
      period: { words: "Every edition", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: editionHistoryOf(editions, { makers, reviews }).flatMap((each): Row[] =>
        each.changes.length === 0
          ? [{ ...each, change: null }]
          : each.changes.map((change) => ({ ...each, change })),
      ),
      page: link(`/measures/${definition.code}`, {
        system: parameter(search, "system"),
        at: parameter(search, "at"),
      }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("edition", "Edition", "number", "Of the definition", ({ edition }) => edition),
  column("from", "From", "date", "The first day it counts", ({ from }) => from),
  column("to", "To", "date", "Empty: still in force", ({ to }) => to),
  column("made_by", "Made by", "", "Empty: shipped with the product", ({ madeBy }) => madeBy),
  column("reason", "Why", "", "Why it was made; empty for what is shipped", ({ reason }) => reason),
  column("reviewed_by", "Reviewed by", "", "The newest review of it; empty: none", ({ review }) =>
    review ? review.by : null,
  ),
  column("reviewed_on", "Reviewed on", "date", "The day of that review", ({ review }) =>
    review ? review.on : null,
  ),
  column("field", "Field", "", "What it changed; empty for the first edition", ({ change }) =>
    change ? change.field : null,
  ),
  column("was", "Was", "", "In the edition before", ({ change }) => (change ? change.from : null)),
  column("is", "Is", "", "In this edition", ({ change }) => (change ? change.to : null)),
];
