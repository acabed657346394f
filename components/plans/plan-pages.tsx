import type { Route } from "next";
import { Link } from "@/components/ui/link";
import type { PlanPage } from "@/lib/plans/plan-pages";

/** Where one is among the pages of a long plan, and the way to the next. */
export function PlanPages({ shown, hrefOf }: { shown: PlanPage; hrefOf: (page: number) => Route }) {
  const { page, pages, first, last, of } = shown;
  if (pages === 1) return null;
  return (
    <nav className="plan-pages" aria-label="Pages of the plan">
      <span>
        Actions {first} to {last} of {of}
      </span>
      {page > 1 && <Link href={hrefOf(page - 1)}>Previous page</Link>}
      {page < pages && <Link href={hrefOf(page + 1)}>Next page</Link>}
    </nav>
  );
}
