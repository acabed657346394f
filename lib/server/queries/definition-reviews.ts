import "server-only";
import type { Review } from "@/lib/metrics/review";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";

export type KeptReview = Review & { edition: number };

const COLUMNS = `edition, reviewed_by as by, reviewed_on as "on", next_due as "nextDue", found`;

/** Every review of a measure's editions, in the order they were recorded. */
export async function reviewsOf(metric: string): Promise<KeptReview[]> {
  const { rows } = await knownAnswers().query<KeptReview>(
    `select ${COLUMNS} from metric_review where metric_code = $1 order by id`,
    [metric],
  );
  return rows;
}

/** By measure, the newest review of the edition in force on a day; none: not looked over yet. */
export async function newestReviews(on: Day): Promise<Map<string, Review>> {
  const { rows } = await knownAnswers().query<Review & { metric: string }>(
    `select distinct on (r.metric_code) r.metric_code as metric, r.reviewed_by as by, r.reviewed_on as "on",
            r.next_due as "nextDue", r.found
     from metric_review r
     where r.edition = (select max(e.edition) from metric_edition e where e.code = r.metric_code
                        and e.effective_from <= $1 and (e.effective_to is null or e.effective_to >= $1))
     order by r.metric_code, r.reviewed_on desc, r.id desc`,
    [on],
  );
  return new Map(rows.map(({ metric, ...review }) => [metric, review]));
}
