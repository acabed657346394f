import { verifiedSentence } from "@/lib/appointments/verified-words";
import { dataSetName } from "@/lib/loads/catalogue";
import { dayOf } from "@/lib/periods/day";
import { dayName } from "@/lib/periods/period";
import type { Provenance } from "@/lib/readings/view";
import { longPeriod } from "./period-words";

/** Which files the figures of a page came from: the words for everyone, the checks for whoever wants them. */
export function FigureProvenance({ provenance }: { provenance: Provenance }) {
  const { source, publisher, period, files, denominatorFrom, membershipAssumed, verified } = provenance;
  const published = files
    .flatMap(({ publishedOn }) => publishedOn ?? [])
    .toSorted()
    .at(-1);
  const loaded = files
    .map(({ loadedAt }) => dayOf(loadedAt))
    .toSorted()
    .at(-1);
  const said = [
    `${publisher}, ${source}`,
    `figures for ${longPeriod(period)}`,
    published && `published ${dayName(published)}`,
    loaded && `loaded ${dayName(loaded)}`,
  ];
  return (
    <div className="provenance">
      <p>{said.filter(Boolean).join("; ")}.</p>
      {verified && <p>{verifiedSentence(verified)}</p>}
      {denominatorFrom && <p>Denominator: {denominatorName(denominatorFrom)}.</p>}
      {membershipAssumed && <p>Some practices&rsquo; PCN or Place is assumed from a later file.</p>}
      <details className="mt-1">
        <summary className="inline-block min-h-6 cursor-pointer text-link underline">
          {files.length === 1 ? "The file" : `The ${files.length} files`} and how to check{" "}
          {files.length === 1 ? "it" : "them"}
        </summary>
        <ul className="mt-1">
          {files.map(({ name, sha256 }) => (
            <li key={sha256} className="wrap-anywhere">
              {name}, SHA-256 {sha256}
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}

/** What figures are counted out of, where it is no data set of its own: whose list of patients. */
const LISTS: Readonly<Record<string, string>> = {
  list: "patients registered at a GP practice",
  "gpad-list": "the list size published with the appointments",
};

/** "A or B" where practices of an area differ. */
function denominatorName(from: string): string {
  return from
    .split(" or ")
    .map((each) => LISTS[each] ?? dataSetName(each))
    .join(" or ");
}
