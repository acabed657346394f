import type { Page } from "@playwright/test";
import { PRACTICES } from "@/prisma/seed/demo/practices";

/** What a page's whole HTML is, data for scripts included, and with what status it came. */
export async function htmlOf(page: Page, address: string): Promise<{ status: number; html: string }> {
  // Again where the server closed a connection that it had kept open: "read ECONNRESET" says nothing of the page.
  const answer = await page.request.get(address, { maxRetries: 3 });
  return { status: answer.status(), html: await answer.text() };
}

/** The codes of the demo's practices, open or closed, that are named or coded anywhere in some HTML. */
export function practicesIn(html: string): string[] {
  const text = html.toLowerCase();
  const isIn = ({ code, name }: { code: string; name: string }) =>
    text.includes(code.toLowerCase()) || text.includes(name.toLowerCase());
  return PRACTICES.filter(isIn).map(({ code }) => code);
}

/** Of pages alike but for a code or a value in their address so many are visited, and of downloads one: each measure has a page for each Place, period and comparator. */
const MOST_ALIKE = 3;

/**
 * Every kind of page that can be reached by links from the home page, as addresses: each path, and each name of a
 * parameter on it, in whatever company. The order of a table changes no more than the order of its rows, so that is left out.
 */
export async function crawl(
  page: Page,
  visit: (address: string, html: string) => void,
  follow: (address: URL) => boolean = () => true,
): Promise<string[]> {
  const waiting = ["/"];
  const seen = new Set(waiting);
  const met = new Map<string, number>();
  for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
    const { html } = await htmlOf(page, address);
    visit(address, html);
    for (const link of linksIn(html)) {
      if (seen.has(link) || !follow(new URL(link, "http://here"))) continue;
      const kinds = kindsOf(link);
      const most = link.startsWith("/downloads/") ? 1 : MOST_ALIKE;
      if (kinds.every((kind) => (met.get(kind) ?? 0) >= most)) continue;
      for (const kind of kinds) met.set(kind, (met.get(kind) ?? 0) + 1);
      seen.add(link);
      waiting.push(link);
    }
  }
  return [...seen];
}

/** Addresses whose second part is the name of a page, where that of the others is a code. */
const NAMED = /^\/(administration|data|downloads|charts|assurance\/[a-z])/;

/** An address without its codes and values, once for each of its parameters: "/places/?measure", "/places/?with". */
function kindsOf(link: string): string[] {
  const { pathname, searchParams } = new URL(link, "http://here");
  const [, part = "", code, ...rest] = pathname.split("/");
  const path = NAMED.test(pathname)
    ? pathname.replace(/\/\d+\b/g, "/")
    : [part, code ? "" : null, ...rest].join("/");
  const names = [...new Set(searchParams.keys())];
  return names.length === 0 ? [path] : names.map((name) => `${path}?${name}`);
}

/** A workbook and a picture hold what the csv and the page beside them do, packed; the whole history is 50 MB. */
const PACKED = /[?&]format=(xlsx|png)|^\/downloads\/history/;

function linksIn(html: string): string[] {
  return [...html.matchAll(/<a[^>]* href="(\/[^"#]*)/g)].flatMap(([, href = ""]) => {
    const address = new URL(href.replaceAll("&amp;", "&"), "http://here");
    for (const name of ["sort", "order"]) address.searchParams.delete(name);
    if (address.pathname === "/views/new") address.search = "";
    const link = address.pathname + address.search;
    return PACKED.test(link) ? [] : [link];
  });
}
