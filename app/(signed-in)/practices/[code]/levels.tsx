import { Link } from "@/components/ui/link";
import { LevelPair } from "@/components/assurance/level-pair";
import type { Actor } from "@/lib/permissions/actor";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { findAssured } from "@/lib/server/queries/assurance/assured-practice";
import { levelsOfPractice } from "@/lib/server/queries/assurance/levels-of-practice";
import { link } from "../../view";

/** The level in force and the newest proposal, with the way to why: for those who may see them, and nothing for others. */
export async function PracticeLevels({ actor, code }: { actor: Actor; code: string }) {
  const practice = await findAssured(code);
  if (!practice || !can(actor, "decided-level.view", practice)) return null;
  const full = can(actor, "proposed-level.view", practice);
  const { decided, proposed } = await levelsOfPractice(practice.code, today());
  const decides = full && can(actor, "level.decide", practice);
  const words = decides ? "See why and decide" : full ? "See why" : "Level and review";
  return (
    <div className="practice-levels">
      <LevelPair
        decided={{ level: decided?.level ?? null, on: decided?.on ?? null }}
        proposed={full && proposed ? { level: proposed.level, on: proposed.madeOn } : undefined}
      />
      <p className="mt-3 text-reason no-print">
        <Link
          className={decides ? "nhsuk-button nhsuk-button--small nhsuk-u-margin-bottom-0" : undefined}
          href={link(`/assurance/${practice.code}`, {})}
        >
          {words}
        </Link>
      </p>
    </div>
  );
}
