import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { EditionChanges } from "@/components/assurance/edition-changes";
import { EditionDocument } from "@/components/assurance/edition-document";
import { stateWords } from "@/components/assurance/edition-words";
import { Page } from "@/components/layout/page";
import { Done } from "@/components/ui/done";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { editionChanges } from "@/lib/pqaf/edition-changes";
import { today } from "@/lib/server/clock";
import { commentsOn, editionsIn, type Edition } from "@/lib/server/queries/assurance/editions";
import { definitionsOn } from "@/lib/server/queries/metrics";
import { link, parameter } from "../../../view";
import { AdoptDraft } from "./adopt-draft";
import { Comments } from "./comments";
import { permittedEdition } from "./edition";
import { MoveDraft } from "./move-draft";

type Props = PageProps<"/assurance/framework/[id]">;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await permittedEdition((await params).id)).edition.name };
}

const DONE: Record<string, string> = {
  saved: "The draft is saved.",
  "sent-for-comment": "Those who may comment can read the draft now.",
  "given-up": "The draft is given up. It stays to be read.",
  adopted: "The edition is adopted. Levels it reaches are proposed again.",
  commented: "Your comment is kept.",
  answered: "The answer stands beside the comment.",
};

export default async function EditionPage({ params, searchParams }: Props) {
  const { actor, edition } = await permittedEdition((await params).id);
  const done = DONE[parameter(await searchParams, "done") ?? ""];
  const [definitions, all, comments] = await Promise.all([
    definitionsOn(today()),
    editionsIn(edition.code),
    commentsOn(edition.id),
  ]);
  const nameOf = (metric: string) => definitions.get(metric)?.shortName ?? metric;
  const measures = edition.framework.measures.flatMap(({ metric, weight }) => {
    const definition = definitions.get(metric);
    if (!definition) return [];
    const { code, name, domain, directionWords: words } = definition;
    return [{ code, name, domain, words, weight }];
  });
  const before = editionBefore(edition, all);
  const drafts = can(actor, "edition.draft", edition);
  const isDraft = edition.state === "draft" || edition.state === "sent-for-comment";
  return (
    <Page>
      <p className="kicker">
        Assurance · <Link href="/assurance/framework">Framework</Link>
      </p>
      <h1>{edition.name}</h1>
      <p className="lead">{stateWords(edition)}.</p>
      <Done words={done} />
      {drafts && isDraft && (
        <p className="no-print">
          <Link href={link(`/assurance/framework/${edition.id}/change`, {})}>Change the draft</Link> ·{" "}
          <Link href={link(`/assurance/framework/${edition.id}/what-if`, {})}>
            What it would have meant in past months
          </Link>
        </p>
      )}
      {before && (
        <EditionChanges
          before={before.name}
          changes={editionChanges(before.framework, edition.framework, nameOf)}
        />
      )}
      <EditionDocument edition={edition.framework} measures={measures} nameOf={nameOf} />
      <Comments edition={edition.id} comments={comments} mayAnswer={drafts} />
      {drafts && isDraft && (
        <div className="no-print">
          <Section title="What happens to the draft">
            <MoveDraft edition={edition.id} sent={edition.state === "sent-for-comment"} />
            {can(actor, "edition.adopt", edition) && (
              <AdoptDraft edition={edition.id} version={edition.version} from={today()} />
            )}
          </Section>
        </div>
      )}
    </Page>
  );
}

/** What an edition is read against: for a draft the one in force, else the one adopted before it. */
function editionBefore(edition: Edition, all: readonly Edition[]): Edition | undefined {
  if (edition.adoptedAt === null) return all.find(({ state }) => state === "in-force");
  const earlier = all.filter(
    ({ id, effectiveFrom }) =>
      id !== edition.id && effectiveFrom !== null && effectiveFrom <= (edition.effectiveFrom ?? ""),
  );
  return earlier.toSorted((one, other) =>
    (one.effectiveFrom ?? "") < (other.effectiveFrom ?? "") ? 1 : -1,
  )[0];
}
