import type { Actor, Subject } from "./actor";
import { allowance, type Permission } from "./permissions";
import type { Role } from "./role";

/**
 * How a practice's figures may be shown: by name; in a distribution without
 * names; only in sums with small cells hidden; or not at all.
 */
export type Visibility = "named" | "unnamed" | "aggregate" | "none";

type Cell = { within: Visibility; beyond: Visibility };

/** The table's "practice figures" row: what a role sees within its reach, and beyond it in its system. */
export const FIGURES: Record<Role, Cell> = {
  ICB_PRIMARY_CARE: { within: "named", beyond: "none" },
  ICB_QUALITY: { within: "named", beyond: "none" },
  ICB_CONTRACTS: { within: "named", beyond: "none" },
  ICB_ANALYST: { within: "named", beyond: "none" },
  PLACE_LEAD: { within: "named", beyond: "unnamed" },
  PCN_STAFF: { within: "named", beyond: "unnamed" },
  PRACTICE_MANAGER: { within: "named", beyond: "unnamed" },
  PCC_MEMBER: { within: "aggregate", beyond: "none" },
  // Frozen reports only: no live figure.
  COMMITTEE_READER: { within: "none", beyond: "none" },
  LMC: { within: "aggregate", beyond: "none" },
  ADMINISTRATOR: { within: "none", beyond: "none" },
};

declare const made: unique symbol;

/**
 * What of one system's figures may be shown. A query of figures takes it as its
 * first argument; only the two functions below make one, so no page can read
 * figures without having asked who is reading.
 */
export type FiguresScope = {
  readonly system: string;
  /** Organisations that, with all below them **on the figures' date**, are shown by name. */
  readonly named: readonly string[];
  /** How every other practice of the system is shown. */
  readonly others: Exclude<Visibility, "named">;
  /** Organisations within which levels are shown by name: decided, and proposed with why. */
  readonly levels: { readonly decided: readonly string[]; readonly proposed: readonly string[] };
  /** Whether the delivery plan is shown, and organisations within which improvement plans and returns are. */
  readonly work: {
    readonly plan: boolean;
    readonly support: readonly string[];
    readonly returns: readonly string[];
  };
  readonly [made]: true;
};

/** What the actor may see of one system. A system none of their grants belongs to gives nothing. */
export function figuresScope(actor: Actor, system: string): FiguresScope {
  const grants = actor.grants.filter((grant) => grant.system === system);
  const named = grants.filter((grant) => FIGURES[grant.role].within === "named");
  const others = grants.map((grant) => {
    const { within, beyond } = FIGURES[grant.role];
    return within === "named" ? beyond : within;
  });
  const within = (permission: Permission) =>
    grants.filter(({ role }) => isGiven(permission, role)).map(({ organisation }) => organisation);
  return scope(
    system,
    named.map((grant) => grant.organisation),
    widest(others),
    {
      levels: { decided: within("decided-level.view"), proposed: within("proposed-level.view") },
      work: {
        plan: within("plan.read").length > 0,
        support: within("support.read"),
        returns: within("return.read"),
      },
    },
  );
}

/** Held without a condition: what hangs on each practice is asked of each, on its own page. */
function isGiven(permission: Permission, role: Role): boolean {
  const cell = allowance(permission, role);
  return cell !== null && cell.only === undefined;
}

/** For commands at the machine, whose operator holds the database itself. Never for a page. */
export function wholeSystem(system: string): FiguresScope {
  return scope(system, [system], "none", {
    levels: { decided: [system], proposed: [system] },
    work: { plan: true, support: [system], returns: [system] },
  });
}

/** A subject of figures: an organisation of any level, with what was above it on the figures' date. */
export type FiguresSubject = Subject & {
  kind: "REGION" | "SYSTEM" | "SUB_ICB" | "PLACE" | "PCN" | "PRACTICE";
};

/**
 * How one organisation's figures may be shown. A sum of practices out of reach
 * is "aggregate": shown where the small-cells rule lets it.
 */
export function visibilityIn(scope: FiguresScope, subject: FiguresSubject): Visibility {
  const path = [subject.code, ...subject.ancestors];
  if (!path.includes(scope.system)) return "none";
  if (scope.named.some((code) => path.includes(code))) return "named";
  if (subject.kind === "PRACTICE" || scope.others === "none") return scope.others;
  return "aggregate";
}

/** How the actor may see one organisation's figures. */
export function figuresVisibility(actor: Actor, subject: FiguresSubject): Visibility {
  const path = [subject.code, ...subject.ancestors];
  const system = systemsOf(actor).find((code) => path.includes(code));
  return system === undefined ? "none" : visibilityIn(figuresScope(actor, system), subject);
}

/** The systems the actor acts in, first held first. */
export function systemsOf(actor: Actor): string[] {
  return [...new Set(actor.grants.flatMap(({ system }) => (system === null ? [] : [system])))];
}

function scope(
  system: string,
  named: string[],
  others: Exclude<Visibility, "named">,
  rest: Pick<FiguresScope, "levels" | "work">,
): FiguresScope {
  // The one place where the mark is made.
  return { system, named: [...new Set(named)], others, ...rest } as unknown as FiguresScope;
}

const WIDEST_FIRST = ["unnamed", "aggregate"] as const;

function widest(visibilities: Visibility[]): Exclude<Visibility, "named"> {
  return WIDEST_FIRST.find((each) => visibilities.includes(each)) ?? "none";
}
