import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { displayName } from "@/lib/organisations/display-name";
import { today } from "@/lib/server/clock";
import { deputiesOf, type NamedDeputy } from "@/lib/server/queries/deputies";
import { practicesManaged } from "../../(signed-in)/administration/deputies/practices-managed";
import type { Download } from "../download";

type Row = NamedDeputy & { practiceName: string };

/** Who stands in for the practice manager that asks; a deputy names nobody, and has no such table. */
export const deputies: Download = {
  permission: "deputy.name",
  async load({ actor, made }) {
    const names = new Map(
      practicesManaged(actor).map(({ organisation, organisationName }) => [
        organisation,
        displayName(organisationName),
      ]),
    );
    const codes = [...names.keys()];
    if (codes.length === 0) return null;
    const named = await deputiesOf(codes, today());
    return tableSheet({
      title: "People who stand in for the practice manager",
      named: "deputies",
      scope: { code: codes.join("-"), name: [...names.values()].join(", ") },
      period: { words: "In force at the as-at date", text: "in-force" },
      asAt: today(),
      columns: COLUMNS,
      rows: named.map((each) => ({ ...each, practiceName: names.get(each.practice) ?? each.practice })),
      page: "/administration/deputies",
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("practice_code", "Practice code", "code", "ODS code", ({ practice }) => practice),
  column("practice", "Practice", "", "Its name", ({ practiceName }) => practiceName),
  column("name", "Name", "", "Of the deputy", ({ name }) => name),
  column("email", "Email address", "", "What they sign in by", ({ email }) => email),
  column("last_day", "Last day", "date", "Empty: without an end", ({ endsOn }) => endsOn),
];
