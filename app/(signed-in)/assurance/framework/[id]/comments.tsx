import { Section } from "@/components/ui/section";
import { momentWords } from "@/lib/periods/moment";
import type { EditionComment } from "@/lib/server/queries/assurance/editions";
import { AnswerComment, CommentForm } from "./comment-forms";

type Props = { edition: number; comments: readonly EditionComment[]; mayAnswer: boolean };

/** What was said of an edition, with the answers, and a place to say more. */
export function Comments({ edition, comments, mayAnswer }: Props) {
  return (
    <Section
      id="comments"
      title={comments.length === 0 ? "No comments yet" : `Comments (${comments.length})`}
    >
      {comments.map(({ id, by, onBehalfOf, words, at, answer, answeredBy, answeredAt }) => (
        <div key={id} className="edition-comment reading">
          <p className="small">
            {by}
            {onBehalfOf && `, on behalf of ${onBehalfOf}`} · {momentWords(at)}
          </p>
          <p className="whitespace-pre-line">{words}</p>
          {answer && (
            <>
              <p className="small">
                Answer by {answeredBy}
                {answeredAt && ` · ${momentWords(answeredAt)}`}
              </p>
              <p className="whitespace-pre-line">{answer}</p>
            </>
          )}
          {!answer && mayAnswer && <AnswerComment edition={edition} comment={id} by={by} />}
        </div>
      ))}
      <CommentForm edition={edition} />
    </Section>
  );
}
