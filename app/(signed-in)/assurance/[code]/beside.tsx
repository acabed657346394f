import { planAction } from "@/components/plans/linked-actions";
import type { LinkedAction } from "@/lib/plans/linked-action";
import { Link } from "@/components/ui/link";
import { dayName } from "@/lib/periods/period";
import type { AssuredPractice } from "@/lib/server/queries/assurance/assured-practice";
import type { SentReply } from "@/lib/server/queries/assurance/replies";
import { link } from "../../view";
import { SHOWN_REPLIES } from "./practice-replies";

type Props = {
  practice: AssuredPractice;
  metric: string;
  name: string;
  /** Newest first. */
  replies: readonly SentReply[];
  /** Whether the reader may add an action. */
  acts: boolean;
  /** The delivery plan's actions that touch this flag, and whether the reader may link one. */
  planned: readonly LinkedAction[];
  links: boolean;
};

/** Beside one flag: what the practice replied to it, and one click to an action for it. */
export function BesideFlag({ practice, metric, name, replies, acts, planned, links }: Props) {
  const own = replies.filter(({ metrics }) => metrics.includes(metric));
  const of = `/assurance/${practice.code}`;
  const hrefOf = (reply: SentReply) =>
    `${replies.indexOf(reply) < SHOWN_REPLIES ? "" : `${of}/reply`}#reply-${reply.id}`;
  if (own.length + planned.length === 0 && !acts && !links) return null;
  return (
    <span className="beside-flag">
      {own.map((reply) => (
        <a key={reply.id} href={hrefOf(reply)}>
          Replied to, {dayName(reply.sentOn)}
          <span className="sr-only">: {name}</span>
        </a>
      ))}
      {planned.map((each) => (
        <Link key={each.code} href={planAction(each)}>
          Delivery plan, {each.code}
          <span className="sr-only">
            {" "}
            {each.title}: {name}
          </span>
        </Link>
      ))}
      {acts && (
        <Link className="no-print" href={link(`${of}/plan/new`, { measure: metric })}>
          Add an action<span className="sr-only"> for {name}</span>
        </Link>
      )}
      {links && (
        <Link className="no-print" href={link(`${of}/delivery`, { measure: metric })}>
          Link to the delivery plan<span className="sr-only">: {name}</span>
        </Link>
      )}
    </span>
  );
}
