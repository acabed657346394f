import type { Route } from "next";
import { Link } from "@/components/ui/link";

export type Sorted = "ascending" | "descending";

type Props = { label: string; href: Route; sorted: Sorted | null; className?: string };

/** A column heading that sorts by a link, so that the order is in the address and needs no script. */
export function SortHeading({ label, href, sorted, className }: Props) {
  return (
    <th scope="col" className={className} aria-sort={sorted ?? undefined}>
      <Link href={href}>{label}</Link>
      {sorted && <span aria-hidden="true">{sorted === "ascending" ? " ▲" : " ▼"}</span>}
    </th>
  );
}
