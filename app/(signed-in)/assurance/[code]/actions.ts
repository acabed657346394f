"use server";

import { instantName } from "@/lib/periods/instant";
import { dayName } from "@/lib/periods/period";
import { decidingOf, isFreeText, panelForm } from "@/lib/pqaf/panel-form";
import { action, type Outcome } from "@/lib/server/action";
import { decideLevel } from "@/lib/server/commands/decide-level";
import { findAssured } from "@/lib/server/queries/assurance/assured-practice";
import type { KeptDecision } from "@/lib/server/queries/assurance/decisions";
import { redirectPath } from "./decided-path";

export const decideAction = action({
  permission: "level.decide",
  subject: async (form) => {
    const code = form.get("practice");
    return typeof code === "string" ? findAssured(code) : null;
  },
  input: panelForm,
  freeText: isFreeText,
  async run({ actor, subject, input }) {
    const done = await decideLevel(actor, {
      ...decidingOf(input, subject.sitting),
      system: subject.system.code,
      practice: subject.code,
      seen: { decision: input.seenDecision, proposal: input.seenProposal },
    });
    return done.ok ? { goTo: redirectPath(subject.code) } : refusal(done.error);
  },
});

type Refused = Extract<Awaited<ReturnType<typeof decideLevel>>, { ok: false }>["error"];

function refusal(refused: Refused): Outcome {
  switch (refused.is) {
    case "wrong":
      return { errors: refused.errors };
    case "decided-meanwhile":
      return {
        errors: { "": [meanwhile(refused.newest)] },
        values: { seenDecision: String(refused.newest.id) },
      };
    case "proposed-anew":
      return {
        errors: { "": [anew(refused.level)] },
        values: { seenProposal: String(refused.proposal ?? "") },
      };
    case "no-edition":
      return { errors: { "": ["No edition of the framework has been adopted: adopt one first"] } };
    case "no-such-decision":
      return { errors: { "": ["The decision to correct was not found, or has been corrected already"] } };
  }
}

/** Both versions: theirs in words, and the one typed is still in the form. */
function meanwhile({ recordedBy, recordedAt, level, reason, nextReview }: KeptDecision): string {
  const why = reason ? ` Their reason: “${reason}”.` : "";
  return `While you were writing, ${recordedBy} recorded Level ${level} (${instantName(recordedAt)}), next review ${dayName(nextReview)}.${why} What you typed is kept below: send it again to record it as a further decision`;
}

function anew(level: number | null): string {
  const now = level === null ? "there is not enough data for a proposal" : `Level ${level} is proposed`;
  return `While you were writing, new data or evidence came in: now ${now}. What you typed is kept below: look at it again before you send it`;
}
