import { day } from "@/lib/periods/day";
import type { Framework } from "@/lib/pqaf/framework";
import { onDay } from "@/lib/server/clock";
import { answerComment, commentOnEdition } from "@/lib/server/commands/comment-on-edition";
import { draftEdition } from "@/lib/server/commands/draft-edition";
import { moveDraft } from "@/lib/server/commands/move-draft";
import { commentsOn, editionsIn } from "@/lib/server/queries/assurance/editions";
import { SYSTEM } from "../names";
import type { Chair } from "./hold-meeting";

const NAME = "Second edition, for April 2026";
const [DRAFTED, SENT, SAID, ANSWERED] = [
  day("2025-12-08"),
  day("2025-12-15"),
  day("2026-01-06"),
  day("2026-01-09"),
];

type People = { drafter: Chair; member: Chair };

/** A draft of the next edition that is out for comment, with what a member of the Collaborative said of it. */
export async function seedDraft({ drafter, member }: People): Promise<void> {
  const system = SYSTEM.code;
  const editions = await editionsIn(system);
  const inForce = editions.find(({ state }) => state === "in-force");
  if (!inForce || editions.some(({ name }) => name === NAME)) return;
  const from = changed(inForce.framework);
  const edition = await onDay(DRAFTED, () => draftEdition(drafter, { system, name: NAME, from }));
  await onDay(SENT, () => moveDraft(drafter, edition, "sent-for-comment"));
  const words =
    "35% for Level 2 would bring more visits than the team can make before the summer. Could it wait until the Training Hub has its second facilitator?";
  await onDay(SAID, () =>
    commentOnEdition(member, { edition, system, onBehalfOf: "the practices of Rugby", words }),
  );
  const [comment] = await commentsOn(edition);
  if (!comment) return;
  const answer =
    "Thank you. The what-if page shows which practices would move. We bring both numbers to the meeting of 22 January.";
  await onDay(ANSWERED, () => answerComment(drafter, { comment: comment.id, edition, system, answer }));
}

/** Level 2 from 35% of the weight on, and did-not-attend told twice as loudly. */
function changed(framework: Framework): Framework {
  return {
    ...framework,
    steps: framework.steps.map((step) => (step.level === 2 ? { ...step, share: 0.35 } : step)),
    measures: framework.measures.map((each) =>
      each.metric === "did-not-attend" ? { ...each, weight: 2 } : each,
    ),
  };
}
