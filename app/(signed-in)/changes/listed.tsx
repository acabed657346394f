import { Link } from "@/components/ui/link";
import { ChangeLines } from "@/components/changes/change-lines";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { Still } from "@/components/ui/still";
import type { Change } from "@/lib/changes/change";
import { grouped, isQuiet, lateTogether, mayBeChance } from "@/lib/changes/view";
import { link } from "../view";
import type { Changes } from "./load-changes";

/** The lines in groups. Flags that may be chance, and trends back to usual, wait behind a link unless they are what was asked for. */
export function ChangesListed({ changes }: { changes: Changes }) {
  const { listed, query, kept } = changes;
  const whole = query.topic !== null || query.practice !== null;
  const chance = whole ? [] : listed.filter(mayBeChance);
  const quiet = whole ? [] : listed.filter(isQuiet);
  const late = whole ? [] : lateTogether(listed);
  const folded = new Set([...chance, ...quiet, ...late]);
  const shown = listed.filter((change) => !folded.has(change));
  if (listed.length === 0) {
    return (
      <Notice title="No change matches">
        <p>
          None of the kind and place asked for was found between the two months.{" "}
          <Link href={link("/changes", { system: kept.system, since: kept.since, at: kept.at })}>
            Show all changes
          </Link>
        </p>
      </Notice>
    );
  }
  return (
    <Section
      title="What changed"
      aside="levels, then the worse quarter beyond chance, aims, trend, data, actions and practices"
    >
      {shown.length === 0 && <p className="text-reason">Nothing changed by more than chance explains.</p>}
      <Groups changes={changes} lines={shown} />
      <Folded changes={changes} lines={late} title={`${late.length} returns that were due are late`} />
      <Folded
        changes={changes}
        lines={quiet}
        title={`${quiet.length} back within usual variation, or moved where neither way is better`}
      />
      <Folded
        changes={changes}
        lines={chance}
        title={`${chance.length} more came to or left the worse quarter and may be chance`}
      />
    </Section>
  );
}

function Folded({ changes, lines, title }: { changes: Changes; lines: readonly Change[]; title: string }) {
  if (lines.length === 0) return null;
  return (
    <details className="folded">
      <summary>{title}</summary>
      <Groups changes={changes} lines={lines} />
    </details>
  );
}

function Groups({ changes: { query, kept }, lines }: { changes: Changes; lines: readonly Change[] }) {
  const hrefOf = ({ path, parameters }: Change["link"]) => link(path, { system: kept.system, ...parameters });
  return (
    <Still as="div">
      {grouped(lines, query.by).map(({ key, title, path, changes }) => (
        <div key={key} className="change-group">
          <h3>{path ? <a href={hrefOf({ path, parameters: { at: kept.at } })}>{title}</a> : title}</h3>
          <ChangeLines changes={changes} under={key === "rest" ? null : query.by} hrefOf={hrefOf} />
        </div>
      ))}
    </Still>
  );
}
