import { stepName } from "@/components/assurance/contract-table";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { can } from "@/lib/permissions/can";
import type { ContractAction } from "@/lib/pqaf/contract-action";
import { CONTRACT_ACTION_NAMES } from "@/lib/pqaf/evidence-words";
import { today } from "@/lib/server/clock";
import { contractActionsOf } from "@/lib/server/queries/assurance/contract-actions";
import { findPractice } from "@/lib/server/queries/practices";
import { link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

type Row = ContractAction & { follows: string | null };

/** The contract actions of a practice as its page lists them: what is withdrawn only to who records them. */
export const contractSteps: Download = {
  permission: "contract-action.read",
  async load({ actor, search, made }) {
    const practice = await findPractice(parameter(search, "practice") ?? "", today());
    if (!practice || !can(actor, "contract-action.read", practice)) return null;
    const steps = await contractActionsOf(actor, practice);
    // By name and not by number: a number would tell of a step that this reader is not shown.
    const follows = ({ linkedTo }: ContractAction) => steps.find(({ id }) => id === linkedTo);
    return tableSheet({
      title: `Contract actions of ${practice.name}`,
      named: "contract-actions",
      scope: practice,
      period: { words: "Every action recorded, the newest first", text: "all-periods" },
      asAt: today(),
      columns: can(actor, "contract-action.write", practice) ? [...COLUMNS, ...WITHDRAWN] : COLUMNS,
      rows: steps.map((step) => {
        const linked = follows(step);
        return { ...step, follows: linked ? stepName(linked) : null };
      }),
      page: link(`/assurance/${practice.code}/contract`, {}),
      made,
    });
  },
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("action", "Action", "", "Its kind", ({ type }) => CONTRACT_ACTION_NAMES[type]),
  column("issued_on", "Issued on", "date", "The day of the notice", ({ issued }) => issued),
  column("due_on", "Due on", "date", "Empty: no date set", ({ due }) => due),
  column(
    "short_why",
    "Why short",
    "",
    "Why a remedial notice gives fewer than 28 days; empty: it gives them",
    ({ shortWhy }) => shortWhy,
  ),
  column("clause", "Clause", "", "Of the contract; empty: none named", ({ clause }) => clause),
  column("what_for", "What it is for", "", "As it was written", ({ words }) => words),
  column("follows", "Follows", "", "The action before it; empty: none", ({ follows }) => follows),
  column("outcome", "What came of it", "", "Empty: nothing is said", ({ outcome }) => outcome),
  column("appeal_lodged_on", "Appeal lodged on", "date", "Empty: none", ({ appealLodged }) => appealLodged),
  column("closed_on", "Closed on", "date", "Empty: open", ({ closed }) => closed),
  column("recorded_by", "Recorded by", "", "By name", ({ recordedBy }) => recordedBy),
  column("recorded_on", "Recorded on", "date", "In London", ({ recordedOn }) => recordedOn),
];

const WITHDRAWN: readonly ExportColumn<Row>[] = [
  column("withdrawn_on", "Withdrawn on", "date", "Empty: it stands", ({ withdrawnOn }) => withdrawnOn),
  column("withdrawn_why", "Why withdrawn", "", "Empty: it stands", ({ withdrawnWhy }) => withdrawnWhy),
];
