import type { Route } from "next";
import type { CSSProperties } from "react";
import { Still } from "@/components/ui/still";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { PlanLine } from "@/lib/plans/plan-line";
import type { ShownGroup } from "@/lib/plans/plan-pages";
import { statusName } from "@/lib/plans/status";
import { timelineBar, timelineTicks, timeScale, type Scale, type TimelineMark } from "@/lib/plans/timeline";
import { StatusShape } from "./status-mark";

type Props = {
  groups: readonly ShownGroup[];
  planStart: Day;
  today: Day;
  hrefOf: (code: string) => Route;
  /** Titles by id, of the whole plan: what an action needs may be filtered away. */
  titleOf: (id: number) => string;
};

/**
 * The plan over its five years. Each line is a link that says in words what its
 * bar shows, so it is read and walked like a list; the table says the same.
 */
export function PlanTimeline({ groups, planStart, today, hrefOf, titleOf }: Props) {
  const scale = timeScale(planStart);
  const { years, bands } = timelineTicks(planStart, scale);
  const at = (share: number) => ({ "--at": share }) as CSSProperties;
  return (
    <div className="plan-time">
      <div className="plan-time-head" aria-hidden="true">
        <span />
        <div className="plan-time-scale">
          {bands.map(({ name, from, to }) => (
            <span
              key={name}
              className="plan-time-band"
              style={{ "--at": from, "--wide": to - from } as CSSProperties}
            >
              {name}
            </span>
          ))}
          {years.map(({ name, at: share }) => (
            <span key={name} className="plan-time-year" style={at(share)}>
              {name}
            </span>
          ))}
        </div>
      </div>
      {groups.map(({ key, name, shown, continued }) => (
        <section key={key} aria-label={name}>
          <h2>
            {name}
            {continued && ", continued"}
          </h2>
          <Still as="ol">
            {shown.map((line) => (
              <li key={line.id} className={line.critical ? "plan-time-line critical" : "plan-time-line"}>
                <a href={hrefOf(line.code)}>
                  {line.title}
                  <span className="sr-only">. {wordsOf(line, titleOf)}</span>
                </a>
                <StatusShape status={line.status} words={null} />
                <Bar line={line} scale={scale} today={today} years={years.map((year) => year.at)} />
                <span className="plan-time-note" aria-hidden="true">
                  {needsWords(line, titleOf)}
                </span>
              </li>
            ))}
          </Still>
        </section>
      ))}
      <p className="plan-time-key" aria-hidden="true">
        <span className="key-passed" /> elapsed <span className="key-to-come" /> to come{" "}
        <span className="key-next">◆</span> next milestone <span className="key-missed">◆</span> milestone
        passed and not met <span className="key-next">✓</span> milestone done{" "}
        <span className="key-next">◇</span> an earlier date, since moved <span className="key-today" />{" "}
        {dayName(today)}. Bold: on the critical path
      </p>
    </div>
  );
}

/** In a drawing as wide as its place, so shares of the five years are its units. */
function Bar({ line, scale, today, years }: { line: PlanLine; scale: Scale; today: Day; years: number[] }) {
  const { from, turn, to, marks } = timelineBar(line, scale, today);
  const percent = (share: number) => `${(share * 100).toFixed(2)}%`;
  return (
    <svg className="plan-time-bar" width="100%" height="24" aria-hidden="true">
      {years.map((year) => (
        <line key={year} x1={percent(year)} x2={percent(year)} y1={0} y2={24} className="stroke-rule" />
      ))}
      <rect x={percent(from)} width={percent(turn - from)} y={8} height={8} className="fill-ink-2" />
      {to > turn && (
        <rect
          x={percent(turn)}
          width={percent(to - turn)}
          y={8}
          height={8}
          className="fill-paper stroke-ink-2"
          strokeDasharray="3 2.4"
        />
      )}
      <line x1={percent(scale(today))} x2={percent(scale(today))} y1={0} y2={24} className="stroke-ink" />
      {marks.map((mark, index) => (
        <TimeMark key={index} mark={mark} x={percent(mark.at)} />
      ))}
    </svg>
  );
}

const MARKS: Record<TimelineMark["kind"], { letter: string; className: string; y: number }> = {
  next: { letter: "◆", className: "fill-ink", y: 17 },
  missed: { letter: "◆", className: "fill-error", y: 17 },
  done: { letter: "✓", className: "fill-ink", y: 7 },
  earlier: { letter: "◇", className: "fill-ink-2", y: 7 },
};

function TimeMark({ mark: { kind }, x }: { mark: TimelineMark; x: string }) {
  const { letter, className, y } = MARKS[kind];
  return (
    <text
      x={x}
      y={y}
      textAnchor="middle"
      fontSize={kind === "next" || kind === "missed" ? 15 : 11}
      className={className}
    >
      {letter}
    </text>
  );
}

/** What the bar shows, in words. */
function wordsOf(line: PlanLine, titleOf: (id: number) => string): string {
  const { status, startsOn, due, next, late, critical } = line;
  return [
    statusName(status),
    `from ${dayName(startsOn)} to ${dayName(due)}${late ? ", late" : ""}`,
    next.title && `next milestone “${next.title}” on ${dayName(next.on)}`,
    needsWords(line, titleOf),
    critical && "on the critical path",
  ]
    .filter(Boolean)
    .join("; ");
}

function needsWords({ needs, expected }: PlanLine, titleOf: (id: number) => string): string {
  if (needs.length === 0) return "";
  const held = expected && expected.heldUpBy.length > 0 ? `, held up ${expected.delay} days` : "";
  return `needs ${needs.map(titleOf).join(" and ")}${held}`;
}
