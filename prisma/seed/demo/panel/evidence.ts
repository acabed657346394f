import { day, type Day } from "@/lib/periods/day";
import type { NewContractAction } from "@/lib/pqaf/new-contract-action";
import type { NewInspection } from "@/lib/pqaf/new-inspection";
import type { NewIntelligence } from "@/lib/pqaf/new-intelligence";
import { CANAL_SIDE } from "../stories";

/** Something recorded of a practice on a day, by someone of the demo. */
export type Recorded = { practice: string; on: Day; by: string } & (
  | { is: "intelligence"; entry: NewIntelligence }
  | { is: "contract-action"; step: NewContractAction }
  | { is: "inspection"; inspection: NewInspection }
);

const QUALITY = "Helen Ashworth";
const CONTRACTS = "Marcus Bellamy";
const ICB = "Priya Nair";

const NOTICE = { linkedTo: null, atRisk: false, shortWhy: null } as const;

/** What the demo's ICB wrote down of its practices, oldest first. */
export const EVIDENCE: readonly Recorded[] = [
  {
    is: "contract-action",
    practice: "Z00077",
    on: day("2025-09-03"),
    by: CONTRACTS,
    step: {
      ...NOTICE,
      type: "remedial-notice",
      issued: day("2025-09-03"),
      due: day("2025-10-08"),
      clause: "26.13",
      words:
        "Core hours: the practice closed on two afternoons a week without an arrangement for its patients",
    },
  },
  {
    is: "intelligence",
    practice: CANAL_SIDE,
    on: day("2025-09-22"),
    by: ICB,
    entry: {
      kind: "workforce",
      on: day("2025-09-19"),
      source: "Call with the practice manager",
      sensitivity: "ordinary",
      words: "Two GPs left in June. A salaried GP starts in January.",
      trigger: null,
    },
  },
  {
    is: "inspection",
    practice: "Z00091",
    on: day("2025-10-14"),
    by: QUALITY,
    inspection: {
      scheme: "Single assessment framework, 2023",
      inspectedOn: day("2025-08-26"),
      publishedOn: day("2025-10-10"),
      overall: 2,
      safe: 1,
      effective: 3,
      caring: 3,
      responsive: 2,
      wellLed: 2,
      note: "Medicines were not reviewed on time and fridge temperatures were not recorded.",
    },
  },
  {
    is: "intelligence",
    practice: "Z00064",
    on: day("2025-11-05"),
    by: ICB,
    entry: {
      kind: "premises",
      on: day("2025-11-03"),
      source: "Place team",
      sensitivity: "ordinary",
      words: "The practice closed for three days after a flood and saw urgent patients at its neighbour.",
      trigger: "unplanned-closure",
    },
  },
  {
    is: "intelligence",
    practice: "Z00064",
    on: day("2025-11-12"),
    by: QUALITY,
    entry: {
      kind: "safeguarding",
      on: day("2025-11-10"),
      source: "Designated nurse",
      sensitivity: "restricted",
      words: "A safeguarding matter is being looked into. It informs the panel in the room.",
      trigger: null,
    },
  },
  {
    is: "intelligence",
    practice: "Z00103",
    on: day("2025-12-03"),
    by: QUALITY,
    entry: {
      kind: "infection-prevention",
      on: day("2025-12-01"),
      source: "Visit by the infection prevention team",
      sensitivity: "ordinary",
      words: "Sterilised instruments were used past their date. The practice stopped minor surgery at once.",
      trigger: "patient-safety",
    },
  },
];
