import type { Condition } from "./condition";
import type { Role } from "./role";

/**
 * One cell of the table of roles. `within`: the organisation acted for and what
 * lies below it. `system`: anything in the system the organisation belongs to.
 * A role that a row does not name is refused.
 */
export type Allowance = { reach: "within" | "system"; only?: Condition };

type Row = Partial<Record<Role, Allowance>>;

const yes: Allowance = { reach: "within" };
const anywhere: Allowance = { reach: "system" };
const only = (condition: Condition): Allowance => ({ reach: "within", only: condition });
const anywhereOnly = (condition: Condition): Allowance => ({ reach: "system", only: condition });

/**
 * Who may do what. Figures shown without names are in figures.ts: "practice.view"
 * is the right to see a practice by name, "measure.view" to see a measure at all.
 */
export const PERMISSIONS = {
  "practice.view": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: yes,
    ICB_CONTRACTS: yes,
    ICB_ANALYST: yes,
    PLACE_LEAD: yes,
    PCN_STAFF: yes,
    PRACTICE_MANAGER: yes,
  },
  "measure.view": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: yes,
    ICB_CONTRACTS: yes,
    ICB_ANALYST: yes,
    PLACE_LEAD: anywhere,
    PCN_STAFF: anywhere,
    PRACTICE_MANAGER: anywhere,
    PCC_MEMBER: yes,
    LMC: yes,
  },
  "proposed-level.view": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: yes,
    ICB_CONTRACTS: yes,
    ICB_ANALYST: yes,
    PRACTICE_MANAGER: yes,
  },
  "decided-level.view": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: yes,
    ICB_CONTRACTS: yes,
    ICB_ANALYST: yes,
    PLACE_LEAD: yes,
    PCN_STAFF: only("opened-to-pcn"),
    PRACTICE_MANAGER: yes,
  },
  "levels.view-aggregate": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: yes,
    ICB_CONTRACTS: yes,
    ICB_ANALYST: yes,
    PCC_MEMBER: yes,
  },
  "level.decide": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: only("on-panel"),
    ICB_CONTRACTS: only("on-panel"),
  },
  "panel.manage": { ICB_PRIMARY_CARE: yes },
  "level.reply": { PRACTICE_MANAGER: yes },
  "level.open-to-pcn": { PRACTICE_MANAGER: yes },
  "soft-intelligence.ordinary": { ICB_PRIMARY_CARE: yes, ICB_QUALITY: yes, ICB_CONTRACTS: yes },
  "soft-intelligence.restricted": { ICB_QUALITY: yes, ICB_CONTRACTS: only("cleared") },
  "inspection.record": { ICB_PRIMARY_CARE: yes, ICB_QUALITY: yes },
  "contract-action.read": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: yes,
    ICB_CONTRACTS: yes,
    PRACTICE_MANAGER: yes,
  },
  "contract-action.write": { ICB_CONTRACTS: yes },
  "support.read": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: yes,
    ICB_CONTRACTS: yes,
    ICB_ANALYST: yes,
    PLACE_LEAD: yes,
    PRACTICE_MANAGER: yes,
  },
  "support.write": { ICB_PRIMARY_CARE: yes, ICB_QUALITY: yes },
  "support.answer": { PRACTICE_MANAGER: yes },
  "edition.draft": { ICB_PRIMARY_CARE: yes, ICB_ANALYST: yes },
  "edition.adopt": { ICB_PRIMARY_CARE: yes },
  "edition.read-adopted": { ICB_PRIMARY_CARE: yes, ICB_ANALYST: yes, PCC_MEMBER: yes },
  "load.run": { ICB_PRIMARY_CARE: yes, ICB_ANALYST: yes },
  "load.gpas-aggregate": { ICB_PRIMARY_CARE: yes, ICB_ANALYST: yes, LMC: yes },
  "metric-definition.propose": { ICB_PRIMARY_CARE: yes, ICB_ANALYST: yes },
  "metric-definition.edit": { ICB_ANALYST: yes },
  "metric-definition.read": { ICB_PRIMARY_CARE: yes, ICB_ANALYST: yes, PCC_MEMBER: yes },
  "return.read": {
    ICB_PRIMARY_CARE: yes,
    ICB_ANALYST: yes,
    PCN_STAFF: only("returns-by-pcn"),
    PRACTICE_MANAGER: yes,
  },
  "return.review": { ICB_PRIMARY_CARE: yes },
  "return.complete": { PCN_STAFF: only("returns-by-pcn"), PRACTICE_MANAGER: yes },
  "return-rates.view": { ICB_PRIMARY_CARE: yes, ICB_ANALYST: yes, PLACE_LEAD: yes, PCC_MEMBER: yes },
  "plan.read": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: yes,
    ICB_CONTRACTS: yes,
    ICB_ANALYST: yes,
    PLACE_LEAD: anywhere,
    PCN_STAFF: anywhere,
    PRACTICE_MANAGER: anywhere,
    PCC_MEMBER: yes,
    LMC: yes,
  },
  "plan.read-frozen": { COMMITTEE_READER: yes },
  "plan.edit": { ICB_PRIMARY_CARE: yes },
  "plan.edit-action": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: only("own-item"),
    ICB_CONTRACTS: only("own-item"),
    PLACE_LEAD: anywhereOnly("own-or-place-item"),
    PRACTICE_MANAGER: anywhereOnly("own-item"),
    PCC_MEMBER: only("own-item"),
  },
  "plan.endorse": { PCC_MEMBER: yes },
  "plan.meeting-mode": { PCC_MEMBER: yes },
  "programme.read": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: only("own-item"),
    ICB_CONTRACTS: only("own-item"),
    ICB_ANALYST: yes,
    PLACE_LEAD: anywhereOnly("own-item"),
  },
  "programme.read-aggregate": { ICB_PRIMARY_CARE: yes, ICB_ANALYST: yes, PCC_MEMBER: yes },
  "programme.update-workstream": {
    ICB_PRIMARY_CARE: yes,
    ICB_QUALITY: only("own-item"),
    ICB_CONTRACTS: only("own-item"),
    PLACE_LEAD: anywhereOnly("own-item"),
  },
  "programme.accept-update": { ICB_PRIMARY_CARE: yes },
  "programme.report": { ICB_PRIMARY_CARE: yes },
  "frozen-report.read": { ICB_PRIMARY_CARE: yes, COMMITTEE_READER: only("due-to-reader") },
  "people.manage": { ADMINISTRATOR: yes },
  "organisations.manage": { ICB_ANALYST: yes, ADMINISTRATOR: yes },
  "windows.manage": { ADMINISTRATOR: yes },
  "deputy.name": { PRACTICE_MANAGER: yes },
  // Everybody keeps views of their own: a view gives no right to see the page it keeps.
  "view.keep": {
    ICB_PRIMARY_CARE: anywhereOnly("own-item"),
    ICB_QUALITY: anywhereOnly("own-item"),
    ICB_CONTRACTS: anywhereOnly("own-item"),
    ICB_ANALYST: anywhereOnly("own-item"),
    PLACE_LEAD: anywhereOnly("own-item"),
    PCN_STAFF: anywhereOnly("own-item"),
    PRACTICE_MANAGER: anywhereOnly("own-item"),
    PCC_MEMBER: anywhereOnly("own-item"),
    COMMITTEE_READER: anywhereOnly("own-item"),
    LMC: anywhereOnly("own-item"),
    ADMINISTRATOR: anywhereOnly("own-item"),
  },
  "audit.read": {
    ICB_PRIMARY_CARE: only("own-topic"),
    ICB_QUALITY: only("own-topic"),
    ICB_CONTRACTS: only("own-topic"),
    ICB_ANALYST: only("own-topic"),
    PRACTICE_MANAGER: only("own-topic"),
    ADMINISTRATOR: only("unrestricted-topic"),
  },
} as const satisfies Record<string, Row>;

export type Permission = keyof typeof PERMISSIONS;

/** Whether a text that was kept names a permission of today. */
export function isPermission(text: string | null): text is Permission {
  return text !== null && text in PERMISSIONS;
}

/** The cell of a role and a permission, or null where the table has none: refused. */
export function allowance(permission: Permission, role: Role): Allowance | null {
  const row: Row = PERMISSIONS[permission];
  return row[role] ?? null;
}
