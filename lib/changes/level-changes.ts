import type { Day } from "@/lib/periods/day";
import { dayName, monthOf, periodName } from "@/lib/periods/period";
import type { Change, ChangeKind } from "./change";

type Practice = { code: string; name: string; within: readonly string[] };

/** A level that a panel decided between two looks. */
export type LevelDecided = Practice & {
  on: Day;
  level: number;
  /** In force before; null: none was. */
  before: number | null;
  kind: "CONFIRM" | "OVERRIDE" | "HOLD";
  /** It corrects an earlier decision: what is known changed, not the practice. */
  corrects: boolean;
};

/** A month's proposed level, known twice. Null: not enough data. */
export type LevelProposed = Practice & {
  /** The first day of the month. */
  month: Day;
  from: number | null;
  to: number | null;
  why: ChangeKind;
};

export type LevelEvents = { decided: readonly LevelDecided[]; proposed: readonly LevelProposed[] };

export const NO_LEVELS: LevelEvents = { decided: [], proposed: [] };

/** Levels decided and proposed, as lines. A panel decides: what is proposed changes no level in force. */
export function levelChanges({ decided, proposed }: LevelEvents): Change[] {
  return [...decided.map(decidedChange), ...proposed.map(proposedChange)];
}

function decidedChange(event: LevelDecided): Change {
  const { on, level, before, kind, corrects } = event;
  const how = { CONFIRM: "confirmed", OVERRIDE: "otherwise than proposed", HOLD: "kept on hold" }[kind];
  return {
    ...about(event, monthOf(on).text),
    kind: corrects ? "revised" : "real",
    topic: "level-decided",
    what: `Level ${level} decided on ${dayName(on)}, ${corrects ? "which corrects an earlier decision" : how}`,
    from: before === null ? "none" : `Level ${before}`,
    to: `Level ${level}`,
  };
}

function proposedChange(event: LevelProposed): Change {
  const { month, from, to, why } = event;
  return {
    ...about(event, monthOf(month).text),
    kind: why,
    topic: "level-proposed",
    what: `${proposed(to)} for ${periodName(monthOf(month))}${BECAUSE[why]}`,
    from: nameOf(from),
    to: nameOf(to),
  };
}

const BECAUSE: Record<ChangeKind, string> = {
  real: "",
  revised: ", because what is known of the month was revised",
  rule: ", because another edition of the framework is in force",
};

function about({ code, name, within }: Practice, period: string) {
  return {
    strength: null,
    organisation: { code, name, level: "PRACTICE" as const },
    metric: null,
    source: null,
    within,
    period,
    link: { path: `/assurance/${code}`, parameters: {} },
  };
}

function proposed(level: number | null): string {
  return level === null ? "not enough data to propose a level" : `Level ${level} proposed`;
}

function nameOf(level: number | null): string {
  return level === null ? "not enough data" : `Level ${level}`;
}
