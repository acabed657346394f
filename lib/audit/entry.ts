import type { Role } from "@/lib/permissions/role";
import type { ReturnEntry } from "./return-entry";
import type { PlanEntry } from "./plan-entry";
import type { ProgrammeEntry } from "./programme-entry";
import type { SupportEntry } from "./support-entry";

type Granted = {
  grant: number;
  role: Role;
  organisation: string;
  startsOn: string;
  endsOn: string | null;
  toSelf: boolean;
  deputy?: boolean;
};

/** The grants a session acted under before and acts under now (null: all of them), and which role the new one is. */
type ActingAs = {
  from: number | null;
  to: number | null;
  role?: Role;
  deputy?: boolean;
  organisation?: string;
};

/** The files of an upload, and the system whose people may see it. */
type Sent = { files: string[]; system: string };

/** Null: a plan, which is withdrawn whole. */
type Withdrawn = { metric: string; id: number | null; reason: string };

/** An edition of a definition: its first day, why, and the fields that differ. The subject is a system. */
type OfDefinition = { metric: string; from: string; reason: string; fields: string[] };

/** An edition of a system's framework; its number is the subject. */
type OfEdition = { system: string; name: string };

/** A page kept under a name, and with whom it is shared. */
type KeptView = { name: string; system: string; sharedWith: Role[] };

/** A step under the contract. What it is for is in the step, which few may read. */
type ContractStep = { contractAction: number; type: string };

/** Everything the audit trail can say, and what each entry must carry. A person's subject is their id. */
export type AuditEntry =
  | ReturnEntry
  | ProgrammeEntry
  | SupportEntry
  | PlanEntry
  | {
      action: "load.stored";
      subject: string;
      detail: {
        dataset: string;
        file: string;
        sha256: string;
        published?: string;
        periods: string[];
        scopes: string[];
      };
    }
  | {
      action: "load.published";
      subject: string;
      detail: { file: string; before: string | null; after: string | null; scopes: string[] };
    }
  | { action: "upload.received"; subject: string; detail: Sent }
  | { action: "upload.confirmed"; subject: string; detail: Sent }
  | { action: "upload.discarded"; subject: string; detail: Sent }
  | { action: "load.reverted"; subject: string; detail: { reason: string; scopes?: string[] } }
  | { action: "edition.drafted"; subject: string; detail: OfEdition }
  | { action: "edition.sent"; subject: string; detail: OfEdition }
  | { action: "edition.given-up"; subject: string; detail: OfEdition }
  | { action: "edition.saved"; subject: string; detail: OfEdition & { version: number } }
  | { action: "edition.adopted"; subject: string; detail: OfEdition & { effectiveFrom: string } }
  | { action: "edition.commented"; subject: string; detail: { system: string; onBehalfOf: string | null } }
  | { action: "edition.answered"; subject: string; detail: { system: string } }
  | { action: "view.saved"; subject: string; detail: KeptView & { address: string } }
  | { action: "view.changed"; subject: string; detail: KeptView & { from: string } }
  | { action: "view.removed"; subject: string; detail: { name: string; system: string } }
  | {
      action: "level.decided";
      subject: string;
      detail: {
        decision: number;
        kind: "CONFIRM" | "OVERRIDE" | "HOLD";
        level: number;
        before: number | null;
        proposed: number | null;
        decidedOn: string;
        supersedes: number | null;
      };
    }
  | {
      action: "panel.seated";
      subject: string;
      detail: { member: number; system: string; chair: boolean; startsOn: string; endsOn: string | null };
    }
  | {
      action: "panel.seat-ended";
      subject: string;
      detail: { member: number; system: string; endsOn: string };
    }
  | { action: "session.started"; subject: string; detail: { method: string } }
  | { action: "session.ended"; subject: string; detail: Record<string, never> }
  | { action: "session.acting-as"; subject: string; detail: ActingAs }
  | { action: "identity.linked"; subject: string; detail: { provider: string; identity: string } }
  | { action: "administrator.made"; subject: string; detail: { systems: string[] } }
  | { action: "person.added"; subject: string; detail: Record<string, never> }
  | { action: "person.disabled"; subject: string; detail: { reason: string } }
  | { action: "grant.made"; subject: string; detail: Granted }
  | {
      action: "grant.ended";
      subject: string;
      detail: { grant: number; endsOn: string; organisation?: string; role?: Role };
    }
  | {
      action: "grant.confirmed";
      subject: string;
      detail: { grant: number; organisation: string; role: Role; endsOn: string | null };
    }
  | {
      action: "exclusion.made";
      subject: string;
      detail: {
        exclusion: number;
        metric: string | null;
        startsOn: string;
        endsOn: string | null;
        reason: string;
      };
    }
  | {
      action: "exclusion.ended";
      subject: string;
      detail: { exclusion: number; metric: string | null; endsOn: string; reason: string };
    }
  | { action: "place.made"; subject: string; detail: { name: string; system: string } }
  | { action: "place.renamed"; subject: string; detail: { from: string; to: string } }
  | {
      action: "place.districts-set";
      subject: string;
      detail: { added: string[]; removed: string[]; startsOn: string; reason: string };
    }
  | {
      action: "place.assigned";
      subject: string;
      detail: { place: string | null; previous: string | null; startsOn: string };
    }
  | {
      action: "succession.recorded";
      subject: string;
      detail: { successor: string; on: string; reason: string };
    }
  | {
      action: "succession.withdrawn";
      subject: string;
      detail: { successor: string; on: string; reason: string };
    }
  | {
      action: "organisation.dated";
      subject: string;
      /** on null: it is open after all. */
      detail: { which: "opened" | "closed"; on: string | null; previous: string | null; reason: string };
    }
  | {
      action: "definition.reviewed";
      subject: string;
      detail: { metric: string; edition: number; by: string; on: string; nextDue: string; found: string };
    }
  | {
      action: "annotation.added";
      subject: string;
      detail: { metric: string | null; kind: string; on: string; words: string; reason: string };
    }
  | { action: "definition.changed"; subject: string; detail: OfDefinition & { edition: number } }
  | { action: "definition.proposed"; subject: string; detail: OfDefinition }
  | { action: "definition.declined"; subject: string; detail: { metric: string; reason: string } }
  | {
      action: "rebase.added";
      subject: string;
      detail: { metric: string; period: string; reason: string };
    }
  | {
      action: "trajectory.set";
      subject: string;
      detail: { metric: string; points: { period: string; value: number }[]; reason: string };
    }
  | { action: "annotation.withdrawn"; subject: string; detail: Withdrawn }
  | { action: "rebase.withdrawn"; subject: string; detail: Withdrawn }
  | { action: "trajectory.withdrawn"; subject: string; detail: Withdrawn }
  | {
      action: "group.saved";
      subject: string;
      detail: { system: string; name: string; members: string[]; sharedWith: string[] };
    }
  | { action: "group.removed"; subject: string; detail: { system: string; name: string } }
  | {
      action: "intelligence.recorded";
      subject: string;
      detail: { entry: number; restricted: boolean; kind: string; on: string; trigger: string | null };
    }
  | {
      action: "intelligence.trigger-ended";
      subject: string;
      detail: { entry: number; on: string; reason: string };
    }
  | {
      action: "intelligence.withdrawn";
      subject: string;
      detail: { entry: number; restricted: boolean; reason: string };
    }
  | {
      action: "inspection.recorded";
      subject: string;
      detail: { inspection: number; publishedOn: string; overall: number | null };
    }
  | {
      action: "inspection.withdrawn";
      subject: string;
      detail: { inspection: number; publishedOn: string; reason: string };
    }
  | {
      action: "contract-action.recorded";
      subject: string;
      detail: ContractStep & { issued: string; due: string | null };
    }
  | {
      action: "contract-action.updated";
      subject: string;
      detail: ContractStep & {
        outcome: string | null;
        appealLodged: string | null;
        closed: string | null;
        previous: { outcome: string | null; appealLodged: string | null; closed: string | null };
      };
    }
  | { action: "contract-action.withdrawn"; subject: string; detail: ContractStep & { reason: string } }
  | { action: "reply.sent"; subject: string; detail: { reply: string; attachments: number } }
  | { action: "reply.answered"; subject: string; detail: { reply: string } }
  | { action: "level.opened"; subject: string; detail: { from: string; pcn: string | null } }
  | { action: "level.closed"; subject: string; detail: { from: string } }
  | {
      action: "setting.set";
      subject: string;
      detail: { value: string; previous: string; effectiveFrom: string };
    };

export type AuditAction = AuditEntry["action"];
export type EntryOf<Action extends AuditAction> = Extract<AuditEntry, { action: Action }>;
