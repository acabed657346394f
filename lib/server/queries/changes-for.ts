import "server-only";
import type { Change } from "@/lib/changes/change";
import { changesQuery, narrowed } from "@/lib/changes/view";
import { displayName } from "@/lib/organisations/display-name";
import type { Actor } from "@/lib/permissions/actor";
import { canAnywhere } from "@/lib/permissions/can";
import { figuresScope, systemsOf, type FiguresScope } from "@/lib/permissions/figures";
import { GRANTED_FOR } from "@/lib/permissions/role";
import type { Period } from "@/lib/periods/period";
import { today } from "@/lib/server/clock";
import { changesBetween } from "./changes";
import { systemsShown } from "./systems-shown";

/** Whom changes are sent to. */
export type ChangesReader = {
  name: string;
  scope: FiguresScope;
  /** Whether they act for nothing wider than practices. */
  ofPractices: boolean;
  /** The one practice they act for, where there is no other. */
  practice: string | null;
};

/** The reader that a person is in the first system shown to them; null for anyone who may read no figure. */
export async function changesReader(actor: Actor): Promise<ChangesReader | null> {
  if (!canAnywhere(actor, "measure.view")) return null;
  const shown = await systemsShown(today());
  const system = systemsOf(actor).find((code) => shown.includes(code));
  if (system === undefined) return null;
  const grants = actor.grants.filter((each) => each.system === system);
  const [first, ...others] = [...new Set(grants.map(({ organisation }) => organisation))];
  const ofPractices = grants.every(({ role }) => GRANTED_FOR[role] === "PRACTICE");
  return {
    name: displayName(grants[0]?.organisationName ?? system),
    scope: figuresScope(actor, system),
    ofPractices,
    practice: ofPractices && others.length === 0 ? (first ?? null) : null,
  };
}

/** What is sent to a reader of two months: to somebody of one practice what is of theirs, and of what was loaded. */
export async function changesFor(
  { scope, practice }: ChangesReader,
  months: { from: Period; to: Period },
): Promise<Change[]> {
  return narrowed(await changesBetween(scope, months), { ...changesQuery({}), practice });
}
