import { displayName } from "@/lib/organisations/display-name";
import type { Actor } from "@/lib/permissions/actor";
import type { FiguresScope } from "@/lib/permissions/figures";
import { GRANTED_FOR } from "@/lib/permissions/role";
import type { Day } from "@/lib/periods/day";
import type { Figure } from "@/lib/readings/view";
import { today } from "@/lib/server/clock";
import { findGroup } from "@/lib/server/queries/groups";
import { outliersByMeasure, type Outliers } from "@/lib/server/queries/outliers";
import { monthsWithReadings } from "@/lib/server/queries/periods";
import { findPractice } from "@/lib/server/queries/practices";
import { groupFigures, practiceFigures } from "@/lib/server/queries/readings";

/** What a reader's own organisation has to look at. */
export type Home = {
  code: string;
  name: string;
  kind: "SYSTEM" | "PLACE" | "PCN" | "PRACTICE";
  /** The newest month with figures; null before the first load. */
  month: string | null;
  figures: Figure[];
  concern: Figure[];
  improving: Figure[];
  /** Measures on which practices the reader may name differ by more than chance; none for one practice's own reader. */
  outliers: Outliers[];
};

/** The home of the organisation a person acts for in a system: the first, where they act for several. */
export async function loadHome(actor: Actor, scope: FiguresScope): Promise<Home | null> {
  const grant = actor.grants.find(({ system }) => system === scope.system);
  if (!grant) return null;
  const kind = GRANTED_FOR[grant.role];
  const [month] = await monthsWithReadings(scope);
  const asAt = month?.end ?? today();
  const [figures, outliers] = await Promise.all([
    figuresAt(scope, { code: grant.organisation, kind }, asAt),
    kind === "PRACTICE" ? [] : outliersByMeasure(scope, asAt),
  ]);
  const reported = figures.filter(({ state }) => state === "reported");
  return {
    code: grant.organisation,
    name: displayName(grant.organisationName),
    kind,
    month: month?.text ?? null,
    figures,
    concern: reported.filter(({ spc }) => spc === "concern"),
    improving: reported.filter(({ spc }) => spc === "improvement"),
    outliers,
  };
}

async function figuresAt(
  scope: FiguresScope,
  { code, kind }: Pick<Home, "code" | "kind">,
  asAt: Day,
): Promise<Figure[]> {
  const at = { asAt, comparator: "SYSTEM" } as const;
  if (kind === "PRACTICE") {
    const practice = await findPractice(code, asAt);
    return practice ? practiceFigures(scope, practice, at) : [];
  }
  const group = await findGroup(code, asAt);
  return group ? groupFigures(scope, group, at) : [];
}
