import { figureSheet } from "@/lib/exports/figure-sheet";
import { can } from "@/lib/permissions/can";
import { figuresScope } from "@/lib/permissions/figures";
import { filtered, FIGURE_FILTERS, figureFilter } from "@/lib/readings/figure-filters";
import { today } from "@/lib/server/clock";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { findPractice } from "@/lib/server/queries/practices";
import { loadCompared } from "../../(signed-in)/practices/[code]/compared";
import { askedMonth, link, monthsOf, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";
import { figureLines } from "../figure-lines";

/** A practice's profile: the newest figure of each measure that the page's filter leaves, or all. */
export const practice: Download = {
  permission: "practice.view",
  async load({ actor, search, all, made }) {
    const code = parameter(search, "practice") ?? "";
    const found = await findPractice(code, askedMonth(search)?.end ?? today());
    if (!found || !can(actor, "practice.view", found)) return null;
    const scope = figuresScope(actor, found.system.code);
    const months = await monthsOf(scope, search);
    if (!months) return null;
    const asAt = months.month.end;
    const [{ figures, against }, definitions] = await Promise.all([
      loadCompared(actor, scope, { practice: found, asAt, search }),
      definitionsOn(asAt),
    ]);
    const filter = figureFilter(all ? undefined : parameter(search, "show"));
    const shown = filtered(figures, filter);
    const where = {
      pcn: found.pcn?.code ?? null,
      pcnName: found.pcn?.name ?? null,
      place: found.place?.code ?? null,
      placeName: found.place?.name ?? null,
    };
    return figureSheet({
      title: `Every measure of ${found.name}`,
      named: "practice-profile",
      lines: await figureLines(scope, { figures: shown, definitions, where: () => where, asAt }),
      definitions: shown.flatMap(({ metric }) => definitions.get(metric.code) ?? []),
      scope: found,
      asAt,
      filters: [
        `Compared with ${against}`,
        ...(filter === "all"
          ? []
          : FIGURE_FILTERS.filter(({ value }) => value === filter).map(({ label }) => label)),
      ],
      page: link(`/practices/${found.code}`, {
        at: parameter(search, "at"),
        with: parameter(search, "with"),
        show: filter === "all" ? undefined : filter,
      }),
      made,
    });
  },
};
