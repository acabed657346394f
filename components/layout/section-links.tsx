import type { Route } from "next";
import { Link } from "@/components/ui/link";

export type SectionLink = { label: string; href: Route; current: boolean };

/** The pages of one part of the service beside each other, such as the list, grid and map of practices. */
export function SectionLinks({ name, links }: { name: string; links: readonly SectionLink[] }) {
  if (links.length < 2) return null;
  return (
    <nav className="section-links" aria-label={name}>
      <ul>
        {links.map(({ label, href, current }) => (
          <li key={label}>
            <Link href={href} aria-current={current ? "page" : undefined}>
              {label}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
