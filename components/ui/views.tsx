import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";

export type View = { label: string; href: Route; current: boolean };

type Props = {
  /** Said before them. */
  name: string;
  /** What a screen reader calls them, where others on the page have the same name. */
  label?: string;
  views: readonly View[];
};

/** Filters as links with their counts, such as "worse quarter (9)". The one in force is said in bold, not linked. */
export function Views({ name, label = name, views }: Props) {
  return (
    <nav aria-label={label}>
      <Still as="ul" className="views">
        <li className="name" aria-hidden="true">
          {name}
        </li>
        {views.map((each) => (
          <li key={each.label}>
            {each.current ? (
              <b aria-current="true">{each.label}</b>
            ) : (
              <Link href={each.href}>{each.label}</Link>
            )}
          </li>
        ))}
      </Still>
    </nav>
  );
}
