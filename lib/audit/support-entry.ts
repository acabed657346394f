type Given = { given: number; name: string; provider: string; words: string };
type Offer = { offer: number; name: string; provider: string };

/** What is done about a flag. The subject is a practice; of the catalogue, its system. */
export type SupportEntry =
  | { action: "support-offer.added"; subject: string; detail: Offer }
  | { action: "support-offer.changed"; subject: string; detail: Offer & { active: boolean } }
  | { action: "support.offered"; subject: string; detail: Given & { metrics: string[] } }
  | { action: "support.accepted"; subject: string; detail: Given }
  | { action: "support.declined"; subject: string; detail: Given }
  | { action: "support.started"; subject: string; detail: Given }
  | { action: "support.ended"; subject: string; detail: Given }
  | { action: "support.withdrawn"; subject: string; detail: Given }
  | { action: "plan.opened"; subject: string; detail: { plan: number } }
  | { action: "plan.aimed"; subject: string; detail: { plan: number; aim: string } }
  | { action: "plan.agreed"; subject: string; detail: { plan: number } }
  | { action: "plan.closed"; subject: string; detail: { plan: number; outcome: string } }
  | {
      action: "plan-action.added";
      subject: string;
      detail: { action: number; title: string; owner: string; due: string };
    }
  | {
      action: "plan-action.updated";
      subject: string;
      /** How it stood and stands, in words: "on track". */
      detail: { action: number; title: string; from: string; to: string; dueFrom: string; dueTo: string };
    };
