import type { Route } from "next";
import { Link } from "@/components/ui/link";
import { Still } from "@/components/ui/still";

/** What waits for the reader, and where to do it. */
export type Need = {
  words: string;
  href: Route;
  /** Each thing by itself, the soonest first, where it has a page of its own. */
  things?: readonly { words: string; when: string; href: Route }[];
};

/** So many things of one kind stand by themselves; of more these are the first. */
const MOST = 3;

/** What waits for the reader: each thing a link to itself, with when it is due. Nothing is drawn where nothing does. */
export function NeedsList({ needs }: { needs: readonly Need[] }) {
  return (
    <Still as="ul" className="lines needs">
      {needs.map(({ words, href, things = [] }) => (
        <li key={words}>
          {things.length === 0 ? (
            <Link href={href}>{words}</Link>
          ) : (
            <>
              <b>{words}</b>
              <ul>
                {things.slice(0, MOST).map((thing) => (
                  <li key={`${thing.words} ${thing.href}`}>
                    <Link href={thing.href}>{thing.words}</Link> <span className="small">{thing.when}</span>
                  </li>
                ))}
                {things.length > MOST && (
                  <li>
                    <Link href={href}>All {things.length}</Link>
                  </li>
                )}
              </ul>
            </>
          )}
        </li>
      ))}
    </Still>
  );
}

/** "1 upload waits", "3 uploads wait". */
export function counted(count: number, one: string, many: string): string {
  return count === 1 ? `1 ${one}` : `${count} ${many}`;
}
