import type { ReactNode } from "react";
import type { Day } from "@/lib/periods/day";
import { dayName, monthOf, periodName } from "@/lib/periods/period";
import { ATTACHMENT_NAMES, type AttachmentKind } from "@/lib/pqaf/attachment";

export type ShownReply = {
  id: string;
  sentOn: Day;
  writtenBy: string;
  words: string;
  metrics: readonly string[];
  proposed: { level: number | null; month: Day } | null;
  decided: { level: number; decidedOn: Day } | null;
  attachments: readonly { id: string; name: string; kind: AttachmentKind; bytes: number }[];
  answer: { words: string; by: string; on: Day } | null;
};

type Props = {
  practice: string;
  replies: readonly ShownReply[];
  /** A measure's name by its code. */
  nameOf: (metric: string) => string;
  /** What answers a reply that nobody has answered, for those who may. */
  answerOf?: ((reply: ShownReply) => ReactNode) | undefined;
};

/** What a practice replied to its flags and level, beside what it answers, with the ICB's answers. */
export function Replies({ practice, replies, nameOf, answerOf }: Props) {
  return replies.map((reply) => (
    <article key={reply.id} className="reply" id={`reply-${reply.id}`}>
      <h3>The practice’s reply, {dayName(reply.sentOn)}</h3>
      <p className="whitespace-pre-line">{reply.words}</p>
      <p className="text-note">
        {reply.writtenBy} replies to {aboutWords(reply, nameOf)}
      </p>
      {reply.attachments.length > 0 && (
        <ul className="text-note">
          {reply.attachments.map(({ id, name, kind, bytes }) => (
            <li key={id}>
              <a href={`/assurance/${practice}/attachments/${id}`} download>
                {name}
              </a>{" "}
              ({ATTACHMENT_NAMES[kind]}, {sizeWords(bytes)})
            </li>
          ))}
        </ul>
      )}
      {reply.answer ? (
        <div className="answer">
          <p className="whitespace-pre-line">{reply.answer.words}</p>
          <p className="text-note">
            Answered by {reply.answer.by}, {dayName(reply.answer.on)}
          </p>
        </div>
      ) : (
        (answerOf?.(reply) ?? <p className="text-note">Not answered yet</p>)
      )}
    </article>
  ));
}

/** "the proposed Level 2 of November 2025, Did not attend and Calls missed" */
export function aboutWords(
  { metrics, proposed, decided }: Pick<ShownReply, "metrics" | "proposed" | "decided">,
  nameOf: (metric: string) => string,
): string {
  const parts = [
    ...(proposed ? [`${levelWords(proposed.level)} for ${periodName(monthOf(proposed.month))}`] : []),
    ...(decided ? [`Level ${decided.level} decided on ${dayName(decided.decidedOn)}`] : []),
    ...metrics.map(nameOf),
  ];
  const last = parts.pop() ?? "";
  return parts.length === 0 ? last : `${parts.join(", ")} and ${last}`;
}

function levelWords(level: number | null): string {
  return level === null ? "the answer “not enough data”" : `Level ${level} proposed`;
}

/** "12 kB" */
export function sizeWords(bytes: number): string {
  return bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1_000))} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
