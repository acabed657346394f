import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { can } from "@/lib/permissions/can";
import { INTELLIGENCE_KIND_NAMES, INTELLIGENCE_TRIGGER_NAMES } from "@/lib/pqaf/evidence-words";
import { today } from "@/lib/server/clock";
import { carriedTriggers, editionOfDay } from "@/lib/server/queries/assurance/edition";
import { intelligenceOf, isCleared, type Intelligence } from "@/lib/server/queries/assurance/intelligence";
import { findPractice } from "@/lib/server/queries/practices";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

type Row = Intelligence & { carries: string | null };

/**
 * Soft intelligence about a practice as the reader's own page lists it. Restricted
 * entries are in the file of who is cleared for them; in any other neither a
 * column, a count nor a number says that there could be some.
 */
export const softIntelligence: Download = {
  permission: "soft-intelligence.ordinary",
  async load({ actor, search, made }) {
    const practice = await findPractice(parameter(search, "practice") ?? "", today());
    if (!practice || !can(actor, "soft-intelligence.ordinary", practice)) return null;
    const [entries, edition] = await Promise.all([
      intelligenceOf(actor, practice),
      editionOfDay(practice.system.code, today()),
    ]);
    const named = new Map(carriedTriggers(edition).map(({ trigger, name }) => [trigger, name]));
    return tableSheet({
      title: `Soft intelligence about ${practice.name}`,
      named: "soft-intelligence",
      scope: practice,
      period: { words: "The entries of its page, the newest first", text: "all-periods" },
      asAt: today(),
      columns: isCleared(actor, practice) ? [...COLUMNS, RESTRICTED] : COLUMNS,
      rows: entries.map((entry) => ({
        ...entry,
        carries: entry.trigger && (named.get(entry.trigger) ?? INTELLIGENCE_TRIGGER_NAMES[entry.trigger]),
      })),
      page: link(`/assurance/${practice.code}/intelligence`, {}),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("about", "About", "", "Its kind", ({ kind }) => INTELLIGENCE_KIND_NAMES[kind]),
  column("on", "On", "date", "The day it was seen or heard", ({ on }) => on),
  column("what", "What was seen or heard", "", "As it was written", ({ words }) => words),
  column("source", "Source", "", "Where it comes from", ({ source }) => source),
  column("trigger", "Trigger", "", "Empty: it carries none", ({ carries }) => carries),
  column("ended_on", "Ended on", "date", "From which its trigger sets no level", ({ endedOn }) => endedOn),
  column("ended_why", "Why ended", "", "Empty: not ended", ({ endedWhy }) => endedWhy),
  column("recorded_by", "Recorded by", "", "By name", ({ recordedBy }) => recordedBy),
  column("recorded_on", "Recorded on", "date", "In London", ({ recordedOn }) => recordedOn),
  column("withdrawn_on", "Withdrawn on", "date", "Empty: it stands", ({ withdrawnOn }) => withdrawnOn),
  column("withdrawn_why", "Why withdrawn", "", "Empty: it stands", ({ withdrawnWhy }) => withdrawnWhy),
];

const RESTRICTED = column<Row>(
  "restricted",
  "Restricted",
  "",
  "yes: read only by who is cleared for it",
  ({ restricted }) => (restricted ? "yes" : "no"),
);
