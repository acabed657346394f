/** Pages of a programme that a workstream's address must not be that of. */
const PAGES = ["updates", "risks", "access-plans", "figures", "reports", "committees", "set-up", "new"];

/** The code of something new, from its name, in addresses: none of those taken, and none of a page's. */
export function newCode(name: string, taken: Iterable<string>): string {
  const known = new Set([...PAGES, ...taken]);
  const plain = name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[’'\u0300-\u036f]/g, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 48)
    .replaceAll(/^-+|-+$/g, "");
  const first = plain || "one";
  if (!known.has(first)) return first;
  for (let number = 2; ; number += 1) if (!known.has(`${first}-${number}`)) return `${first}-${number}`;
}
