import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { periodWords } from "@/lib/programmes/value-words";

type Props = { slug: string; periods: readonly { number: number; month: string }[]; chosen: number };

/** The periods of a programme, as links. */
export function PeriodChoice({ slug, periods, chosen }: Props) {
  return (
    <nav className="section-links" aria-label="Period">
      <ul>
        {periods.map(({ number, month }) => (
          <li key={number}>
            <Link
              href={`/programmes/${slug}?period=${number}` as Route}
              aria-current={number === chosen ? "page" : undefined}
            >
              Period {number}
              <span className="sr-only">: {periodWords(month)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
