type Of = { programme: string };
type OfWorkstream = Of & { workstream: string };
type OfRisk = OfWorkstream & { risk: number; title: string };
type OfReport = Of & { number: number };

/** What is done in a programme and with its reports. The subject is its system; names are as people read them. */
export type ProgrammeEntry =
  | { action: "programme.added"; subject: string; detail: Of & { name: string } }
  | { action: "programme.changed"; subject: string; detail: Of & { what: string } }
  | { action: "workstream.led"; subject: string; detail: OfWorkstream & { lead: string; sro: string } }
  | {
      action: "programme-values.recorded";
      subject: string;
      detail: Of & { values: number; figures: string[] };
    }
  | {
      action: "milestone.changed";
      subject: string;
      detail: OfWorkstream & {
        milestone: number;
        title: string;
        kind: "added" | "moved" | "done" | "reopened" | "stopped";
        dueFrom: string | null;
        dueTo: string;
      };
    }
  | { action: "programme-risk.added"; subject: string; detail: OfRisk & { score: number } }
  | { action: "programme-risk.scored"; subject: string; detail: OfRisk & { from: number; to: number } }
  | { action: "programme-risk.changed"; subject: string; detail: OfRisk & { what: string } }
  | { action: "programme-period.opened"; subject: string; detail: Of & { number: number; dueOn: string } }
  | { action: "workstream-update.saved"; subject: string; detail: OfWorkstream & { period: number } }
  | { action: "workstream-update.sent"; subject: string; detail: OfWorkstream & { period: number } }
  | { action: "workstream-update.accepted"; subject: string; detail: OfWorkstream & { period: number } }
  | {
      action: "workstream-update.returned";
      subject: string;
      detail: OfWorkstream & { period: number; why: string };
    }
  | { action: "report.composed"; subject: string; detail: OfReport & { title: string } }
  | { action: "report.frozen"; subject: string; detail: OfReport & { hash: string } }
  | { action: "report.sent"; subject: string; detail: OfReport & { body: string; meetsOn: string } }
  | { action: "report.decided"; subject: string; detail: OfReport & { body: string; decision: string } }
  | { action: "committee-reader.added"; subject: string; detail: { body: string; reader: string } }
  | { action: "committee-reader.ended"; subject: string; detail: { body: string; reader: string } }
  | { action: "access-plan.set"; subject: string; detail: Of & { of: string; status: string } };
