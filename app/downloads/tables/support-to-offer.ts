import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { findPractice } from "@/lib/server/queries/practices";
import { offersHere, type OfferHere } from "../../(signed-in)/assurance/[code]/support/new/offers-here";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

/** What can be offered to a practice, with the flags of its newest proposal that each addresses. */
export const supportToOffer: Download = {
  permission: "support.write",
  async load({ actor, search, made }) {
    const practice = await findPractice(parameter(search, "practice") ?? "", today());
    if (!practice || !can(actor, "support.write", practice)) return null;
    const { offers } = await offersHere(actor, practice, search);
    const [measure, trigger] = [parameter(search, "measure"), parameter(search, "trigger")];
    return tableSheet({
      title: `Support to offer to ${practice.name}`,
      named: "support-to-offer",
      scope: practice,
      period: { words: "By the flags of the newest proposal", text: "newest-proposal" },
      asAt: today(),
      columns: COLUMNS,
      rows: offers,
      page: link(`/assurance/${practice.code}/support/new`, { measure, trigger }),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<OfferHere>[] = [
  column("support", "Support", "", "Its name", ({ name }) => name),
  column("provider", "Provider", "", "Who gives it", ({ provider }) => provider),
  column("what", "What it does", "", "As it was written", ({ what }) => what),
  column(
    "addresses",
    "Addresses here",
    "",
    "Flags of this practice; empty: none of them",
    ({ addresses }) => addresses || null,
  ),
];
