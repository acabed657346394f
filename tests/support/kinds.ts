/** Elements that hold nothing, so that HTML closes none of them. */
const VOID = /^(area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/;

const TAG = /<(\/?)([a-z][a-z0-9-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi;
const SCRIPTS = /<(script|style)\b[\s\S]*?<\/\1>/g;

/**
 * The kinds of element in a page's HTML: a kind is a tag with its parent's, its classes, role and type,
 * and the names of its aria attributes; a heading's is also the heading before it, whose order axe reads.
 * What axe or a narrow screen finds wrong with one of a kind it finds with each.
 */
export function kindsIn(html: string): Set<string> {
  const kinds = new Set<string>();
  const open: string[] = [];
  let heading = "";
  for (const [, closing, name = "", attributes = ""] of html.replace(SCRIPTS, "").matchAll(TAG)) {
    const tag = name.toLowerCase();
    if (closing) {
      open.length = Math.max(0, open.lastIndexOf(tag));
      continue;
    }
    kinds.add(`${open.at(-1) ?? ""} > ${tag}${signature(attributes)}`);
    if (/^h[1-6]$/.test(tag)) {
      kinds.add(`${heading} then ${tag}`);
      heading = tag;
    }
    if (!VOID.test(tag) && !attributes.endsWith("/")) open.push(tag);
  }
  return kinds;
}

function signature(attributes: string): string {
  const value = (name: string) => new RegExp(` ${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
  const classes = value("class").split(/\s+/).filter(Boolean).toSorted();
  const aria = [...attributes.matchAll(/ (aria-[a-z]+)=/g)].map(([, name = ""]) => name).toSorted();
  return [...classes.map((each) => `.${each}`), `[${value("role")}|${value("type")}]`, ...aria].join("");
}
