import type { Made } from "@/lib/exports/notes";
import type { Note } from "@/lib/exports/sheet";
import { instantName } from "@/lib/periods/instant";

type About = {
  scope: string;
  /** The page that shows the same. */
  page: string;
  /** What else is to be known of the table. */
  said?: readonly Note[];
};

/** What is to be known of a table of returns without the page it came from. */
export function returnNotes(made: Made, { scope, page, said = [] }: About): Note[] {
  return [
    { name: "Classification", text: made.marking },
    ...(made.illustrative === null ? [] : [{ name: "Illustrative", text: made.illustrative }]),
    { name: "Scope", text: scope },
    ...said,
    { name: "Made", text: `${instantName(made.at)}, London time` },
    { name: "Page", text: `${made.origin}${page}` },
  ];
}
