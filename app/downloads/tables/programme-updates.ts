import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { instantName } from "@/lib/periods/instant";
import { periodUpdates, type PeriodUpdate } from "@/lib/programmes/period-updates";
import type { Download } from "../download";
import { programmeAsked, programmeSheet } from "../programme-asked";

/** Every workstream of a programme with what became of its update of the period. */
export const programmeUpdates: Download = {
  permission: "programme.read",
  async load({ actor, search, made }) {
    const loaded = await programmeAsked({ actor, search });
    if (loaded?.reach !== "all") return null;
    const { domains, workstreams, period } = loaded;
    return programmeSheet(loaded, {
      title: "Updates",
      named: "programme-updates",
      columns: COLUMNS,
      rows: periodUpdates(domains, workstreams, period?.number ?? null),
      page: "/updates",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<PeriodUpdate>[] = [
  column("domain", "Domain", "", "Of the programme", ({ domain }) => domain),
  column("workstream", "Workstream", "", "Its name", ({ name }) => name),
  column("lead", "Lead", "", "Who answers for it", ({ lead }) => lead),
  column("update", "Update", "", "How far it has come", ({ state }) => state),
  column("sent_by", "Sent by", "", "Empty: not sent", ({ update }) => update?.submittedBy ?? null),
  column("sent_at", "Sent", "", "London time; empty: not sent", ({ update }) =>
    update?.submittedAt ? instantName(update.submittedAt) : null,
  ),
  column("read_by", "Read by", "", "Who accepted or returned it", ({ update }) => update?.answeredBy ?? null),
];
