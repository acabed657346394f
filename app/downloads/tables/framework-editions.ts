import { stateWords } from "@/components/assurance/edition-words";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { systemsOf } from "@/lib/permissions/figures";
import { today } from "@/lib/server/clock";
import { editionsIn, type Edition } from "@/lib/server/queries/assurance/editions";
import { nameOf } from "@/lib/server/queries/groups";
import { mayRead } from "../../(signed-in)/assurance/framework/[id]/edition";
import type { Download } from "../download";

/** The editions of the framework that a reader may read: a draft is its drafters' until it is sent for comment. */
export const frameworkEditions: Download = {
  permission: ["edition.draft", "edition.read-adopted"],
  async load({ actor, made }) {
    const [system] = systemsOf(actor);
    if (system === undefined) return null;
    const [name, editions] = await Promise.all([nameOf(system), editionsIn(system)]);
    return tableSheet({
      title: `Editions of the framework of ${name}`,
      named: "framework-editions",
      scope: { code: system, name },
      period: { words: "Every edition, the newest first", text: "all-periods" },
      asAt: today(),
      columns: COLUMNS,
      rows: editions.filter((each) => mayRead(actor, each)),
      page: "/assurance/framework",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Edition>[] = [
  column("edition", "Edition", "", "Its name", ({ name }) => name),
  column("stands", "Where it stands", "", "At the as-at date", (edition) => stateWords(edition)),
  column(
    "in_force_from",
    "In force from",
    "date",
    "Empty: not adopted",
    ({ effectiveFrom }) => effectiveFrom,
  ),
  column("adopted_by", "Adopted by", "", "Empty: not adopted", ({ adoptedBy }) => adoptedBy),
  column(
    "measures",
    "Measures",
    "count",
    "That it gives a weight",
    ({ framework }) => framework.measures.length,
  ),
];
