/** A cell of a table as a page's HTML has it: its words, and the words of the mark it draws. */
export type DrawnCell = { classes: string; text: string; mark: string };
/** Where its name leads to; empty where it is no link. */
export type DrawnRow = { classes: string; name: string; href: string; cells: DrawnCell[] };
export type DrawnTable = { caption: string; headings: string[]; rows: DrawnRow[] };

/** Every table of a page, read from its HTML: no browser, so that many pages can be read. */
export function tablesIn(html: string): DrawnTable[] {
  return [...html.matchAll(/<table[^>]*>(.*?)<\/table>/gs)].map(([, table = ""]) => {
    const [, head = ""] = /<thead>(.*?)<\/thead>/s.exec(table) ?? [];
    return {
      caption: wordsOf(/<caption[^>]*>(.*?)<\/caption>/s.exec(table)?.[1] ?? ""),
      headings: [...head.matchAll(/<th[^>]*>(.*?)<\/th>/gs)].map(([, heading = ""]) => wordsOf(heading)),
      rows: [...table.replace(head, "").matchAll(/<tr([^>]*)>(.*?)<\/tr>/gs)].map(
        ([, attributes = "", row = ""]) => rowOf(attributes, row),
      ),
    };
  });
}

function rowOf(attributes: string, row: string): DrawnRow {
  const [, name = ""] = /<th[^>]*>(.*?)<\/th>/s.exec(row) ?? [];
  return {
    classes: classesOf(attributes),
    name: wordsOf(name),
    href: wordsOf(/ href="([^"]*)"/.exec(name)?.[1] ?? ""),
    cells: [...row.matchAll(/<td([^>]*)>(.*?)<\/td>/gs)].map(([, own = "", cell = ""]) => ({
      classes: classesOf(own),
      text: wordsOf(cell),
      mark: wordsOf(/ aria-label="([^"]*)"/.exec(cell)?.[1] ?? ""),
    })),
  };
}

function classesOf(attributes: string): string {
  return / class="([^"]*)"/.exec(attributes)?.[1] ?? "";
}

const ENTITIES: Record<string, string> = {
  "&amp;": "&",
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
};

/** What of some HTML is read. */
export function wordsOf(html: string): string {
  return html
    .replaceAll(/<title>.*?<\/title>|<!--.*?-->/gs, "")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => ENTITIES[entity] ?? entity)
    .replaceAll(/\s+/g, " ")
    .trim();
}
