import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Section } from "@/components/ui/section";
import { capital } from "@/lib/language/first-letter";
import { linkKindName } from "@/lib/plans/link";
import type { Linked } from "@/lib/server/queries/plan/linked";
import { link } from "../../view";
import { UnlinkForm } from "./small-forms";

type Props = { of: { system: string; code: string }; links: readonly Linked[]; edits: boolean };

/** What the action touches elsewhere, by the names its reader may be told. */
export function ActionLinks({ of, links, edits }: Props) {
  return (
    <Section title="What it touches">
      {links.length === 0 && <p className="text-reason">It is linked to nothing that you may be told of.</p>}
      <ul className="lines">
        {links.map(({ id, kind, name, path }) => (
          <li key={id}>
            {capital(linkKindName(kind))}: {path ? <Link href={path as Route}>{name}</Link> : name}{" "}
            {edits && <UnlinkForm {...of} link={id} words={name} />}
          </li>
        ))}
      </ul>
      {edits && (
        <p className="mt-2 text-reason no-print">
          <Link href={link(`/plan/${encodeURIComponent(of.code)}/link`, { system: of.system })}>
            Link it to something
          </Link>
        </p>
      )}
    </Section>
  );
}
