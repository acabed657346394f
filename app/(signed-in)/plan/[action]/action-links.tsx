import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { linkKindName, type PlanLink } from "@/lib/plans/link";
import { link } from "../../view";
import { LinkForm, UnlinkForm } from "./small-forms";

type Props = { of: { system: string; code: string }; links: readonly PlanLink[]; edits: boolean };

/** What the action touches elsewhere. */
export function ActionLinks({ of, links, edits }: Props) {
  return (
    <Section title="What it touches">
      {links.length === 0 && <p className="text-reason">It is linked to nothing yet.</p>}
      <ul className="lines">
        {links.map(({ id, kind, code, words }) => (
          <li key={id}>
            {capital(linkKindName(kind))}: <Linked kind={kind} code={code} words={words} system={of.system} />{" "}
            {edits && <UnlinkForm {...of} link={id} words={words} />}
          </li>
        ))}
      </ul>
      {edits && <LinkForm {...of} />}
    </Section>
  );
}

/** A page that a reader may not open answers as if it were not there, whoever follows the link. */
function Linked({ kind, code, words, system }: Omit<PlanLink, "id"> & { system: string }) {
  if (kind === "METRIC") return <Link href={link(`/measures/${code}`, { system })}>{words}</Link>;
  if (kind === "PRACTICE") return <Link href={link(`/practices/${code}`, {})}>{words}</Link>;
  // One that was told in words before it had a page stays in words.
  if (kind === "WORKSTREAM" && code.includes("/"))
    return <Link href={link(`/programmes/${code}`, {})}>{words}</Link>;
  return words;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
