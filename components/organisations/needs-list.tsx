import type { Route } from "next";
import Link from "next/link";

/** One thing that waits for the reader, and where to do it. */
export type Need = { words: string; href: Route };

/** What waits for the reader. Nothing is drawn where nothing does. */
export function NeedsList({ needs }: { needs: readonly Need[] }) {
  return (
    <ul className="lines">
      {needs.map(({ words, href }) => (
        <li key={words}>
          <Link href={href}>{words}</Link>
        </li>
      ))}
    </ul>
  );
}

/** "1 upload waits", "3 uploads wait". */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
