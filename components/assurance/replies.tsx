import type { ReactNode } from "react";
import type { Day } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import { replyAbout } from "@/lib/pqaf/reply-about";
import { ATTACHMENT_NAMES, type AttachmentKind } from "@/lib/pqaf/attachment";
import { sizeWords } from "@/lib/uploads/size-words";

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
        {reply.writtenBy} replies to {replyAbout(reply, nameOf)}
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
