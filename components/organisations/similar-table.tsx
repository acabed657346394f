import type { Route } from "next";
import { formatCount, formatShare } from "@/lib/figures/format";
import { FEATURES, type Feature, type Neighbour, type Profile } from "@/lib/organisations/similar";
import { Still } from "@/components/ui/still";

export const FEATURE_NAMES: Record<Feature, string> = {
  "list-size": "Patients registered",
  "under-18": "Under 18",
  "over-65": "65 and over",
  deprivation: "Deprivation score",
  rural: "Rural",
  university: "University",
};

type Named = { name: string; placeName: string | null };

type Props = {
  own: Profile;
  ownName: string;
  neighbours: readonly Neighbour[];
  profiles: ReadonlyMap<string, Profile>;
  nameOf: (code: string) => Named;
  hrefOf: (code: string) => Route;
};

/** The practice on top, and those most like it with how far off each is and why. */
export function SimilarTable({ own, ownName, neighbours, profiles, nameOf, hrefOf }: Props) {
  const known = FEATURES.filter((feature) => own.features[feature] !== undefined);
  return (
    <table className="dense similar">
      <caption className="sr-only">Practices most like {ownName}, nearest first</caption>
      <thead>
        <tr>
          <th scope="col">Practice</th>
          <th scope="col" className="wide">
            Place
          </th>
          <th scope="col" className="figure">
            Distance
          </th>
          {known.map((feature) => (
            <th scope="col" className="figure wide" key={feature}>
              {FEATURE_NAMES[feature]}
            </th>
          ))}
          <th scope="col" className="figure wide">
            Features used
          </th>
        </tr>
      </thead>
      <Still as="tbody">
        <tr className="in-hand">
          <th scope="row">{ownName}</th>
          <td className="wide">{nameOf(own.code).placeName ?? "–"}</td>
          <td className="figure">itself</td>
          <Features profile={own} features={known} />
          <td className="figure wide">
            {known.length} of {FEATURES.length} known
          </td>
        </tr>
        {neighbours.map(({ code, distance, used }) => (
          <tr key={code}>
            <th scope="row" className="wraps">
              <a href={hrefOf(code)}>{nameOf(code).name}</a> <span className="small wide">{code}</span>
            </th>
            <td className="second wide">{nameOf(code).placeName ?? "–"}</td>
            <td className="value">{distance.toFixed(2)}</td>
            <Features profile={profiles.get(code)} features={known} />
            <td className="figure second wide">
              {used.length} of {FEATURES.length}
            </td>
          </tr>
        ))}
      </Still>
    </table>
  );
}

function Features({ profile, features }: { profile: Profile | undefined; features: readonly Feature[] }) {
  return features.map((feature) => (
    <td className="figure wide" key={feature}>
      {said(feature, profile?.features[feature])}
    </td>
  ));
}

function said(feature: Feature, value: number | undefined): string {
  if (value === undefined) return "unknown";
  if (feature === "list-size") return formatCount(value);
  if (feature === "under-18" || feature === "over-65") return formatShare(value);
  if (feature === "deprivation") return value.toFixed(1);
  return value === 1 ? "yes" : "no";
}
