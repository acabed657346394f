import "server-only";
import type { FiguresScope } from "@/lib/permissions/figures";
import { FEATURES, nearest, type Neighbour, type Profile } from "@/lib/organisations/similar";
import { featuresFrom } from "@/lib/organisations/similar-features";
import type { Day } from "@/lib/periods/day";
import { knownAnswers } from "@/lib/server/known-answers";
import { attributesOf } from "./attributes";
import type { OpenPractice } from "./places";
import { settingOn } from "./settings";

/** The practices most like one of a system, nearest first, with what is known of every practice. */
export type Similar = {
  neighbours: Neighbour[];
  profiles: ReadonlyMap<string, Profile>;
  /** How many were asked for: the setting in force. */
  wanted: number;
};

type Row = { code: string; list: number | null; ages: Record<string, number> | null };

/**
 * Nearest practices among those given: every practice of the system open on
 * the day. List and ages are the newest loaded on or before it.
 */
export async function similarPractices(
  { system }: FiguresScope,
  practices: readonly OpenPractice[],
  { code, on }: { code: string; on: Day },
): Promise<Similar> {
  const codes = practices.map((practice) => practice.code);
  const [{ rows }, attributes, wanted] = await Promise.all([
    knownAnswers().query<Row>(
      `with newest as (
         select dataset, max(month) as month from fact f
         where f.scope in ($1, 'ENG') and f.dataset in ('list-totals', 'list-ages') and f.month <= $3
           and exists (select 1 from load_in_force p where p.load_id = f.load_id and p.series = f.dataset)
         group by dataset)
       select f.organisation_code as code,
              max(case when f.dataset = 'list-totals' then (f.counts ->> 'list')::float end) as list,
              (json_agg(f.counts) filter (where f.dataset = 'list-ages')) -> 0 as ages
       from newest join fact f on f.dataset = newest.dataset and f.month = newest.month
       where f.organisation_code = any($2)
         and exists (select 1 from load_in_force p where p.load_id = f.load_id and p.series = f.dataset)
       group by 1`,
      [system, codes, on],
    ),
    attributesOf(codes, on),
    settingOn("similar-practices", on),
  ]);
  const counted = new Map(rows.map((row) => [row.code, row]));
  const profiles = codes.map((each): Profile => {
    const { list = null, ages = null } = counted.get(each) ?? {};
    return { code: each, features: featuresFrom({ list, ages, attributes: attributes.get(each) ?? {} }) };
  });
  return {
    neighbours: nearest(profiles, code, wanted),
    profiles: new Map(profiles.map((profile) => [profile.code, profile])),
    wanted,
  };
}

/** The features nothing is known of for any practice: not loaded. */
export function unknownFeatures({ profiles }: Similar) {
  return FEATURES.filter((feature) =>
    [...profiles.values()].every(({ features }) => features[feature] === undefined),
  );
}
