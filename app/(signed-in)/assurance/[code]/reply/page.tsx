import type { Metadata } from "next";
import { AssurancePage } from "@/components/assurance/assurance-page";
import { Replies } from "@/components/assurance/replies";
import { ReplyForm } from "@/components/assurance/reply-form";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { isOpen, windowWords, type ReplyTargets } from "@/lib/pqaf/reply";
import { today } from "@/lib/server/clock";
import { permitted } from "@/lib/server/permitted";
import { findAssured } from "@/lib/server/queries/assurance/assured-practice";
import { repliesOf } from "@/lib/server/queries/assurance/replies";
import { replyDraft } from "@/lib/server/queries/assurance/reply-draft";
import { replyTargets } from "@/lib/server/queries/assurance/reply-targets";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { requireActor } from "@/lib/server/session";
import { crumbsOf } from "../../../practices/[code]/profile";
import { parameter } from "../../../view";
import { AnswerReply } from "./answer-reply";

export const metadata: Metadata = { title: "Replies" };

const DONE = {
  sent: "The reply is sent. The ICB reads it beside what it answers.",
  kept: "The draft is kept. Only you see it until you send it.",
  discarded: "The draft is gone, with its files.",
  answered: "The answer is sent. The practice reads it here.",
};

const PROBLEMS = {
  "too-much": "More was sent than a reply may hold: five files of 10 MB each. Send fewer or smaller files.",
  "not-a-form": "What arrived was no whole form. Send it again.",
};

export default async function ReplyPage({ params, searchParams }: PageProps<"/assurance/[code]/reply">) {
  const [{ code }, search] = await Promise.all([params, searchParams]);
  const practice = await permitted("proposed-level.view", findAssured(code));
  const actor = await requireActor();
  const replies = can(actor, "level.reply", practice);
  const [sent, definitions, targets, draft] = await Promise.all([
    repliesOf(actor, practice),
    definitionsOn(today()),
    replies ? replyTargets(practice.code, today()) : null,
    replies ? replyDraft(actor.id, practice.code) : null,
  ]);
  const answers = can(actor, "level.decide", practice);
  const nameOf = (metric: string) => definitions.get(metric)?.shortName ?? metric;
  const done = DONE[(parameter(search, "done") ?? "") as keyof typeof DONE];
  const problem = PROBLEMS[(parameter(search, "problem") ?? "") as keyof typeof PROBLEMS];
  return (
    <AssurancePage
      actor={actor}
      practice={practice}
      crumbs={crumbsOf(practice, {})}
      current="/reply"
      title={`Replies of ${practice.name}`}
    >
      {(done ?? problem) && (
        <div role={done ? "status" : "alert"}>
          <Notice title={done ? "Done" : "There is a problem"}>
            <p>{done ?? problem}</p>
          </Notice>
        </div>
      )}
      {sent.length > 0 ? (
        <Section title="Sent">
          <Replies
            practice={practice.code}
            replies={sent}
            nameOf={nameOf}
            answerOf={answers ? ({ id }) => <AnswerReply practice={practice.code} reply={id} /> : undefined}
          />
        </Section>
      ) : (
        <p className="lead">No reply has been sent so far.</p>
      )}
      {targets && (
        <Section title="Write a reply">
          {canReply(targets) || draft ? (
            <ReplyForm
              practice={practice.code}
              targets={targets}
              draft={draft}
              on={today()}
              nameOf={nameOf}
            />
          ) : (
            <Closed targets={targets} />
          )}
        </Section>
      )}
    </AssurancePage>
  );
}

function canReply({ proposed, decided }: ReplyTargets): boolean {
  return isOpen(proposed, today()) || isOpen(decided, today());
}

/** Why there is nothing to reply to now, and since when. */
function Closed({ targets: { proposed, decided } }: { targets: ReplyTargets }) {
  if (!proposed && !decided) return <p>No level has been proposed or decided yet.</p>;
  return (
    <>
      {decided && <p>Replies to the level in force are {windowWords(decided, today())}.</p>}
      {proposed && <p>Replies to the proposed level and its flags are {windowWords(proposed, today())}.</p>}
    </>
  );
}
