import type { PlaceLine } from "@/components/organisations/places-table";
import type { Change } from "@/lib/changes/change";
import { isQuiet, mayBeChance } from "@/lib/changes/view";
import { displayName } from "@/lib/organisations/display-name";
import type { Actor } from "@/lib/permissions/actor";
import { visibilityIn, type FiguresScope } from "@/lib/permissions/figures";
import { GRANTED_FOR } from "@/lib/permissions/role";
import type { Day } from "@/lib/periods/day";
import { step, type Period } from "@/lib/periods/period";
import type { Figure, MetricHead } from "@/lib/readings/view";
import { today } from "@/lib/server/clock";
import { changesBetween } from "@/lib/server/queries/changes";
import { definitionsOn, headOf } from "@/lib/server/queries/metrics";
import { findGroup } from "@/lib/server/queries/groups";
import { outliersByMeasure, type Outliers } from "@/lib/server/queries/outliers";
import { monthsToTell, monthsWithReadings } from "@/lib/server/queries/periods";
import { practicesOpenOn } from "@/lib/server/queries/places";
import { findPractice } from "@/lib/server/queries/practices";
import { figuresOfGroups, groupFigures, practiceFigures } from "@/lib/server/queries/readings";
import { settingsOn } from "@/lib/server/queries/settings";
import { scopeHref } from "./scope/scope-path";

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
  /** The newest month whose figures are in. */
  changedIn: string | null;
  /** What changed in it, a practice's own first to its reader. */
  changes: Change[];
  /** Its Places on the headline measures, and itself: for who looks at a whole system. */
  places: { metrics: MetricHead[]; lines: PlaceLine[] } | null;
};

/** The home of the organisation a person acts for in a system: the first, where they act for several. */
export async function loadHome(actor: Actor, scope: FiguresScope): Promise<Home | null> {
  const grant = actor.grants.find(({ system }) => system === scope.system);
  if (!grant) return null;
  const kind = GRANTED_FOR[grant.role];
  const [[month], [told]] = await Promise.all([monthsWithReadings(scope), monthsToTell(scope)]);
  const asAt = month?.end ?? today();
  const [figures, outliers, changes, places] = await Promise.all([
    figuresAt(scope, { code: grant.organisation, kind }, asAt),
    kind === "PRACTICE" ? [] : outliersByMeasure(scope, asAt),
    told ? changesIn(scope, told, grant.organisation) : [],
    month && kind === "SYSTEM" ? placesAt(scope, asAt) : null,
  ]);
  const reported = figures.filter(({ state }) => state === "reported");
  return {
    code: grant.organisation,
    name: displayName(grant.organisationName),
    kind,
    month: month?.text ?? null,
    changedIn: told?.text ?? null,
    figures,
    concern: reported.filter(({ spc }) => spc === "concern"),
    improving: reported.filter(({ spc }) => spc === "improvement"),
    outliers,
    changes,
    places,
  };
}

/** What changed in a month: changes of the thing itself before what is only read otherwise, what needs a look before what is quiet, one's own before the others'; what was published comes last. */
async function changesIn(scope: FiguresScope, to: Period, own: string): Promise<Change[]> {
  const changes = await changesBetween(scope, { from: step(to, -1), to });
  const turn = (change: Change) =>
    Number(change.organisation === null) * 8 +
    Number(change.kind !== "real") * 4 +
    Number(isQuiet(change) || mayBeChance(change)) * 2 +
    Number(change.organisation?.code !== own);
  return changes.toSorted((a, b) => turn(a) - turn(b));
}

/** The Places of a system on its headline measures, and the system itself last. */
export async function placesAt(scope: FiguresScope, asAt: Day): Promise<NonNullable<Home["places"]>> {
  const [practices, settings, definitions] = await Promise.all([
    practicesOpenOn(scope, asAt),
    settingsOn(asAt),
    definitionsOn(asAt),
  ]);
  const names = new Map(
    practices.flatMap(({ place, placeName }) => (place ? [[place, placeName ?? place]] : [])),
  );
  const groups = [
    ...[...names]
      .toSorted(([, a], [, b]) => a.localeCompare(b, "en-GB"))
      .map(([code, name]) => ({ code, name, kind: "PLACE" as const, ancestors: [scope.system] })),
    { code: scope.system, name: "System", kind: "SYSTEM" as const, ancestors: [] },
  ];
  const headline = settings["headline-measures"];
  const figures = await figuresOfGroups(scope, groups, { asAt, comparator: "SYSTEM", metrics: headline });
  const loaded = new Set(figures.map(({ metric }) => metric.code));
  const floor = settings["small-cell-floor"];
  return {
    metrics: headline.flatMap((code) => {
      const definition = definitions.get(code);
      return definition && loaded.has(code) ? headOf(definition) : [];
    }),
    lines: groups.map((group) => {
      const count = practices.filter(({ place }) => group.kind === "SYSTEM" || place === group.code).length;
      const counted = visibilityIn(scope, group) === "named" || count >= floor;
      return {
        ...group,
        href: scopeHref(group.kind, group.code, {}),
        practices: counted ? count : null,
        figures: figures.filter(({ organisation }) => organisation.code === group.code),
      };
    }),
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
