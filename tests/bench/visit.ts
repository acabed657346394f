import { gzipSync } from "node:zlib";
import { PEOPLE } from "@/prisma/seed/demo/people";
import pg from "pg";
import type { Reader } from "../support/readers";

/** Signs a reader of the demo in, as the choice on its sign-in page does, and gives the cookie. */
export async function cookieOf(origin: string, databaseUrl: string, who: Reader): Promise<string> {
  if (!PEOPLE.some(({ name }) => name === who)) throw new Error(`${who} is nobody of the demo`);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ id: string }>("select id from person where name = $1", [who]);
  await client.end();
  const answer = await fetch(`${origin}/sign-in/demo`, {
    method: "POST",
    redirect: "manual",
    headers: { origin, "content-type": "application/x-www-form-urlencoded", "sec-fetch-site": "same-origin" },
    body: new URLSearchParams({ person: rows[0]?.id ?? "" }),
  });
  const cookie = answer.headers.getSetCookie().find((each) => each.startsWith("session="));
  if (!cookie) throw new Error(`${who} was not signed in: ${answer.status}`);
  return cookie.split(";")[0] ?? "";
}

/** What a browser says when a person follows a link to a whole page: markup is sent once then. */
const AS_A_BROWSER = { "sec-fetch-dest": "document" };

/** One request to its last byte: how long it took in milliseconds, and what came. */
export async function visit(url: string, cookie: string) {
  const started = performance.now();
  const answer = await fetch(url, { headers: { cookie, ...AS_A_BROWSER }, redirect: "manual" });
  const html = await answer.text();
  return { status: answer.status, html, took: performance.now() - started };
}

/**
 * Kilobytes a first visit fetches, as gzip makes them: the page itself, and every script it names but those that
 * no browser with modules fetches.
 */
export async function weightOf(origin: string, html: string, cookie: string) {
  const named = [...html.matchAll(/<script[^>]* src="([^"]+)"[^>]*>/g)].filter(
    ([tag]) => !/nomodule/i.test(tag),
  );
  const scripts = [...new Set(named.map(([, src = ""]) => src))];
  const sizes = await Promise.all(
    scripts.map(async (src) => gzipSync((await visit(new URL(src, origin).href, cookie)).html).length),
  );
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return { html: gzipSync(html).length / 1000, script: total / 1000 };
}
