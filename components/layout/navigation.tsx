"use client";

import { Link } from "@/components/ui/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import type { NavigationItem } from "./navigation-items";

/** The links of the header, with the current one marked. Rendered on the server, so they work without script. */
export function NavigationLinks({ items }: { items: readonly NavigationItem[] }) {
  const path = usePathname();
  return items.map(({ href, label, also = [] }) => (
    <li key={href}>
      <Link
        href={href}
        aria-current={[href, ...also].some((each) => isUnder(path, each)) ? "page" : undefined}
      >
        {label}
      </Link>
    </li>
  ));
}

/** The same links behind "Menu" on a phone: a native disclosure, closed again by each move to another page. */
export function Menu({ children }: { children: ReactNode }) {
  return (
    <details className="menu" key={usePathname()}>
      <summary>Menu</summary>
      <div className="items">{children}</div>
    </details>
  );
}

function isUnder(path: string, href: string): boolean {
  return href === "/" ? path === "/" : path === href || path.startsWith(`${href}/`);
}
