import type { Day } from "@/lib/periods/day";
import type { ContractActionType } from "./evidence";

/** A step under the contract, as those who may read it see it. */
export type ContractAction = {
  id: number;
  type: ContractActionType;
  issued: Day;
  due: Day | null;
  clause: string | null;
  words: string;
  linkedTo: number | null;
  shortWhy: string | null;
  outcome: string | null;
  appealLodged: Day | null;
  closed: Day | null;
  recordedBy: string;
  recordedOn: Day;
  withdrawnOn: Day | null;
  withdrawnWhy: string | null;
};
