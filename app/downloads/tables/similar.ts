import { FEATURE_NAMES } from "@/components/organisations/similar-table";
import { column } from "@/lib/exports/column";
import type { ExportColumn } from "@/lib/exports/sheet";
import { tableSheet } from "@/lib/exports/table-sheet";
import { FEATURES, type Feature, type Profile } from "@/lib/organisations/similar";
import { can } from "@/lib/permissions/can";
import { figuresScope } from "@/lib/permissions/figures";
import { today } from "@/lib/server/clock";
import type { OpenPractice } from "@/lib/server/queries/places";
import { findPractice } from "@/lib/server/queries/practices";
import { loadSimilar } from "../../(signed-in)/practices/[code]/similar/load-similar";
import { askedMonth, link, parameter } from "../../(signed-in)/view";
import type { Download } from "../download";

type Row = {
  code: string;
  /** 0 is the practice itself. */
  nearest: number;
  distance: number;
  used: readonly Feature[];
  profile: Profile | undefined;
  practice: OpenPractice | undefined;
};

/** A practice and those most like it, nearest first, with how far off each is and what is known of each. */
export const similar: Download = {
  permission: "practice.view",
  async load({ actor, search, made }) {
    const on = askedMonth(search)?.end ?? today();
    const found = await findPractice(parameter(search, "practice") ?? "", on);
    if (!found || !can(actor, "practice.view", found)) return null;
    const loaded = await loadSimilar(figuresScope(actor, found.system.code), { code: found.code, on });
    if (!loaded || loaded.neighbours.length === 0) return null;
    const { neighbours, profiles, practices } = loaded;
    const byCode = new Map(practices.map((each) => [each.code, each]));
    const own = profiles.get(found.code);
    const itself = {
      code: found.code,
      distance: 0,
      used: FEATURES.filter((feature) => own?.features[feature] !== undefined),
    };
    return tableSheet({
      title: `The practices most like ${found.name}`,
      named: "similar-practices",
      scope: found,
      period: { words: "What is known at the as-at date", text: "latest" },
      asAt: on,
      columns: COLUMNS,
      rows: [itself, ...neighbours].map((each, nearest): Row => ({
        ...each,
        nearest,
        profile: profiles.get(each.code),
        practice: byCode.get(each.code),
      })),
      page: link(`/practices/${found.code}/similar`, { at: parameter(search, "at") }),
      made,
    });
  },
};

const UNITS: Record<Feature, string> = {
  "list-size": "count",
  "under-18": "share 0 to 1",
  "over-65": "share 0 to 1",
  deprivation: "score",
  rural: "1 yes, 0 no",
  university: "1 yes, 0 no",
};

const COLUMNS: readonly ExportColumn<Row>[] = [
  column("nearest", "Nearest", "", "1 is the nearest; 0 is the practice itself", ({ nearest }) => nearest),
  column("practice_code", "Practice code", "code", "ODS code", ({ code }) => code),
  column("practice", "Practice", "", "Its name", ({ code, practice }) => practice?.name ?? code),
  column("place", "Place", "", "Its Place at the as-at date", ({ practice }) => practice?.placeName ?? null),
  column(
    "distance",
    "Distance",
    "standard deviations",
    "Root mean square of the differences, each feature in standard deviations over all practices of the system; the list by its logarithm",
    ({ distance }) => distance,
  ),
  column("features_used", "Features used", "", "Those known of both", ({ used }) =>
    used.map((feature) => FEATURE_NAMES[feature]).join("; "),
  ),
  ...FEATURES.map((feature) =>
    column<Row>(
      feature.replaceAll("-", "_"),
      FEATURE_NAMES[feature],
      UNITS[feature],
      "Empty where it is not known",
      ({ profile }) => profile?.features[feature] ?? null,
    ),
  ),
];
