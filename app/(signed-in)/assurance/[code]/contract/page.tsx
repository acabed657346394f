import type { Metadata } from "next";
import { AssurancePage } from "@/components/assurance/assurance-page";
import { ContractTable, stepName } from "@/components/assurance/contract-table";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { contractActionsOf } from "@/lib/server/queries/assurance/contract-actions";
import { findPractice } from "@/lib/server/queries/practices";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../../practices/[code]/profile";
import { parameter } from "../../../view";
import { RecordContractAction } from "./record-contract-action";
import { UpdateContractAction } from "./update-contract-action";
import { Withdraw } from "./withdraw";

export const metadata: Metadata = { title: "Contract actions" };

const DONE = {
  recorded: "The contract action is recorded.",
  updated: "What came of it is recorded.",
  withdrawn: "The contract action is withdrawn. Only the contracts team sees that it was recorded.",
};

export default async function ContractPage({
  params,
  searchParams,
}: PageProps<"/assurance/[code]/contract">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("contract-action.read", findPractice(code, today()));
  const actor = await requireActor();
  const steps = await contractActionsOf(actor, practice);
  const writes = can(actor, "contract-action.write", practice);
  const done = DONE[(parameter(search, "done") ?? "") as keyof typeof DONE];
  const standing = steps.filter(({ withdrawnOn }) => withdrawnOn === null);
  return (
    <AssurancePage
      actor={actor}
      practice={practice}
      crumbs={crumbsOf(practice, {})}
      current="/contract"
      title={`Contract actions of ${practice.name}`}
    >
      <p className="lead">
        Read by primary care, quality and nursing, contracts and the practice itself; to everybody else a
        level that rests on one rests on a contract matter. These are dates and facts, not advice.
      </p>
      <Done words={done} />
      {steps.length === 0 ? (
        <Notice title="No contract action is recorded">
          <p>Notices, sanctions, variations and the rest appear here once the contracts team records them.</p>
        </Notice>
      ) : (
        <ContractTable
          steps={steps}
          on={today()}
          actsOf={
            writes
              ? (step) => (
                  <>
                    <UpdateContractAction practice={practice.code} step={step} />
                    <Withdraw practice={practice.code} entry={step.id} what={stepName(step)} />
                  </>
                )
              : undefined
          }
        />
      )}
      <Downloads
        of={`contract actions of ${practice.name}`}
        choices={[
          {
            label: `These entries (${steps.length})`,
            ...{ table: "contract-actions", parameters: { practice: practice.code }, rows: steps.length },
          },
        ]}
      />
      {writes && (
        <Section title="Record a contract action">
          <RecordContractAction
            practice={practice.code}
            issued={today()}
            others={standing.map((step) => ({ value: String(step.id), name: stepName(step) }))}
          />
        </Section>
      )}
    </AssurancePage>
  );
}
