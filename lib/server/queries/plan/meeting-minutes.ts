import "server-only";
import { agendaOf, type AgendaItem } from "@/lib/plans/agenda";
import type { Minutes } from "@/lib/plans/minutes";
import type { PlanLine } from "@/lib/plans/plan-line";
import { statusName } from "@/lib/plans/status";
import { nameOf } from "../groups";
import type { Meeting, MeetingInterest } from "./meetings";
import { planOf } from "./whole-plan";

/** What a meeting looks at: the exceptions of its day, and whatever it has spoken of already. */
export async function loadAgenda(meeting: Meeting): Promise<{ agenda: AgendaItem[]; lines: PlanLine[] }> {
  const plan = await planOf(meeting.system, meeting.on);
  const lines = plan?.lines ?? [];
  const agenda = agendaOf(lines, meeting.on);
  const spoken = meeting.items.filter(({ action }) => !agenda.some((each) => each.action === action));
  return { lines, agenda: [...agenda, ...spoken.map(({ action, why }) => ({ action, why }))] };
}

/** The interests that touch an action; one that names no action touches them all. */
export function interestsIn(interests: readonly MeetingInterest[], action: number): string[] {
  return interests
    .filter(({ actions }) => actions.length === 0 || actions.includes(action))
    .map(({ name, interest, steppedOut }) => `${name}: ${interest}${steppedOut ? " (stepped out)" : ""}`);
}

/** The minutes as they stand: of a closed meeting as it was closed. */
export async function minutesOf(meeting: Meeting): Promise<Minutes> {
  if (meeting.minutes) return meeting.minutes;
  const [system, { agenda, lines }] = await Promise.all([nameOf(meeting.system), loadAgenda(meeting)]);
  const byId = new Map(lines.map((line) => [line.id, line]));
  return {
    title: meeting.title,
    on: meeting.on,
    system,
    marking: "OFFICIAL",
    present: meeting.present,
    interests: meeting.interests.map(({ name, interest, actions, steppedOut }) => {
      const touched = actions.map((id) => byId.get(id)?.code ?? "").filter(Boolean);
      return `${name}: ${interest}${touched.length > 0 ? `, which touches ${touched.join(", ")}` : ""}${steppedOut ? " (stepped out)" : ""}`;
    }),
    items: meeting.items.map(({ action, why, decision, minute }) => {
      const line = byId.get(action);
      return {
        code: line?.code ?? "",
        title: line?.title ?? "",
        owner: line?.owner ?? "",
        status: line ? statusName(line.status) : "",
        why,
        interests: interestsIn(meeting.interests, action),
        decision,
        minute,
      };
    }),
    notReached: agenda
      .filter(({ action }) => !meeting.items.some((each) => each.action === action))
      .flatMap(({ action }) => {
        const line = byId.get(action);
        return line ? [`${line.code} ${line.title}`] : [];
      }),
  };
}
