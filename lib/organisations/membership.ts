import { addDays, type Day } from "@/lib/periods/day";

/**
 * What files said of one organisation's parent of one kind: on a day (a
 * snapshot), or from day to day (a dated file). A null parent: it had none.
 */
export type Statement = {
  parent: string | null;
  on: Day | null;
  startsOn: Day | null;
  endsOn: Day | null;
};

/** A derived link. `startsOn` null: since before our first record. A day before `knownFrom` is assumed. */
export type Link = { parent: string; startsOn: Day | null; endsOn: Day | null; knownFrom: Day };

/** From a day on the parent is this one. */
type Turn = { from: Day; parent: string | null };
type Span = { parent: string; startsOn: Day; endsOn: Day | null };

/**
 * The dated links that statements add up to. Between two snapshots that differ
 * the change is dated to the later one, unless a dated statement gives the day.
 * Before the first thing known the earliest parent is used, as assumed. Of two
 * snapshots of one day the one stated last counts.
 */
export function deriveLinks(statements: readonly Statement[]): Link[] {
  const snapshots = snapshotsOf(statements);
  const spans = spansOf(statements);
  const turns = merged([
    ...before(snapshots, spans),
    ...between(snapshots, spans),
    ...after(snapshots, spans),
  ]);
  return turns.flatMap(({ from, parent }, index) => {
    if (parent === null) return [];
    const next = turns[index + 1];
    const endsOn = next ? addDays(next.from, -1) : null;
    return [{ parent, startsOn: index === 0 ? null : from, endsOn, knownFrom: from }];
  });
}

function snapshotsOf(statements: readonly Statement[]): Turn[] {
  const byDay = new Map<Day, Turn>();
  for (const { on, parent } of statements) if (on !== null) byDay.set(on, { from: on, parent });
  return [...byDay.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

function spansOf(statements: readonly Statement[]): Span[] {
  const spans = statements.flatMap(({ parent, startsOn, endsOn }) =>
    parent !== null && startsOn !== null ? [{ parent, startsOn, endsOn }] : [],
  );
  return spans.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
}

/** What dated statements say of the time before the first snapshot. */
function before(snapshots: readonly Turn[], spans: readonly Span[]): Turn[] {
  const first = snapshots[0]?.from ?? null;
  const earlier = spans.filter((span) => first === null || span.startsOn < first);
  return earlier.flatMap((span, index) => {
    const next = earlier[index + 1]?.startsOn ?? first;
    return turnsOf(span, next);
  });
}

/** A span's beginning, and its end where nothing follows at once. */
function turnsOf({ parent, startsOn, endsOn }: Span, next: Day | null): Turn[] {
  const turn = { from: startsOn, parent };
  if (endsOn === null) return [turn];
  const left = addDays(endsOn, 1);
  return next === null || left < next ? [turn, { from: left, parent: null }] : [turn];
}

/** The snapshots, each change moved to the day a dated statement gives within its gap. */
function between(snapshots: readonly Turn[], spans: readonly Span[]): Turn[] {
  return snapshots.map((turn, index) => {
    const earlier = snapshots[index - 1];
    if (!earlier || earlier.parent === turn.parent) return turn;
    const within = (on: Day) => on > earlier.from && on <= turn.from;
    const joined = spans.find((span) => span.parent === turn.parent && within(span.startsOn));
    const left = spans.find(
      (span) => span.parent === earlier.parent && span.endsOn !== null && within(addDays(span.endsOn, 1)),
    );
    const given = joined?.startsOn ?? (left?.endsOn ? addDays(left.endsOn, 1) : null);
    return given ? { ...turn, from: given } : turn;
  });
}

/** What dated statements say of the time after the last snapshot. */
function after(snapshots: readonly Turn[], spans: readonly Span[]): Turn[] {
  const last = snapshots.at(-1);
  if (!last) return [];
  const later = spans.filter((span) => span.startsOn > last.from);
  const running = spans.findLast(
    (span) =>
      span.parent === last.parent &&
      span.startsOn <= last.from &&
      span.endsOn !== null &&
      span.endsOn >= last.from,
  );
  const ended = running ? turnsOf(running, later[0]?.startsOn ?? null).slice(1) : [];
  return [...ended, ...later.flatMap((span, index) => turnsOf(span, later[index + 1]?.startsOn ?? null))];
}

/** Turns in order of day, those that change nothing left out; of one day the last stated counts. */
function merged(turns: readonly Turn[]): Turn[] {
  const byDay = new Map(turns.map((turn) => [turn.from, turn]));
  const inOrder = [...byDay.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
  return inOrder.filter((turn, index) => index === 0 || turn.parent !== inOrder[index - 1]?.parent);
}
