import { localPath } from "@/lib/forms/local-path";

/** As long as browsers and proxies carry without complaint. */
const LONGEST = 1_000;

/** Not pages to come back to: files, forms that act, and the list of views itself. */
const NOT_PAGES = /^\/(api|charts|downloads|sign-in|sign-out|welcome|acting-as\/choose|views)(\/|\?|$)/;

/**
 * The address of a page of this site that a view may keep, or null: another
 * site's, a file's, or one too long. A "#" and what follows it is left out.
 */
export function viewAddress(text: string | undefined): string | null {
  const path = text?.trim().split("#")[0] ?? "";
  if (path === "" || path.length > LONGEST || localPath(path) !== path) return null;
  // The browser takes "/measures/../api" for "/api": judge what it would ask for.
  const asked = new URL(path, "http://here.invalid");
  if (asked.host !== "here.invalid" || NOT_PAGES.test(decoded(asked.pathname))) return null;
  return `${asked.pathname}${asked.search}`;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
