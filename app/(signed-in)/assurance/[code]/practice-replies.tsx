import { Link } from "@/components/ui/link";
import { Replies } from "@/components/assurance/replies";
import type { MetricDefinition } from "@/lib/metrics/definition";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import type { AssuredPractice } from "@/lib/server/queries/assurance/assured-practice";
import type { SentReply } from "@/lib/server/queries/assurance/replies";
import { link } from "../../view";

type Props = {
  practice: AssuredPractice;
  actor: Actor;
  /** Newest first. */
  replies: readonly SentReply[];
  definitions: ReadonlyMap<string, MetricDefinition>;
};

/** So many replies stand on the page of the level; the others are a link away. */
export const SHOWN_REPLIES = 2;

/** What the practice replied, beside the flags it answers, and the way to reply or to answer. */
export function PracticeReplies({ practice, actor, replies, definitions }: Props) {
  const writes = can(actor, "level.reply", practice);
  if (replies.length === 0 && !writes) return null;
  const awaiting = replies.some(({ answer }) => answer === null) && can(actor, "level.decide", practice);
  const href = link(`/assurance/${practice.code}/reply`, {});
  return (
    <>
      <Replies
        practice={practice.code}
        replies={replies.slice(0, SHOWN_REPLIES)}
        nameOf={(metric) => definitions.get(metric)?.shortName ?? metric}
      />
      <p className="text-reason no-print">
        <Link href={href}>
          {writes ? "Reply to the level or a flag" : awaiting ? "Answer the reply" : "All replies"}
        </Link>
      </p>
    </>
  );
}
