import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";

export type View = { label: string; href: Route; current: boolean };

/** Filters as links with their counts, such as "worse quarter (9)". The one in force is said in bold, not linked. */
export function Views({ name, views }: { name: string; views: readonly View[] }) {
  return (
    <nav aria-label={name}>
      <Still as="ul" className="views">
        <li className="name" aria-hidden="true">
          {name}
        </li>
        {views.map(({ label, href, current }) => (
          <li key={label}>
            {current ? <b aria-current="true">{label}</b> : <Link href={href}>{label}</Link>}
          </li>
        ))}
      </Still>
    </nav>
  );
}
