import type { Route } from "next";
import { counted, NeedsList, type Need } from "@/components/organisations/needs-list";
import { StillSection } from "@/components/ui/section";
import type { Actor } from "@/lib/permissions/actor";
import { today } from "@/lib/server/clock";
import { assuranceNeeds } from "@/lib/server/queries/assurance/assurance-needs";
import { needsOf } from "@/lib/server/queries/needs";
import { planNeeds } from "@/lib/server/queries/plan/owned-actions";
import { updateNeeds } from "@/lib/server/queries/programmes/update-needs";
import { returnNeeds } from "@/lib/server/queries/returns/return-needs";
import type { Home } from "./home";
import { link } from "./view";

/** What waits for this person, by what their roles let them do. */
export async function HomeNeeds({ actor, home }: { actor: Actor; home: Home | null }) {
  const [waiting, assurance, returns, plan, updates] = await Promise.all([
    needsOf(actor, today()),
    assuranceNeeds(actor, today()),
    returnNeeds(actor),
    planNeeds(actor, today()),
    updateNeeds(actor, today()),
  ]);
  const stale = home?.figures.filter(({ state }) => state === "stale").length ?? 0;
  const needs: Need[] = [
    ...[...returns, ...assurance, ...updates, ...plan].map(({ words, path, things }) => ({
      words,
      href: path as Route,
      things: things.map((thing) => ({ ...thing, href: thing.path as Route })),
    })),
    ...need(waiting.uploads, "upload waits for review", "uploads wait for review", "/data/imports"),
    ...need(waiting.exclusions, EXCLUSION_ENDS, EXCLUSIONS_END, "/administration/exclusions"),
    ...need(waiting.grants, "role ends within 30 days", "roles end within 30 days", "/people"),
    ...need(waiting.reviews, REVIEW_PAST, REVIEWS_PAST, "/measures"),
    ...need(stale, "measure is stale", "measures are stale: newer figures are due", "/measures"),
  ];
  if (needs.length === 0) return null;
  return (
    <StillSection title="Needs you">
      <NeedsList needs={needs} />
    </StillSection>
  );
}

const REVIEW_PAST = "definition is past the day of its next review";
const REVIEWS_PAST = "definitions are past the day of their next review";
const EXCLUSION_ENDS = "decision to leave a practice out ends within 30 days";
const EXCLUSIONS_END = "decisions to leave practices out end within 30 days";

function need(count: number, one: string, many: string, path: string): Need[] {
  return count === 0 ? [] : [{ words: counted(count, one, many), href: link(path, {}) }];
}
