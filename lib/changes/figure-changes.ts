import { formatValue } from "@/lib/figures/format";
import { period, periodName } from "@/lib/periods/period";
import type { RuleName } from "@/lib/readings/reading-work";
import type { SpcState } from "@/lib/readings/reading";
import { ruleWords } from "@/lib/readings/rule-words";
import type { MetricHead } from "@/lib/readings/view";
import type { Change, ChangeKind, Strength, Topic } from "./change";
import type { Pair, ReadBy, Seen } from "./seen";

/**
 * What changed of one figure. Each step is judged by itself: every revision of
 * the earlier figure, then the earlier against the later as both are known now,
 * then every revision of the later. So a change of data or of rules is never
 * taken for a real one, nor the other way round.
 */
export function figureChanges(pair: Pair): Change[] {
  const revisions = [...pair.earlier.revisions, ...pair.later.revisions].flatMap(({ before, after, cause }) =>
    judged(pair, {
      before,
      after,
      why: cause === "data" ? REVISED : { kind: "rule", because: becauseOf(cause) },
    }),
  );
  return [...revisions, ...realChanges(pair)];
}

function realChanges(pair: Pair): Change[] {
  const { earlier, later } = pair;
  if (earlier.seen.period === later.seen.period) return [];
  const step = { before: earlier.seen, after: later.seen };
  return [
    ...standingChanges(pair, { ...step, why: whyOf(STANDING, earlier.by, later.by) }),
    ...trendChanges(pair, { ...step, why: whyOf(TREND, earlier.by, later.by) }),
  ];
}

type Why = { kind: ChangeKind; because: string };
type Step = { before: Seen; after: Seen; why: Why };

const REAL: Why = { kind: "real", because: "" };
const REVISED: Why = { kind: "revised", because: "its data were revised" };

function judged(pair: Pair, step: Step): Change[] {
  return [...standingChanges(pair, step), ...trendChanges(pair, step)];
}

type Differs = readonly [because: string, differ: (one: ReadBy, other: ReadBy) => boolean];

const BOTH: readonly Differs[] = [
  ["the definition changed", (one, other) => one.edition !== other.edition],
  ["it is counted from another source", (one, other) => one.source !== other.source],
];
/** What decides who is compared, and with what. */
const STANDING: readonly Differs[] = [
  ...BOTH,
  ["it is newly left out of comparisons", (one, other) => !one.excluded && other.excluded],
  ["it is compared again", (one, other) => one.excluded && !other.excluded],
  ["the limit for unclear categories changed", (one, other) => one.hold !== other.hold],
];
/** What decides where limits lie. */
const TREND: readonly Differs[] = [
  ...BOTH,
  ["the limits were reset", (one, other) => one.rebased !== other.rebased],
];

function whyOf(rules: readonly Differs[], one: ReadBy, other: ReadBy): Why {
  const because = rules.filter(([, differ]) => differ(one, other)).map(([words]) => words);
  return because.length === 0 ? REAL : { kind: "rule", because: because.join(" and ") };
}

const RULE_WORDS: Record<RuleName, string> = {
  definition: "the definition changed",
  setting: "a setting changed",
  rebase: "the limits were reset",
  trajectory: "the plan changed",
  exclusion: "who is compared changed",
  membership: "who belongs where changed",
};

export function becauseOf(rules: readonly RuleName[]): string {
  return rules.map((rule) => RULE_WORDS[rule]).join(" and ");
}

/** Flags, and whether there is a figure to judge. */
function standingChanges(pair: Pair, step: Step): Change[] {
  const { before, after } = step;
  const lost = stateChange(pair, step);
  if (lost) return [lost];
  if (!isShown(before) || !isShown(after)) return [];
  const [was, is] = [isFlagged(pair, before), isFlagged(pair, after)];
  if (was === is) return [];
  return is
    ? [changeOf(pair, step, { topic: "flag-new", what: `newly in the worse quarter${evidence(after)}` })]
    : [changeOf(pair, step, { topic: "flag-cleared", what: "no longer in the worse quarter" })];
}

/** A figure that went, waits, or is back. Too small is a figure, and is told on its page. */
function stateChange(pair: Pair, step: Step): Change | null {
  const [was, is] = [step.before.state, step.after.state];
  const [shown, shows] = [isShown(step.before), isShown(step.after)];
  if (is === was || (shown && shows)) return null;
  if (is === "on-hold") {
    return changeOf(pair, step, { topic: "on-hold", what: "on hold: too many unclear categories" });
  }
  if (shows) return changeOf(pair, step, { topic: "back", what: "has a figure again" });
  if (!shown) return null;
  const what = is === "suppressed" ? "no figure: the source hides it" : "no figure reported";
  return changeOf(pair, step, { topic: "missing", what });
}

/** The aim, and special cause: what a line says of its newest point. */
function trendChanges(pair: Pair, step: Step): Change[] {
  const { before, after } = step;
  if (!isShown(before) || !isShown(after)) return [];
  return [aimChange(pair, step), specialCause(pair, step)].filter((change) => change !== null);
}

function aimChange(pair: Pair, step: Step): Change | null {
  const [was, is] = [isMet(pair, step.before), isMet(pair, step.after)];
  if (was === null || is === null || was === is) return null;
  const aim = formatValue(pair.metric, step.after.aim);
  return is
    ? changeOf(pair, step, { topic: "aim-met", what: `now meets the aim of ${aim}` })
    : changeOf(pair, step, { topic: "aim-missed", what: `no longer meets the aim of ${aim}` });
}

const SPECIAL: Record<Exclude<SpcState, "common">, { topic: Topic; what: string }> = {
  concern: { topic: "concern", what: "special cause of concern" },
  improvement: { topic: "improvement", what: "special cause of improvement" },
  "neutral-high": { topic: "neutral", what: "special cause, higher than usual" },
  "neutral-low": { topic: "neutral", what: "special cause, lower than usual" },
};

function specialCause(pair: Pair, step: Step): Change | null {
  const [was, is] = [step.before.spc, step.after.spc];
  if (was === null || is === null || was === is) return null;
  if (is !== "common") {
    const fired = ruleWords(step.after.spcRules);
    const { topic, what } = SPECIAL[is];
    return changeOf(pair, step, { topic, what: fired ? `${what} (${fired})` : what });
  }
  const ended = { concern: " of concern", improvement: " of improvement" }[was as string] ?? "";
  return changeOf(pair, step, {
    topic: "special-cause-ended",
    what: `back within usual variation, the special cause${ended} has ended`,
  });
}

type Said = { topic: Topic; what: string };

function changeOf(pair: Pair, { before, after, why }: Step, { topic, what }: Said): Change {
  const { metric, organisation } = pair;
  const { code, name, shortName, domain } = metric;
  const revised = why.kind !== "real" && before.period === after.period;
  const hidden = revised && pair.sumOnly === true;
  const when = revised ? ` in ${periodName(period(after.period))}` : "";
  return {
    kind: why.kind,
    topic,
    strength: topic === "flag-new" ? strengthOf(after) : null,
    organisation,
    metric: { code, name, shortName, domain },
    source: null,
    within: [organisation.code, pair.place, pair.pcn].filter((each) => each !== null),
    period: after.period,
    what: `${what}${when}${why.because && `, because ${why.because}`}`,
    from: hidden ? "" : saidOf(metric, before),
    to: hidden ? "" : saidOf(metric, after),
    link: {
      path: `/measures/${code}`,
      parameters: {
        at: period(after.period).end.slice(0, 7),
        practice: organisation.level === "PRACTICE" ? (organisation.code ?? undefined) : undefined,
        place: organisation.level === "PLACE" ? (organisation.code ?? undefined) : undefined,
      },
    },
  };
}

const STATE_WORDS: Record<Exclude<Seen["state"], "reported" | "too-small">, string> = {
  "on-hold": "on hold",
  suppressed: "hidden by the source",
  "not-reported": "not reported",
};

function saidOf(metric: MetricHead, { state, value }: Seen): string {
  if (state === "reported" || state === "too-small") return formatValue(metric, value);
  return STATE_WORDS[state];
}

function isShown({ state }: Seen): boolean {
  return state === "reported" || state === "too-small";
}

/** In the worse quarter of the system's practices, and judged. */
export function isFlagged(
  { metric, organisation }: Pick<Pair, "metric" | "organisation">,
  seen: Seen,
): boolean {
  return (
    organisation.level === "PRACTICE" &&
    metric.direction !== 0 &&
    seen.state === "reported" &&
    seen.quartile === 1
  );
}

function isMet({ metric: { direction } }: Pair, { value, aim }: Seen): boolean | null {
  if (direction === 0 || value === null || aim === null) return null;
  return (value - aim) * direction >= 0;
}

function strengthOf({ verdict }: Seen): Strength {
  if (verdict === null) return null;
  if (verdict === "worse-99.8") return "99.8";
  return verdict === "worse-95" ? "95" : "chance";
}

function evidence(seen: Seen): string {
  const strength = strengthOf(seen);
  if (strength === null) return "";
  return strength === "chance" ? ", within chance" : `, beyond the ${strength}% limit`;
}
