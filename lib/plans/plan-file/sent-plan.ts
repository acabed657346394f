import type { FileError } from "@/lib/loads/dataset";
import type { PlanTable } from "./read-plan-file";

/**
 * What was read of a file that a person sent: its rows, to be judged against the
 * plan as it stands whenever they are looked at, or what is wrong with it and
 * nothing else of it. `notPatients`: they say that no number in it is an NHS number.
 */
export type SentPlan =
  | { is: "refused"; errors: FileError[]; asksOfPatients: boolean }
  | { is: "read"; table: PlanTable; notPatients: boolean };
