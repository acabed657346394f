import type { Metadata } from "next";
import { Link } from "@/components/ui/link";
import { EditionChanges } from "@/components/assurance/edition-changes";
import { EditionDocument } from "@/components/assurance/edition-document";
import { stateWords } from "@/components/assurance/edition-words";
import { Page } from "@/components/layout/page";
import { Done } from "@/components/ui/done";
import { Downloads } from "@/components/ui/downloads";
import { Section } from "@/components/ui/section";
import { can } from "@/lib/permissions/can";
import { today } from "@/lib/server/clock";
import { commentsOn } from "@/lib/server/queries/assurance/editions";
import { link, parameter } from "../../../view";
import { AdoptDraft } from "./adopt-draft";
import { Comments } from "./comments";
import { permittedEdition } from "./edition";
import { editionShown } from "./edition-shown";
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
  const [{ nameOf, measures, different }, comments] = await Promise.all([
    editionShown(edition),
    commentsOn(edition.id),
  ]);
  const file = (label: string, table: string, rows: readonly unknown[]) => ({
    label: `${label} (${rows.length})`,
    ...{ table, parameters: { edition: String(edition.id) }, rows: rows.length },
  });
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
      {different && <EditionChanges before={different.from} changes={different.changes} />}
      <EditionDocument edition={edition.framework} measures={measures} nameOf={nameOf} />
      <Downloads
        of={`what ${edition.name} says`}
        choices={[
          ...(different
            ? [file(`Differences from ${different.from}`, "edition-changes", different.changes)]
            : []),
          file("Its measures", "edition-measures", measures),
          file("Its triggers", "edition-triggers", edition.framework.triggers),
          file("Its steps, forums and menus", "edition-levels", edition.framework.levels),
          file("Comments and answers", "edition-comments", comments),
        ]}
      />
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
