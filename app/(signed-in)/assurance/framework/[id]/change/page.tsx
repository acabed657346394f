import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { DOMAIN_NAMES } from "@/components/metrics/words";
import { Page } from "@/components/layout/page";
import { fieldsOf } from "@/lib/pqaf/framework-form";
import { triggerWords } from "@/lib/pqaf/edition-changes";
import { today } from "@/lib/server/clock";
import { knownTriggers } from "@/lib/server/queries/assurance/editions";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { link } from "../../../../view";
import { permittedDraft } from "../edition";
import { ChangeDraft } from "./change-draft";

type Props = PageProps<"/assurance/framework/[id]/change">;

export const metadata: Metadata = { title: "Change the draft" };

export default async function ChangeDraftPage({ params }: Props) {
  const { edition } = await permittedDraft((await params).id);
  const [definitions, triggers] = await Promise.all([
    definitionsOn(today()),
    knownTriggers(edition.framework),
  ]);
  const nameOf = (metric: string) => definitions.get(metric)?.shortName ?? metric;
  const measures = [...definitions.values()].filter(({ direction }) => direction !== 0);
  return (
    <Page>
      <p className="kicker">
        Assurance · <Link href="/assurance/framework">Framework</Link> ·{" "}
        <Link href={link(`/assurance/framework/${edition.id}`, {})}>{edition.name}</Link>
      </p>
      <h1>Change the draft</h1>
      <p className="lead">
        Nothing here counts until the edition is adopted. A measure without a weight, a step without a share
        and a trigger without a level are left out.
      </p>
      <ChangeDraft
        edition={edition.id}
        version={edition.version}
        name={edition.name}
        fields={fieldsOf(edition.framework)}
        measures={measures.map(({ code, name, domain }) => ({ code, name, domain: DOMAIN_NAMES[domain] }))}
        triggers={triggers.map((trigger) => ({
          code: trigger.code,
          name: trigger.name,
          words: triggerWords(trigger, nameOf),
        }))}
      />
    </Page>
  );
}
