/** The plan is a system's: it is the subject. Actions go by their code in it. */
type Of<Action extends string, Detail> = { action: Action; subject: string; detail: Detail };

type Named = { code: string; title: string };

/** What is done to a system's delivery plan. */
export type PlanEntry =
  | Of<"delivery.action-added", Named>
  | Of<"delivery.action-changed", Named & { fields: string[] }>
  /** How it stood and stands, in words: "on track". */
  | Of<"delivery.action-updated", Named & { from: string; to: string; dueFrom: string; dueTo: string }>
  | Of<"delivery.evidence-added", Named & { name: string }>
  | Of<"delivery.milestone-saved", Named & { milestone: string; due: string; doneOn: string | null }>
  | Of<"delivery.dependency-added", Named & { needs: string }>
  | Of<"delivery.dependency-removed", Named & { needs: string }>
  | Of<"delivery.link-added", Named & { kind: string; to: string }>
  | Of<"delivery.link-removed", Named & { kind: string; to: string }>
  | Of<"delivery.action-endorsed", Named & { onBehalfOf: string }>
  | Of<"delivery.version-made", { number: number; actions: number }>
  | Of<"delivery.version-endorsed", { number: number; by: "PCC" | "ICB"; on: string }>
  | Of<"delivery.meeting-opened", { meeting: number; on: string }>
  | Of<"delivery.interest-declared", { meeting: number; name: string }>
  | Of<"delivery.item-recorded", Named & { meeting: number; decision: string }>
  | Of<"delivery.meeting-closed", { meeting: number; items: number }>
  | Of<"delivery.report-frozen", { quarter: string }>
  | Of<"delivery.imported", { file: string; added: number; changed: number }>;
