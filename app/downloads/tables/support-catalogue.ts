import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { systemsOf } from "@/lib/permissions/figures";
import { today } from "@/lib/server/clock";
import { supportOffers, type SupportOffer } from "@/lib/server/queries/assurance/support-offers";
import { addressesOf } from "../../(signed-in)/assurance/support/addresses";
import type { Download } from "../download";

type Row = SupportOffer & { addresses: readonly string[] };

/** The catalogue of support, what is no longer offered last. */
export const supportCatalogue: Download = {
  permission: "support.read",
  async load({ actor, made }) {
    const [system] = systemsOf(actor);
    if (system === undefined) return null;
    const [offers, addresses] = await Promise.all([supportOffers(system), addressesOf(system)]);
    return tableSheet({
      title: "The catalogue of support",
      named: "support-catalogue",
      scope: { code: system, name: "Support of the system" },
      period: { words: "As kept at the as-at date", text: "in-force" },
      asAt: today(),
      columns: COLUMNS,
      rows: offers.map((offer) => ({ ...offer, addresses: addresses(offer) })),
      page: "/assurance/support",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("support", "Support", "", "Its name", ({ name }) => name),
  column("provider", "Provider", "", "Who gives it", ({ provider }) => provider),
  column("what", "What it does", "", "As it was written", ({ what }) => what),
  column(
    "for",
    "For",
    "",
    "Measures, domains and triggers; empty: nothing in particular",
    ({ addresses }) => addresses.join(", ") || null,
  ),
  column("on_offer", "On offer", "", "no: no longer offered", ({ active }) => (active ? "yes" : "no")),
];
