import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { can } from "@/lib/permissions/can";
import { instantName } from "@/lib/periods/instant";
import { KIND_WORDS, panelWords } from "@/lib/pqaf/decision-words";
import { today } from "@/lib/server/clock";
import { findAssured } from "@/lib/server/queries/assurance/assured-practice";
import { decisionsOf, type KeptDecision } from "@/lib/server/queries/assurance/decisions";
import { sightOf } from "../../(signed-in)/assurance/[code]/assured";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

/** Every decision of a practice's level, as its page lists them: why and by whom for those who see why. */
export const decisions: Download = {
  permission: "decided-level.view",
  async load({ actor, search, made }) {
    const practice = await findAssured(parameter(search, "practice") ?? "");
    if (!practice || !can(actor, "decided-level.view", practice)) return null;
    const { full, history } = sightOf(actor, practice);
    if (!history) return null;
    const all = await decisionsOf(practice.code);
    const corrected = new Set(all.map(({ supersedes }) => supersedes));
    return tableSheet({
      title: `Decisions of the level of ${practice.name}`,
      named: "level-decisions",
      scope: practice,
      period: { words: "Every decision recorded, the newest first", text: "all-periods" },
      asAt: today(),
      columns: full ? [...COLUMNS, ...WHY] : COLUMNS,
      rows: (full ? all : all.filter(({ id }) => !corrected.has(id))).toReversed(),
      filters: full ? [] : ["Only decisions that stand"],
      page: link(`/assurance/${practice.code}`, {}),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<KeptDecision>[] = [
  column("decision", "Decision", "number", "Its number here", ({ id }) => id),
  column("decided_on", "Decided on", "date", "The day of the panel", ({ decidedOn }) => decidedOn),
  column("level", "Level", "0 to 4", "As decided", ({ level }) => level),
  column("next_review", "Next review", "date", "As the panel set it", ({ nextReview }) => nextReview),
];

const WHY: readonly ExportColumn<KeptDecision>[] = [
  column("kind", "Kind", "", "What the panel did with the proposal", ({ kind }) => KIND_WORDS[kind]),
  column("reason", "Reason", "", "Empty: agreed to without one", ({ reason }) => reason || null),
  column("waits_for", "Waits for", "", "Of a hold: for what", ({ waitsFor }) => waitsFor),
  column("panel", "Present", "", "Who was there, with what they declared", ({ panel }) => panelWords(panel)),
  column(
    "corrects",
    "Corrects",
    "number",
    "The decision it supersedes, and from whose day it counts; empty: none",
    ({ supersedes }) => supersedes,
  ),
  column("edition", "Edition", "", "Of the framework it was made under", ({ editionName }) => editionName),
  column("recorded_by", "Recorded by", "", "By name", ({ recordedBy }) => recordedBy),
  column("recorded_at", "Recorded", "", "London time", ({ recordedAt }) => instantName(recordedAt)),
];
