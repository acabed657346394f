import { Link } from "@/components/ui/link";
import type { Route } from "next";
import { Select, type Option } from "@/components/ui/select";
import { SaveView } from "./save-view";
import { capital } from "@/lib/language/first-letter";

export type Crumb = { label: string; href?: Route };
export type Choice = { name: string; label: string; value: string; options: readonly Option[] };

type Props = {
  crumbs: readonly Crumb[];
  choices: readonly Choice[];
  /** What else is in the address and must stay there. */
  kept: Readonly<Record<string, string | undefined>>;
};

/**
 * Where the reader is, and the period and comparator of every figure below.
 * All of it lives in the address. A GET form: it works without script.
 */
export function ScopeBar({ crumbs, choices, kept }: Props) {
  const up = crumbs.findLastIndex((crumb) => crumb.href !== undefined);
  return (
    // Named where there is something to choose, as a landmark: every part of a page is in one.
    <section className="scope" aria-label={choices.length > 0 ? "What this page shows" : undefined}>
      <div className="wrap">
        <nav aria-label="Scope">
          <ol className="crumbs">
            {crumbs.map(({ label, href }, index) => (
              <li key={label} className={index === up ? "up" : undefined}>
                {href ? <Link href={href}>{label}</Link> : <span aria-current="page">{label}</span>}
              </li>
            ))}
          </ol>
        </nav>
        {choices.length > 0 && <Choices choices={choices} kept={kept} />}
        {choices.length > 0 && <SaveView />}
        {choices.length > 0 && <Chosen choices={choices} />}
      </div>
    </section>
  );
}

/** On paper: what the selects above say. */
function Chosen({ choices }: Pick<Props, "choices">) {
  const said = choices.map(({ label, value, options }) => {
    const chosen = options.find((option) => option.value === value)?.label ?? value;
    return `${capital(label)}: ${chosen}`;
  });
  return <p className="print-only">{said.join(". ")}</p>;
}

function Choices({ choices, kept }: Pick<Props, "choices" | "kept">) {
  return (
    <form className="pick" method="get" autoComplete="off" aria-label="Figures shown">
      {Object.entries(kept).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {choices.map(({ name, label, value, options }) => (
        <span className="field" key={name}>
          <label htmlFor={`pick-${name}`} className="wide:mr-2 max-wide:sr-only">
            {label}
          </label>
          <Select className="select" id={`pick-${name}`} name={name} value={value}>
            {options}
          </Select>
        </span>
      ))}
      {/* Always there: a select that moves on by itself loses people who use the keyboard. */}
      <button className="button-small" type="submit">
        Show
      </button>
    </form>
  );
}
